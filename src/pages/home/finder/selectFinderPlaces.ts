import type { IndexFile, NamesFile } from '../../../../pipeline/contract/files.ts';
import type { FinderPlace } from '../../../select/matchPlaces.ts';
import { pageOfPlaces, selectPlaces } from '../../../select/placeNames.ts';
import { describeCode, describePlace } from '../../../words/claimsPlaces.ts';
import type { NamedGroup } from './namedPlaces.ts';

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

/** The towns, villages and postcodes of the finder, by where they are read, with the names of the LCSPs there. */
export function selectNamed(
  index: IndexFile,
  names: NamesFile,
  address: (path: string) => string,
): readonly NamedGroup[] {
  const nameOf = new Map<string, string>(index.areas.map((area) => [area.id, area.name]));
  return selectPlaces(names, index.areas).map((group) => {
    const placed = { where: group.where, isOutside: group.district === '', lcsps: group.lcsps };
    const among = group.lcsps.length === 0 ? '' : `: ${group.lcsps.map((id) => nameOf.get(id) ?? id).join(', ')}`;
    return {
      href: address(pageOfPlaces(index, group)),
      says: describePlace(placed) + among,
      codeSays: describeCode(placed) + among,
      names: group.names.join('|'),
      codes: group.codes.join('|'),
    };
  });
}
