import type { PeriodKind } from '../../contract/kinds.ts';

const LABELS: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^(academic|school) years? |^AY ?(?=\d)/i, 'academic'],
  [/^(financial|fiscal) years? |^FY ?(?=\d)/i, 'financial'],
];

// Month words of the first and last month of a kind of year.
const MONTHS = [
  ['academic', /^sep(t|tember)?$/i, /^aug(ust)?$/i],
  ['financial', /^apr(il)?$/i, /^mar(ch)?$/i],
] as const;

const LONGEST = 60;

/**
 * Reads a year written out in words or in full as `YYYY/YY`, of an indicator whose periods are of `kind`: `2008-2009`, `2008 to 09`,
 * `AY2008-09`, `Academic year 2008 to 2009`, `Sep 2008 - Aug 2009`. Null for any other text: `2008-09` and `200809` are a month
 * to another reader, `12/13` and `0708` a day, `2008` one of two years, and a label of another kind of year decides nothing.
 */
export function readWrittenPeriod(cell: string, kind: PeriodKind | null): string | null {
  if (kind !== 'academic' && kind !== 'financial') return null;
  const text = cell.slice(0, LONGEST + 1).trim();
  if (text.length > LONGEST) return null;
  const plain = text.replace(/[\u00a0\u2009\u202f ]+/g, ' ');
  const label = LABELS.find(([pattern]) => pattern.test(plain));
  if (label !== undefined && label[1] !== kind) return null;
  const years = label === undefined ? plain : plain.replace(label[0], '');
  return readMonths(years, kind) ?? readYears(years, label !== undefined);
}

function readYears(text: string, isLabelled: boolean): string | null {
  const parts = /^(\d{4})( ?[-/] ?| ?[\u2013\u2014] ?| to )(\d{2}|\d{4})$/.exec(text);
  const [, first = '', joint = '', last = ''] = parts ?? [];
  // Two figures behind a hyphen are a month in the way computers write dates.
  const isClear = isLabelled || last.length === 4 || !/[-/]/.test(joint);
  return isClear ? pairOf(first, last) : null;
}

function readMonths(text: string, kind: PeriodKind): string | null {
  const parts = /^([a-z]{3,9})\.? (\d{4})(?: ?[-\u2013\u2014] ?| to )([a-z]{3,9})\.? (\d{4})$/i.exec(text);
  const [, from = '', first = '', until = '', last = ''] = parts ?? [];
  const isWhole = MONTHS.some(([of, begins, ends]) => of === kind && begins.test(from) && ends.test(until));
  return isWhole ? pairOf(first, last) : null;
}

// Years that do not follow one another are several years, or a slip.
function pairOf(first: string, last: string): string | null {
  const next = String(Number(first) + 1);
  return first !== '' && next.endsWith(last) && last !== '' ? `${first}/${next.slice(-2)}` : null;
}
