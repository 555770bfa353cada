import { posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { rate } from '../pipeline/stats/rate.ts';
import { roundHalfAway } from '../pipeline/stats/roundHalfAway.ts';
import { wilson } from '../pipeline/stats/wilson.ts';

/** One entry of "Where each number comes from", as a reader finds it at the end of a footnote. */
export interface Entry {
  readonly document: string;
  readonly where: string;
  readonly asPrinted: string;
  readonly did: string;
  readonly check: string;
  readonly row: string;
}

type ReadPage = (path: string) => string;

const textOf = (node: Node | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What looks like a value and is none: periods, ages, levels of confidence, rules, names with a number. */
const NO_VALUE = [
  /\d{4}[/–-]\d{2,4}/g,
  /\b(?:in|from|to|of|since|after|until|for|and|September|April|March|June|October|December|February|May|July) (?:19|20)\d\d\b/g,
  /\bper 1,000\b/gi,
  /\b(?:within|outside) (?:the )?(?:95|99\.8)%|between 95% and 99\.8%/g,
  // Limits made wider, and what is compared with them: `secondReader.test.ts` works them out from the tables again.
  /\b[\d.]+ times as (?:wide|far)|with the wider limits: [\d.]+ [<>≤]=? [\d.]+(?: [<>≤]=? [\d.]+)?/g,
  // What it would have taken to reach a target: `distanceToTarget.test.ts` works it out from the tables again.
  /[\d,]+ (?:fewer|more)(?:: [\d.]+ a pupil)?/g,
  // Amounts told in millions: the exact ones stand in the tables of the same page, each traced.
  /£[\d.]+ million(?: \(£[\d,.]+ thousand\))?/g,
  // Where an axis begins, and the classes of a key.
  /axis starts at [−\d.,]+/g,
  /under \d+,\d{3}|\d+,\d{3} (?:to \d+,\d{3}|or more)/g,
  // A sum of ours that shows its inputs.
  /[\d.]+ \(\d+ × [\d.]+\)/g,
  /\b(?:95|99\.8)% (?:interval|limits)|(?:95|99\.8)%(?= and| or|,| limits| interval)|between the 95% and 99\.8%|\((?:10)%(?: measure)?\)|\b10% (?:measure|or more)/g,
  /\bat (?:95|99\.8)%/g,
  /“[^”]*”/g,
  /\bkey action \d+\.\d+/gi,
];

const NUMBER = /[−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[−-]?\d+(?:\.\d+)?/g;

/** Values in a text: numbers with a decimal point, a thousands separator or a per cent sign. A bare small number is a name or a count of ours. */
export function valuesIn(text: string, everyNumber = false): readonly string[] {
  const rest = NO_VALUE.reduce((words, pattern) => words.replaceAll(pattern, ' '), text);
  return [...rest.matchAll(NUMBER)]
    .filter((match) => everyNumber || /[.,]/.test(match[0]) || rest[match.index + match[0].length] === '%')
    .map((match) => match[0]);
}

const numberOf = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** The entries of a page by the id of their row. */
function entriesIn(document: Document): ReadonlyMap<string, Entry> {
  const rows = [...document.querySelectorAll('.provenance-table tr[id]')];
  return new Map(
    rows.flatMap((tr) => {
      const [where, asPrinted, did, check, row] = [...tr.querySelectorAll('td')].map(textOf);
      if (where === undefined || asPrinted === undefined || did === undefined || !check || !row) return [];
      const document = textOf(tr.closest('section.source')?.querySelector('h3') ?? null);
      return [[tr.id, { document, where, asPrinted, did, check, row }] as const];
    }),
  );
}

/** Pages kept whole at a time, the last asked for: a page, that of its area in full, and its sources. A site does not fit into memory. */
const KEPT = 3;

/** Pages of a site and their entries. */
export function openSite(read: ReadPage) {
  const entries = new Map<string, ReadonlyMap<string, Entry>>();
  const kept = new Map<string, Document>();
  const open = (path: string): Document => {
    const document = kept.get(path) ?? parseHTML(read(path)).document;
    kept.delete(path);
    kept.set(path, document);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return document;
  };
  const entriesOf = (path: string): ReadonlyMap<string, Entry> => {
    const found = entries.get(path) ?? entriesIn(open(path));
    entries.set(path, found);
    return found;
  };
  /** The entry a footnote link of a page leads to; undefined where it leads to none. */
  const entryAt = (path: string, link: Element): Entry | undefined => {
    const [address = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
    return entriesOf(address === '' ? path : posix.join(posix.dirname(path), address, 'index.html')).get(id);
  };
  /** Every entry in the part of a page that a link leads to; none where there is no such part. */
  const entriesUnder = (path: string, link: Element): readonly Entry[] => {
    const [address = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
    const place = posix.join(posix.dirname(path), address, 'index.html');
    const rows = open(place).getElementById(id)?.querySelectorAll('.provenance-table tr[id]') ?? [];
    return [...rows].flatMap((row) => entriesOf(place).get(row.id) ?? []);
  };
  return { open, entryAt, entriesUnder };
}

/** Every number an entry accounts for by itself: as printed, its counts, their ratio and the limits of its intervals. */
function numbersOf({ asPrinted, did }: Entry): readonly number[] {
  const copied = /copied:? ([^/]*)$/.exec(did)?.[1] ?? '';
  const printed = [...`${asPrinted} ${copied}`.matchAll(NUMBER)].map((match) => numberOf(match[0]));
  const [, placed, pupils] = /(\d+) of (\d+) pupils/.exec(did) ?? [];
  if (placed !== undefined) printed.push((100 * Number(placed)) / Number(pupils));
  const sum = /(\d+) \/ (\d+) x (\d+)/.exec(did);
  const added = /(?:counted|added|summed)[^:]*: ([\d, +]+)/.exec(did);
  const parts = added?.[1] === undefined ? [] : [...added[1].matchAll(/\d[\d,]*/g)].map((match) => numberOf(match[0]));
  if (sum === null) return [...printed, ...parts, parts.reduce((total, part) => total + part, 0)];
  const [x, n, m] = sum.slice(1).map(Number);
  if (x === undefined || n === undefined || m === undefined) return printed;
  const limits = [0.95, 0.998].flatMap((confidence) => {
    const { lower, upper } = (m === 100 ? wilson : rate)(x, n, { multiplier: m, confidence });
    return [lower ?? Number.NaN, upper ?? Number.NaN];
  });
  return [...printed, x, n, (m * x) / n, ...limits];
}

/** What two figures with footnotes give: difference, sum, share, half days a pupil, a rate applied to a count. */
function derivedOf(numbers: readonly number[]): readonly number[] {
  const single = numbers.flatMap((a) => [a / 100, a / 1000, a * 10]);
  const pairs = numbers.flatMap((a) =>
    numbers.flatMap((b) => [Math.abs(a - b), a + b, (100 * a) / b, a / b / 100, (a * b) / 100, (a * b) / 1000]),
  );
  return [...single, ...pairs];
}

/** With more figures than this nearly any number could be worked out from some two of them, which proves nothing. */
const FEW = 40;

/** True where a number as shown is one the entries account for, or is worked out from two of them. */
export function isAccountedFor(shown: string, entries: readonly Entry[]): boolean {
  const digits = decimalsOf(shown);
  const wanted = Math.abs(numberOf(shown));
  // Nothing shown is the ratio of two zeros.
  const isShown = (value: number): boolean => !Number.isNaN(value) && roundHalfAway(Math.abs(value), digits) === wanted;
  // Amounts are printed in pounds or thousands of pounds and told in millions.
  const same = (value: number): boolean => isShown(value) || isShown(value / 1000) || isShown(value / 1_000_000);
  const numbers = [...new Set(entries.flatMap(numbersOf))];
  return numbers.some(same) || (numbers.length <= FEW && derivedOf(numbers).some(same));
}

/** Numbers printed along an axis: a group of three or more in equal steps, and nothing else in it. */
export function isAxis(texts: readonly string[]): boolean {
  const ticks = texts.map(numberOf);
  const steps = ticks.slice(1).map((tick, place) => Math.abs(tick - (ticks[place] ?? 0)));
  const [first] = steps;
  return ticks.length > 2 && first !== undefined && steps.every((step) => step > 0 && Math.abs(step - first) < 1e-9);
}
