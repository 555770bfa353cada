import type { Facts } from '../../assemble/facts.ts';
import { describeFile, type DownloadFile } from '../../publish/downloads/downloadFile.ts';
import { formatCsv } from '../../publish/downloads/formatCsv.ts';
import type { Effects } from '../../effects.ts';
import { RETURN_COLUMNS } from '../returnSchema.ts';
import { exampleRows, type ExampleRow } from './exampleRows.ts';
import { THEMES_ASKED } from './indicatorsAskedFor.ts';
import { RETURN_STATUSES } from './returnPrompts.ts';

/**
 * What a filled return looks like: a row for each measure that an LCSP is reviewed on and the county has a figure of, all
 * published. The note, which a return may have too, says what a row shows. Its address holds no release, as a form's holds none.
 */
export function assembleExample(facts: Facts, effects: Pick<Effects, 'sha256'>): DownloadFile {
  const measures = facts.indicators.filter(({ theme }) => THEMES_ASKED.has(theme));
  const rows = exampleRows(facts, measures);
  const lines = rows.map((row) => [...RETURN_COLUMNS.map((column) => row[column]), noteOf(row)]);
  const content = formatCsv([...RETURN_COLUMNS, 'note'], lines);
  const title = 'A filled return, to look at';
  const description =
    'Figures published for Kent, a row for each measure; in a return an LCSP stands in place of Kent, with its own figures.';
  return describeFile(
    { path: 'templates/example.csv', kind: 'example', format: 'csv', about: '', title, description, rows: rows.length },
    content,
    effects,
  );
}

function noteOf({ status, numerator }: ExampleRow): string {
  const meaning = RETURN_STATUSES.find(({ code }) => code === status)?.meaning;
  return [
    ...(meaning === undefined ? [] : [`status ${status}: ${meaning}`]),
    ...(numerator === '' ? ['its counts are not published; a return gives both, or the figure is withheld'] : []),
  ].join('; ');
}
