import type { IndexFile, NamesFile } from '../../../pipeline/contract/files.ts';
import type { FinderPlace } from '../../select/matchPlaces.ts';
import { PLACES_PATH, selectPlaces } from '../../select/placeNames.ts';
import type { Named } from './namedPlaces.ts';

/**
 * What the finder on the home page offers: the 23 LCSPs by name, then the districts read as areas
 * of the planned trusts, each with its page.
 *
 * @param address relative address of a page from the page the finder stands on
 */
export function selectFinderPlaces(index: IndexFile, address: (path: string) => string): readonly FinderPlace[] {
  const names = new Map(index.areas.map((area) => [area.id, area.name]));
  const places = index.areas.flatMap((area): readonly FinderPlace[] => {
    if (area.page === null) return [];
    const href = address(area.page);
    if (area.type === 'LCSP') {
      const district = area.district === null ? undefined : names.get(area.district);
      const context = district === undefined ? '' : `read as in ${district} district`;
      return [{ id: area.id, name: area.name, kind: 'partnership', context, href }];
    }
    if (area.type !== 'district') return [];
    const context = area.lcsps.map((lcsp) => names.get(lcsp) ?? lcsp).join(', ');
    return [{ id: area.id, name: `${area.name} district (read as a trust’s area)`, kind: 'trust', context, href }];
  });
  return places.sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'en-GB'));
}

/** The towns, villages and postcodes of the finder, by where they are read. */
export const selectNamed = (index: IndexFile, names: NamesFile, address: (path: string) => string): Named => ({
  groups: selectPlaces(names, index.areas).map((group) => ({
    district: group.district,
    where: group.where,
    lcsps: group.lcsps,
    names: group.names.join('|'),
    codes: group.codes.join(' '),
  })),
  outside: address(`${PLACES_PATH}#outside`),
});
