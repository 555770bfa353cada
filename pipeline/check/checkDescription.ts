import { periodsOf, type Described } from '../assemble/describeTable.ts';
import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

/** Number words of the descriptions, by what they count. */
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** One thing a description may say of its table: what it says, and what the table says instead. */
interface Claim {
  readonly said: string;
  readonly found: string;
}

/**
 * Checks what the data package says of a table in words: the years it spans, its number of rows (`132 rows`, or `The 23
 * outcomes` at the beginning), the number of its indicators, and that there is none yet (check F07).
 */
export function checkDescription(description: string, table: Described): readonly Problem[] {
  const claims = [...spans(description, table), ...rowCounts(description, table), ...indicators(description, table)];
  return claims.filter(({ said, found }) => said !== found).map((claim) => problem('F07', claim));
}

function spans(description: string, table: Described): readonly Claim[] {
  const held = periodsOf(table);
  if (held === null) return [];
  return [...description.matchAll(/\b\d{4}\/\d{2} to \d{4}\/\d{2}\b/g)].map(([said]) => ({
    said,
    found: `${held.first} to ${held.last}`,
  }));
}

function rowCounts(description: string, { rows }: Described): readonly Claim[] {
  const [, counted, counting] = /^The (\S+) (\S+)/.exec(description) ?? [];
  const isNumber = counted !== undefined && numberOf(counted) !== null;
  const claims = [...description.matchAll(/\b(\d[\d,]*) rows\b/g)].map(([said, count]) => ({
    said,
    found: `${sameForm(count ?? '', rows.length)} rows`,
  }));
  return [
    ...claims,
    ...(isNumber ? [{ said: `${counted} ${counting}`, found: `${sameForm(counted, rows.length)} ${counting}` }] : []),
    ...(/\bnone yet\b/i.test(description) && rows.length > 0
      ? [{ said: 'None yet', found: `${rows.length} row${rows.length === 1 ? '' : 's'}` }]
      : []),
  ];
}

function indicators(description: string, { columns, rows }: Described): readonly Claim[] {
  const position = columns.indexOf('indicator');
  const [said, count] = /\b(\d+) indicators\b/.exec(description) ?? [];
  if (position < 0 || said === undefined || count === undefined) return [];
  const held = new Set(rows.map((cells) => cells[position] ?? ''));
  return [{ said, found: `${held.size} indicators` }];
}

function numberOf(text: string): number | null {
  if (/^\d[\d,]*$/.test(text)) return Number(text.replaceAll(',', ''));
  const word = NUMBERS.indexOf(text.toLowerCase());
  return word < 0 ? null : word;
}

/** A count written as the text writes its own, so that only another number differs. */
const sameForm = (text: string, count: number): string =>
  numberOf(text) === count ? text : /^\d/.test(text) ? String(count) : (NUMBERS[count] ?? String(count));
