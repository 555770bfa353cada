import { listText, quoteText, spellCount } from './spelling.ts';
import { wording } from './wording.ts';

type UnknownPlace =
  { kind: 'unknown'; type: 'district' | 'LCSP'; found: string; nearest: string | null } | { kind: 'nowhere' };

function placeWords(found: UnknownPlace): { what: string; mend: string } {
  if (found.kind === 'nowhere')
    return {
      what: 'the line says neither district nor LCSP',
      mend: 'write at least one, or take the line out: a school the list does not name is counted as without a place',
    };
  const { type, nearest } = found;
  const all = `write its area_id or name from data/areas.csv`;
  return {
    what: `no ${type} ${quoteText(found.found)}`,
    mend: nearest === null ? all : `if ${quoteText(nearest)} is meant, write that; otherwise ${all}`,
  };
}

interface Crossing {
  lcsp: string;
  district: string;
  mapped: readonly string[];
  /** The list states it, and the mapping was matched by us from names. */
  isOutweighed: boolean;
}

type BadDates =
  | { kind: 'backwards'; urn: string; from: string; to: string }
  | { kind: 'overlap' | 'twice'; urn: string; line: number };

function dateWords(found: BadDates): { what: string; mend: string } {
  switch (found.kind) {
    case 'backwards':
      return {
        what: `school ${found.urn}: the line ends on ${found.to}, before it begins on ${found.from}`,
        mend: 'mend valid_from or valid_to',
      };
    case 'overlap':
      return {
        what: `school ${found.urn}: the line holds on days on which line ${found.line} holds too`,
        mend: 'let the earlier end (valid_to) the day before the later begins (valid_from)',
      };
    case 'twice':
      return { what: `school ${found.urn}: the line says again what line ${found.line} says`, mend: 'take one out' };
    default:
      return found satisfies never;
  }
}

interface NotMade {
  area: string;
  series: string;
  /** Further measures and years of which the same is true. */
  others: number;
  held: number;
  /** Null where the file has no row of the county. */
  needed: number | null;
}

function notMadeWords({ area, series, others, held, needed }: NotMade): { what: string; mend: string } {
  const more = others === 0 ? '' : ` and ${spellCount(others)} more`;
  const found =
    needed === null
      ? `the file has rows of schools of ${area} and no row of ${area}`
      : `${spellCount(held)} of the ${spellCount(needed)} schools of ${area} are in the file`;
  return {
    what: `${series}${more}: ${found}, so nothing is added up from school rows`,
    mend: 'take the whole file from the publisher',
  };
}

/** Wording of what is found in a list of schools, and when schools are added up by it. */
export const schoolWordings = {
  I11: wording('error', placeWords),
  I12: wording('error', ({ lcsp, district, mapped, isOutweighed }: Crossing) => ({
    severity: isOutweighed ? ('notice' as const) : ('error' as const),
    what: `${district} is not the district data/mapping.csv puts ${lcsp} LCSP in (${listText(mapped, 'and')})`,
    mend: isOutweighed
      ? 'nothing has to be done: the list states it, the mapping was matched from names; it is counted as an LCSP that crosses districts'
      : 'mend the line; if the LCSP lies in both districts, give data/mapping.csv a row that says so',
  })),
  I13: wording('error', dateWords),
  I14: wording('error', ({ urn }: { urn: string }) => ({
    what: `school ${urn} follows itself, at once or by way of others`,
    mend: 'write under follows the URN it had before, or leave it blank',
  })),
  I15: wording('warning', notMadeWords),
  I16: wording('error', ({ what, sum, printed }: { what: string; sum: number; printed: number }) => ({
    what: `${what}: districts and schools without a place add to ${spellCount(sum)}, the file prints ${spellCount(printed)}`,
    mend: 'a row of a school is missing, doubled or of another kind: take the whole file from the publisher',
  })),
  I17: wording('error', ({ urn, series, lines }: { urn: string; series: string; lines: readonly number[] }) => ({
    what: `school ${urn}, ${series}: more than one row of the file gives this figure (lines ${lines.join(' and ')})`,
    mend: 'take the file as the publisher offers it, or name the breakdown under where in the recipe',
  })),
  I18: wording('error', ({ text, form }: { text: string; form: string }) => ({
    what: `${quoteText(text)} is no day of the form ${form}`,
    mend: 'take the register as its publisher offers it, or mend schools.dates of the recipe',
  })),
  I19: wording(
    'warning',
    ({ urn, ours, theirs, line }: { urn: string; ours: string; theirs: string; line: number }) => ({
      what: `school ${urn}: line ${line} of the list states ${ours}, the register ${theirs}; the list is left as it is`,
      mend: 'write a line of its own for each stretch of time, or mend the list',
    }),
  ),
};
