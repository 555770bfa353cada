import { textOf, type DataTable } from '../package/textTables.ts';
import { placeFinding, problem, type Finding } from '../findings/finding.ts';

/**
 * Lists whose measures are here for their figures: one without a row has no page of its own.
 * The measures of the other lists the plan only names, and the pages say so.
 */
const WITH_FIGURES: ReadonlySet<string> = new Set(['kpi', 'published']);

/** Names each measure of the register that no table has a figure of, nor a row that says why there is none (K07). */
export function checkMeasures(
  register: DataTable | undefined,
  figures: readonly Pick<DataTable, 'rows'>[],
): readonly Finding[] {
  if (register === undefined) return [];
  const measured = new Set(figures.flatMap(({ rows }) => rows.map((row) => textOf(row, 'indicator'))));
  return register.rows.flatMap((row) => {
    const [indicator, list] = [textOf(row, 'indicator_id'), textOf(row, 'list')];
    if (!WITH_FIGURES.has(list) || measured.has(indicator)) return [];
    const place = { line: row.line, column: register.columns.indexOf('indicator_id') + 1, field: 'indicator_id' };
    return [placeFinding(register.file, place, problem('K07', { indicator, list }))];
  });
}
