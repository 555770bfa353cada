import { describeUnknownCode, parsePostcode } from '../../../select/postcode.ts';
import { matchPlaces, type FinderPlace } from '../../../select/matchPlaces.ts';

/** Names and postcodes read in one district, or by one authority outside: as short as they can travel in a page. */
export interface NamedGroup {
  /** Where they lead. */
  readonly href: string;
  /** What is said of its names, and of its postcodes. */
  readonly says: string;
  readonly codeSays: string;
  /** Names parted by `|`. */
  readonly names: string;
  /** First halves of postcodes parted by `|`. */
  readonly codes: string;
}

const spreadOut = (joined: string, href: string, says: string): readonly FinderPlace[] =>
  joined.split('|').map((name) => ({ id: name + says, name, kind: 'name', context: '', says, href }));

export interface FoundPlaces {
  readonly places: readonly FinderPlace[];
  /** What is said of a postcode that is in no list; blank for all else. */
  readonly unknown: string;
}

/** A first half of a postcode finds itself; all else the areas and names it is near to, areas first of equals. */
export function findNamed(query: string, places: readonly FinderPlace[], named: readonly NamedGroup[]): FoundPlaces {
  const code = parsePostcode(query);
  if (code === null) {
    const names = named.flatMap((group) => spreadOut(group.names, group.href, group.says));
    return { places: matchPlaces(query, [...places, ...names]), unknown: '' };
  }
  const { outward } = code;
  const codes = named.flatMap((group) => spreadOut(group.codes, group.href, group.codeSays));
  const same = codes.filter(({ name }) => name === outward);
  const unknown =
    same.length > 0
      ? ''
      : describeUnknownCode(
          code,
          codes.map(({ name }) => name),
        );
  return { places: same, unknown };
}
