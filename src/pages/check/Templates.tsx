import { Fragment } from 'react';
import { relativeAddress, usePage } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { groupDownloads } from '../../select/dataDownloads.ts';
import { areaOf } from '../../site/site.ts';

/** A workbook for each table of the clerk's record; none where the site was built without workbooks. */
export function RecordForms() {
  const site = useSite();
  const page = usePage();
  const forms = site.index.downloads.filter(({ kind }) => kind === 'form');
  if (forms.length === 0) return null;
  return (
    <ul className="govuk-list">
      {forms.map(({ path, title }) => (
        <li key={path}>
          <a className="govuk-link" href={relativeAddress(page, path)} download>
            {title} (XLSX)
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A form for each LCSP, its rows written and its figures blank. */
export function Templates() {
  const site = useSite();
  const page = usePage();
  const forms = groupDownloads(site.index.downloads, 'template');
  const hasWorkbooks = forms.some(({ files }) => files.some(({ format }) => format === 'xlsx'));
  return (
    <>
      <p className="govuk-body">
        Each form has its rows written and its figures left blank. The CSV file opens in any spreadsheet.
        {hasWorkbooks &&
          ' The Excel workbook offers lists, keeps periods from turning into dates and works out each rate.'}
      </p>
      {site.index.downloads
        .filter(({ kind }) => kind === 'example')
        .map(({ path, rows }) => (
          <p className="govuk-body" key={path}>
            <a className="govuk-link" href={relativeAddress(page, path)} download>
              A filled return, to look at (CSV)
            </a>
            : {rows} rows of figures published for Kent, one a measure.
          </p>
        ))}
      <ul className="govuk-list template-list">
        {forms.map(({ about, files }) => (
          <li key={about}>
            {areaOf(site, about).name}:{' '}
            {files.map(({ path, format }, place) => (
              <Fragment key={path}>
                {place > 0 && ', '}
                <a className="govuk-link" href={relativeAddress(page, path)} download>
                  {format.toUpperCase()}
                  <span className="govuk-visually-hidden"> for {areaOf(site, about).name}</span>
                </a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
