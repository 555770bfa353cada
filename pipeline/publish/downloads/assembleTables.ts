import type { Facts } from '../../assemble/facts.ts';
import type { DataTables } from '../../package/textTables.ts';
import { areaTables } from './areaTables.ts';
import { describeLicences } from './describeLicences.ts';
import { FIGURE_COLUMNS } from './figureColumns.ts';
import { figureRows } from './figureRows.ts';
import type { PlacedRow } from './placeRow.ts';
import { indicatorTables } from './indicatorTables.ts';
import { inputTable } from './inputTable.ts';
import { populationRows } from './populationRows.ts';
import type { Descriptor } from './readDescriptor.ts';
import type { TableFile } from './tableFile.ts';
import { targetRows } from './targetRows.ts';
import { verdictTable } from './verdictTable.ts';

/** Every table a reader can take away: all figures, all verdicts, the tables of `data/`, one an area, one an indicator. */
export function assembleTables(facts: Facts, tables: DataTables, descriptor: Descriptor): readonly TableFile[] {
  const rows = [...figureRows(facts), ...targetRows(facts), ...populationRows(facts)];
  const schemaOf = new Map(descriptor.resources.map((resource) => [resource.name, resource.schema]));
  const files = [
    figureTable(facts, rows),
    verdictTable(facts),
    ...[...tables.values()].map((table) => inputTable(table, schemaOf.get(table.name) ?? null, facts)),
    ...areaTables(facts, rows),
    ...indicatorTables(facts, rows),
  ];
  checkStems(files);
  return files;
}

function figureTable(facts: Facts, rows: readonly PlacedRow[]): TableFile {
  return {
    stem: 'downloads/tables/all-figures',
    kind: 'table',
    about: '',
    title: 'All figures',
    description:
      'Every observation, target and count of children with its level, unit, basis, mark, interval where one is allowed, status, reason for a missing value, words as printed and source row.',
    columns: FIGURE_COLUMNS,
    rows: rows.map((placed) => placed.cells),
    schema: null,
    licences: describeLicences(
      facts,
      rows.map((placed) => placed.source),
    ),
  };
}

/** An area and an indicator of one id would share a file name. */
function checkStems(files: readonly TableFile[]): void {
  const seen = new Set<string>();
  for (const { stem } of files) {
    if (seen.has(stem)) throw new Error(`invalid download: two files named ${stem}`);
    seen.add(stem);
  }
}
