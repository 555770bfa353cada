import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/areaOf.ts';

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
  return (
    <>
      <p className="govuk-body">
        Each form is a CSV file with its rows written and its figures left blank. It opens in any spreadsheet.
      </p>
      <ul className="govuk-list template-list">
        {site.index.downloads
          .filter(({ kind }) => kind === 'template')
          .map(({ path, about }) => (
            <li key={path}>
              <a className="govuk-link" href={relativeAddress(page, path)} download>
                {areaOf(site, about).name} (CSV)
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}
