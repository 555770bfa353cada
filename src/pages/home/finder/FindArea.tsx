import { useSite } from '../../../components/SiteContext.tsx';
import { relativeAddress, usePage } from '../../../components/Link.tsx';
import { Island } from '../../../browser/islands/Island.tsx';
import { finder } from './Finder.tsx';
import { selectFinderPlaces, selectNamed } from './selectFinderPlaces.ts';

/** A box that finds an LCSP, a district read as a trust's area, or a town in one, by a part of its name; without a script the tables are the list. */
export function FindArea() {
  const site = useSite();
  const page = usePage();
  const address = (path: string) => relativeAddress(page, path);
  return (
    <search className="find-area" aria-label="Find your LCSP">
      <Island
        kind={finder}
        props={{
          places: selectFinderPlaces(site.index, address),
          named: selectNamed(site.index, site.names, address),
        }}
      />
    </search>
  );
}
