import { parsePostcode, describeUnknownCode } from '../../select/postcode.ts';
import { matchPlaces, type FinderPlace } from '../../select/matchPlaces.ts';
import { describeCode, describePlace } from '../../words/claimsPlaces.ts';

/** Names and postcodes read in one district, or by one authority outside: as short as they can travel in a page. */
export interface NamedGroup {
  /** Id of the district; blank outside. */
  readonly district: string;
  readonly where: string;
  /** Ids of its LCSPs. */
  readonly lcsps: readonly string[];
  /** Names parted by `|`. */
  readonly names: string;
  /** First halves of postcodes parted by spaces. */
  readonly codes: string;
}

export interface Named {
  readonly groups: readonly NamedGroup[];
  /** Address where what lies outside is told. */
  readonly outside: string;
}

interface NamedPlace extends FinderPlace {
  readonly isCode: boolean;
}

const parts = (joined: string, by: string): readonly string[] => (joined === '' ? [] : joined.split(by));

/** The towns, villages and postcodes of the finder, each leading to its district or to the one LCSP the district has. */
export function namedPlaces(places: readonly FinderPlace[], { groups, outside }: Named): readonly NamedPlace[] {
  const placeOf = (id: string) => places.find((place) => place.id === id);
  return groups.flatMap(({ district, where, lcsps, names, codes }) => {
    const further = lcsps.flatMap((id) => placeOf(id) ?? []);
    const [only] = further;
    const lead = further.length === 1 ? only : placeOf(district);
    const placed = { where, isOutside: district === '', lcsps: further.map(({ name }) => name) };
    const toPlace = (name: string, isCode: boolean): NamedPlace => ({
      id: `${where} ${name}`,
      name,
      kind: 'name',
      context: '',
      says: isCode ? describeCode(placed) : describePlace(placed),
      href: lead?.href ?? outside,
      further,
      isCode,
    });
    return [
      ...parts(names, '|').map((name) => toPlace(name, false)),
      ...parts(codes, ' ').map((code) => toPlace(code, true)),
    ];
  });
}

export interface FoundPlaces {
  readonly places: readonly FinderPlace[];
  /** What is said of a postcode that is in no list; blank for all else. */
  readonly unknown: string;
}

/** A first half of a postcode finds itself; all else the areas and names it is near to, areas first of equals. */
export function findNamed(query: string, places: readonly FinderPlace[], named: readonly NamedPlace[]): FoundPlaces {
  const code = parsePostcode(query);
  const codes = named.filter(({ isCode }) => isCode);
  const same = codes.filter(({ name }) => name === code?.outward);
  if (same.length > 0) return { places: same, unknown: '' };
  const found = code?.whole === true ? [] : matchPlaces(query, [...places, ...named.filter(({ isCode }) => !isCode)]);
  const unknown =
    code === null || found.length > 0 || codes.length === 0
      ? ''
      : describeUnknownCode(
          code,
          codes.map(({ name }) => name),
        );
  return { places: found, unknown };
}
