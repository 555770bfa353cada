import { parsePostcode } from '../../select/postcode.ts';
import { matchPlaces, type FinderPlace } from '../../select/matchPlaces.ts';

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

export interface Named {
  readonly groups: readonly NamedGroup[];
  /** What is said of a postcode that is in no list, `*` for its first half: one that begins as others do, and one that does not. */
  readonly unlisted: string;
  readonly beyond: string;
}

const spreadOut = (joined: string, href: string, says: string): readonly FinderPlace[] =>
  joined.split('|').map((name) => ({ id: name + says, name, kind: 'name', context: '', says, href }));

export interface FoundPlaces {
  readonly places: readonly FinderPlace[];
  /** What is said of a postcode that is in no list; blank for all else. */
  readonly unknown: string;
}

const lettersOf = (outward: string): string => outward.replace(/\d.*/, '');

/** A first half of a postcode finds itself; all else the areas and names it is near to, areas first of equals. */
export function findNamed(query: string, places: readonly FinderPlace[], named: Named): FoundPlaces {
  const code = parsePostcode(query);
  if (code === null) {
    const names = named.groups.flatMap((group) => spreadOut(group.names, group.href, group.says));
    return { places: matchPlaces(query, [...places, ...names]), unknown: '' };
  }
  const { outward } = code;
  const codes = named.groups.flatMap((group) => spreadOut(group.codes, group.href, group.codeSays));
  const same = codes.filter(({ name }) => name === outward);
  const says = codes.some(({ name }) => lettersOf(name) === lettersOf(outward)) ? named.unlisted : named.beyond;
  return { places: same, unknown: same.length > 0 ? '' : says.replace('*', outward) };
}
