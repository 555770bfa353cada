import { Link } from '../../components/Link.tsx';
import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { Island } from '../../browser/islands/Island.tsx';
import { selectFinderPlaces } from '../../browser/islands/selectFinderPlaces.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf } from '../../site/countyOf.ts';

/** Every LCSP, and every district read as a trust's area, by name; the list is complete without a script, which only adds the search box. */
export function FindArea() {
  const site = useSite();
  const page = usePage();
  const county = countyOf(site);
  const places = selectFinderPlaces(site.index, (path) => relativeAddress(page, path));
  return (
    <nav className="find-area" aria-labelledby="find-title">
      <h2 className="govuk-heading-l" id="find-title">
        Find your LCSP
      </h2>
      <Island name="finder" props={{ places }} />
      <p className="govuk-body">
        Or see <Link to={county.page ?? 'areas/'}>{county.name} as a whole</Link>, or ask{' '}
        <a href="#which">which LCSP am I in?</a>
      </p>
    </nav>
  );
}
