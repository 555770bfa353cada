import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/areaOf.ts';

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
