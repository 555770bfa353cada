import { checkDate } from '../../cells/parseDate.ts';
import { problem, type Problem } from '../../findings/finding.ts';
import { writeRow } from './editTable.ts';
import type { HeldTable } from './heldTable.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** What whoever imports says of a file, because the file does not. */
export interface SaidOfSource {
  readonly published?: string | undefined;
  readonly source?: string | undefined;
  readonly title?: string | undefined;
  readonly address?: string | undefined;
}

/** The source that figures of a file will name. `rows` is the source register with it; null where nothing changes. */
export interface PlannedSource {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly string[] | null;
}

interface FileFacts {
  readonly sha256: string;
  readonly lastPeriod: string;
  readonly today: string;
}

/** Finds the source by the fingerprint of its file, or makes its row out of the recipe and what was said (check I09). */
export function planSource(
  register: HeldTable,
  { source }: Recipe,
  { sha256, lastPeriod, today }: FileFacts,
  said: SaidOfSource,
): PlannedSource | { readonly problems: readonly Problem[] } {
  const fill = (text: string): string => fillPeriod(text, lastPeriod);
  const standing = register.rows.find(({ cellOf }) => cellOf('sha256') === sha256);
  if (standing !== undefined && said.source === undefined)
    return { id: standing.cellOf('source_id'), title: standing.cellOf('title'), rows: null };
  const id = said.source ?? fill(source.id);
  const held = register.rows.find(({ cellOf }) => cellOf('source_id') === id);
  if (held !== undefined && held.cellOf('sha256') === sha256) return { id, title: held.cellOf('title'), rows: null };
  const isTaken = held !== undefined && said.source === undefined;
  const date = said.published ?? held?.cellOf('date') ?? '';
  const problems = [...(isTaken ? [problem('I09', { fault: 'taken', found: id })] : []), ...problemsOf(date, today)];
  if (problems.length > 0) return { problems };
  const title = said.title ?? held?.cellOf('title') ?? fill(source.title);
  const cells = {
    source_id: id,
    title,
    publisher: source.publisher,
    url: said.address ?? held?.cellOf('url') ?? fill(source.url ?? ''),
    page: fill(source.page),
    retrieved: today,
    licence: source.licence,
    sha256,
    kind: 'statistical release',
    role: source.role ?? 'outturn',
    date,
    standing_note: fill(source.standing_note),
  };
  const text = writeRow(register.header, cells);
  const rows = register.rows.map((row) => (row === held ? text : row.text));
  return { id, title, rows: held === undefined ? [...rows, text] : rows };
}

function problemsOf(date: string, today: string): readonly Problem[] {
  if (date === '') return [problem('I09', { fault: 'no date', found: '' })];
  const fault = checkDate(date, { field: 'date', today, canBeShort: true });
  return fault === null ? [] : [problem('I09', { fault: 'date', found: date })];
}

/** Puts the last period into a text: `{last}` is 2017-18, `{from}` 2017, `{to}` 2018. */
export function fillPeriod(text: string, period: string): string {
  const from = period.slice(0, 4);
  const to = period.includes('/') ? String(Number(from) + 1) : from;
  return text
    .replaceAll('{last}', period.replace('/', '-'))
    .replaceAll('{period}', period)
    .replaceAll('{from}', from)
    .replaceAll('{to}', to);
}
