import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { sayArea, type AreaEntry, type AreaRegister } from '../registers/areas.ts';
import { otherPlace } from './area/otherPlaces.ts';
import { typeAgain } from './findLookAlikes.ts';
import { nearestName } from './nearestName.ts';

/**
 * Says why a text names no area that may stand here (checks G02, N01, N05, T09), and which names come near where
 * `suggests`: looking for them takes most of the time.
 */
export function explainAreaName(text: string, register: AreaRegister, suggests = true): Problem {
  const plain = typeAgain(text).trim().replace(/\s+/g, ' ');
  const sameLetters = register.areas.find(
    (area) => area.name.toLowerCase() === plain.toLowerCase() && area.type !== 'district',
  );
  if (sameLetters !== undefined)
    return problem('N01', { text, nearest: sameLetters.name, register: describe(register) });
  const code = plain.toUpperCase();
  if (register.byCode.has(code)) return problem('N01', { text, nearest: code, register: describe(register) });
  if (AVERAGE.test(plain)) return problem('T09', { text, of: 'an average' });
  if (/^(all( (the )?\w+)?|(grand |county |area )?totals?|overall|sum|county)$|\btotal\b|\(all [^)]*\)$/i.test(plain))
    return problem('T09', { text });
  const other = otherPlace(plain);
  if (other !== null) return problem('N01', { text, other });
  const several = namedTogether(plain, register);
  if (several.length > 1) return problem('N01', { text, several });
  const list = OLDER_LISTS.find(({ shape }) => shape.test(code));
  const [held] = register.byCode.keys();
  if (list !== undefined && held !== undefined) return problem('N01', { text, list: list.name, code: held });
  const dated = register.dated.find(({ name }) => isSameName(name, councilArea(plain)));
  if (dated !== undefined) {
    const { name, area, from, until } = dated;
    return problem('N01', { text, dated: { name, from, until }, registered: area.name, instead: sayArea(area) });
  }
  const lcsp = namedLcsp(plain, register);
  if (lcsp !== null) return problem('N01', { text, nearest: lcsp.name, register: describe(register) });
  const county = namedCounty(plain, register);
  if (county !== null) return problem('N01', { text, nearest: county.name, register: describe(register) });
  const elsewhere = namedDistrict(plain, register);
  const candidates = lcspsLike(elsewhere?.name ?? plain, register).map((area) => area.name);
  if (elsewhere !== undefined) return problem('G02', { text, type: elsewhere.type, id: elsewhere.id, candidates });
  if (candidates.length > 1)
    return problem('N05', { text, candidates, other: 'a district or trust that holds more than one of them' });
  if (!suggests) return problem('N01', { text, nearest: null, register: '' });
  const names = register.areas.flatMap((area) => (area.type === 'district' ? [] : [area.name, ...area.aliases]));
  const nearest = nearestName(plain, names) ?? candidates[0] ?? lcspHolding(plain, register)?.name ?? null;
  return problem('N01', { text, nearest, register: describe(register) });
}

const AVERAGE = /^(the )?((\w+ )?(average|mean|median)|average of .*|minimum|maximum|(lower|upper) quartile)$/i;

/** Areas that a text names beside each other, such as "Shepway/Ashford" and "East Kent (Dover and Thanet)"; none where it names one at most. */
function namedTogether(text: string, { areas }: AreaRegister): readonly string[] {
  // What is joined by "and" may be one name, of a district that is not in the register.
  if (!/[/+,(;]/.test(text)) return [];
  const words = new Set(wordsOf(text));
  const within = areas
    .filter(({ type }) => type === 'LCSP' || type === 'district')
    .map(({ name }) => ({ name, own: wordsOf(name) }))
    .filter(({ own }) => own.every((word) => words.has(word)));
  const isPartOf = (one: readonly string[], other: readonly string[]): boolean =>
    one.length < other.length && one.every((word) => other.includes(word));
  const whole = within.filter(({ own }) => !within.some((other) => isPartOf(own, other.own)));
  // What an LCSP and a district share is one name, and what every word of the text says in one name is that one.
  const names = [...new Set(whole.map(({ name }) => name))];
  return names.some((name) => wordsOf(name).length === words.size) ? [] : names;
}

/** Lists of codes that tables of the same years use, by how their codes are written. */
const OLDER_LISTS = [
  { name: 'codes of national statistics were until 2010', shape: /^\d{2}(?:[A-Z]{2})?$/ },
  { name: 'the Department for Education numbers authorities', shape: /^\d{3}$/ },
] as const;

const COUNCIL = /\s+((county|city|district|borough) )?council$|\s+(district|borough)$/i;

/** The area a council's name is made of: "Ashford Borough Council" is of Ashford. */
const councilArea = (text: string): string => text.replace(COUNCIL, '');

// Whatever its case, and whether it says "and", "&" or a hyphen.
const isSameName = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');

const namedDistrict = (text: string, { areas }: AreaRegister): AreaEntry | undefined =>
  areas.find(({ type, name }) => type === 'district' && isSameName(name, councilArea(text)));

// "Kent County Council", or KCC.
const namedCounty = (text: string, { areas }: AreaRegister): AreaEntry | null =>
  areas.find(
    ({ type, name }) =>
      type === 'county' &&
      ((COUNCIL.test(text) && isSameName(name, councilArea(text))) || text.toUpperCase() === `${name.charAt(0)}CC`),
  ) ?? null;

// The LCSPs a looser name could mean: those that begin with its first word, or whose whole name it holds.
function lcspsLike(text: string, register: AreaRegister): AreaEntry[] {
  const words = wordsOf(text);
  const [first] = words;
  if (first === undefined || first === '') return [];
  return namesOf(register)
    .filter(({ name }) => name[0] === first || name.every((word) => words.includes(word)))
    .map(({ area }) => area);
}

type NamedLcsp = { area: AreaEntry; name: readonly string[] };

const PARTNERSHIP = /\blcsps?\b|\blocal children['\u2019]?s['\u2019]? services? partnerships?\b/gi;
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['i', '1'],
  ['two', '2'],
  ['ii', '2'],
]);

// In whatever order, so that "Rural Shepway" and "Ashford (Rural)" are the same words as the register's.
const plainWords = (name: readonly string[]): string =>
  name
    .map((word) => NUMBER_WORDS.get(word) ?? word)
    .toSorted()
    .join(' ');

// "Dover LCSP", "Thanet One", "Rural Shepway": the words of one LCSP and no other.
function namedLcsp(text: string, register: AreaRegister): AreaEntry | null {
  const words = plainWords(wordsOf(text.replace(PARTNERSHIP, ' ')));
  const [found, ...others] = namesOf(register).filter(({ name }) => plainWords(name) === words);
  // A name that a district has as well is of the LCSP only where it says so.
  const isSaid = text.search(PARTNERSHIP) >= 0 || (found !== undefined && namedDistrict(text, register) === undefined);
  return found !== undefined && others.length === 0 && isSaid ? found.area : null;
}

// "Sandwich", of Deal and Sandwich: words that stand in one name and no other. Short words stand in many.
function lcspHolding(text: string, register: AreaRegister): AreaEntry | null {
  const words = wordsOf(text.replace(PARTNERSHIP, ' '));
  if (!words.some((word) => word.length > 3)) return null;
  const [found, ...others] = namesOf(register).filter(({ name }) => words.every((word) => name.includes(word)));
  return found !== undefined && others.length === 0 ? found.area : null;
}

// Kept by register, because a file of unknown names asks for them again at every row.
const namesByRegister = new WeakMap<AreaRegister, readonly NamedLcsp[]>();

function namesOf(register: AreaRegister): readonly NamedLcsp[] {
  const kept = namesByRegister.get(register);
  if (kept !== undefined) return kept;
  const lcsps = register.areas.filter((area) => area.type === 'LCSP');
  const names = lcsps.map((area) => ({ area, name: wordsOf(area.name) }));
  namesByRegister.set(register, names);
  return names;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and');

// Such as "24 areas: LCSP, county; version 2008-09".
function describe({ areas }: AreaRegister): string {
  const types = [...new Set(areas.map((area) => area.type))];
  const versions = [...new Set(areas.map((area) => area.version).filter((version) => version !== ''))];
  return `${areas.length} areas: ${types.join(', ')}${versions.length === 0 ? '' : `; version ${versions.join(', ')}`}`;
}
