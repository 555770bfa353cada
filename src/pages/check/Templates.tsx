import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import type { Site } from '../../load/site.ts';
import { lcspsOf } from '../../select/districtsOf.ts';

/** A form for each LCSP, its rows written and its figures blank. */
export function Templates({ site }: { site: Site }) {
  const page = usePage();
  return (
    <>
      <p className="govuk-body">
        Each form is a CSV file with its rows written and its figures left blank. It opens in any spreadsheet.
      </p>
      <ul className="govuk-list template-list">
        {lcspsOf(site).map((area) => (
          <li key={area.id}>
            <a className="govuk-link" href={relativeAddress(page, `data/templates/${area.id}.csv`)} download>
              {area.name} (CSV)
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
