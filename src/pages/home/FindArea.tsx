import { useSite } from '../../components/SiteContext.tsx';
import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { Island } from '../../browser/islands/Island.tsx';
import { selectFinderPlaces } from '../../browser/islands/selectFinderPlaces.ts';

/** A box that finds an LCSP, or a district read as a trust's area, by a part of its name; without a script the tables are the list. */
export function FindArea() {
  const site = useSite();
  const page = usePage();
  return (
    <search className="find-area" aria-label="Find your LCSP">
      <Island name="finder" props={{ places: selectFinderPlaces(site.index, (path) => relativeAddress(page, path)) }} />
    </search>
  );
}
