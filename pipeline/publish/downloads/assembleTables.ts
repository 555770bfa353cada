import type { Facts } from '../../assemble/facts.ts';
import { textOf, type DataRow, type DataTable, type DataTables } from '../../package/textTables.ts';
import type { Field, TableSchema } from '../../check/table/schema.ts';
import { describeLicences } from './describeLicences.ts';
import type { Cell, Column, TableFile } from './tableFile.ts';
import { areaById } from '../../assemble/areas.ts';
import type { BandCount, Population } from '../../contract/area.ts';
import { indicatorId, provenanceId } from '../../contract/ids.ts';
import { identityCells, NO_NUMBER, NO_TARGET, figureRows } from './figureRows.ts';
import { placeRow, type PlacedRow, FIGURE_COLUMNS } from './figureColumns.ts';
import { sourceCells } from './sourceCells.ts';
import { writeDecimal } from '../../cells/writeDecimal.ts';
import { indicatorById } from '../../assemble/indicators.ts';
import type { Target } from '../../contract/verdict.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { areaTables } from './areaTables.ts';
import type { Descriptor } from './readDescriptor.ts';
import { verdictTable } from './verdictTable.ts';

/** A table of `data/` as a download: the same columns and rows, the numbers typed by the schema. */
export function inputTable(table: DataTable, schema: TableSchema | null, facts: Facts): TableFile {
  const columns = table.columns.map((name) => columnOf(name, schema?.fields ?? []));
  return {
    stem: `downloads/tables/${table.name}`,
    kind: 'table',
    about: '',
    title: table.title,
    description: table.description,
    columns,
    rows: table.rows.map((row) => columns.map((column) => cellOf(row, column))),
    schema,
    licences: describeLicences(
      facts,
      table.rows.map((row) => textOf(row, table.name === 'sources' ? 'source_id' : 'source')),
    ),
  };
}

function columnOf(name: string, fields: readonly Field[]): Column {
  const field = fields.find((candidate) => candidate.name === name);
  return { name, type: field?.type ?? 'string', description: field?.description ?? field?.title ?? '' };
}

/** Columns that stay with a withheld figure: they say whose it is and that it is withheld, nothing else. */
const KEPT_WHEN_WITHHELD = ['area', 'indicator', 'period', 'status', 'source'];

/**
 * The text of the cell, kept as written: `5.0` stays `5.0` in a CSV, and becomes the number 5 in JSON only.
 * Of a withheld figure (`c`) only its key and code are given.
 */
function cellOf(row: DataRow, column: Column): Cell {
  if (textOf(row, 'status') === 'c' && !KEPT_WHEN_WITHHELD.includes(column.name)) return null;
  const text = row.cells[column.name] ?? '';
  return text === '' ? null : text;
}

/** Children of every area and age band as rows: for an LCSP the only figures of its own. */
export function populationRows(facts: Facts): readonly PlacedRow[] {
  return facts.populations.flatMap((population) => population.bands.map((band) => bandRow(population, band, facts)));
}

function bandRow(population: Population, band: BandCount, facts: Facts): PlacedRow {
  const id = indicatorId(`population-${band.band}`);
  const counted = {
    id,
    label: `Children and young people aged ${band.band}`,
    unit: 'children',
    polarity: 'none',
  } as const;
  return placeRow({
    ...identityCells(areaById(facts.areas, population.area), counted),
    ...NO_NUMBER,
    ...NO_TARGET,
    period: 'undated',
    period_start: null,
    period_end: null,
    basis: population.basis === 'summed' ? 'derived' : 'plan',
    mark: 'actual',
    value: band.count,
    value_as_published: population.basis === 'summed' ? null : String(band.count),
    status: null,
    missing_reason: null,
    as_printed: facts.book.get(provenanceId(band.provenance))?.asPrinted ?? null,
    ...sourceCells(facts, provenanceId(band.provenance)),
    note: noteOf(population, band),
  });
}

function noteOf(population: Population, band: BandCount): string {
  const overlap = 'Overlaps other bands: never add it to them.';
  return band.role === 'overlap' ? `${population.label}. ${overlap}` : population.label;
}

/** Every target, printed or awaited, as a row with the mark `target`: a download of figures without their targets misleads. */
export function targetRows(facts: Facts): readonly PlacedRow[] {
  return facts.targets.map((target) =>
    placeRow({
      ...identityCells(areaById(facts.areas, target.area), indicatorById(facts.indicators, target.indicator)),
      ...NO_NUMBER,
      period: target.period?.label ?? null,
      period_start: target.period?.start ?? null,
      period_end: target.period?.end ?? null,
      basis: 'plan',
      mark: 'target',
      value: target.value,
      value_as_published: target.value === null ? null : writeDecimal(target.value, target.digits),
      status: target.value === null ? 'x' : null,
      missing_reason: missingReasonOf(target),
      target_direction: target.direction,
      target_printed_under: target.printedUnder,
      verdict: target.verdict.state,
      verdict_reason: [target.verdict.rule, target.verdict.arithmetic, target.verdict.reason]
        .filter((text) => text !== '')
        .join('; '),
      as_printed: target.asPrinted,
      ...sourceCells(facts, target.provenance),
      note: target.notes.map((note) => `${note.id}: ${note.sentence}`).join(' '),
    }),
  );
}

function missingReasonOf(target: Target): string | null {
  if (target.value !== null) return null;
  return target.asPrinted === '' ? 'not in the sources held' : 'awaited';
}

/** One file for every indicator that has a figure, a target or a reason: all areas, periods, bases and marks. */
export function indicatorTables(facts: Facts, rows: readonly PlacedRow[]): readonly TableFile[] {
  return facts.indicators.flatMap((indicator) => {
    const own = rows.filter((placed) => placed.indicator === indicator.id);
    return own.length === 0 ? [] : [indicatorTable(indicator, facts, own)];
  });
}

function indicatorTable(indicator: Indicator, facts: Facts, own: readonly PlacedRow[]): TableFile {
  return {
    stem: `downloads/${indicator.id}`,
    kind: 'indicator',
    about: indicator.id,
    title: `${indicator.label}: every area and period`,
    description:
      'Every figure and target of the indicator for every area that has one, with unit, basis, mark, status, reason for a missing value and source.',
    columns: FIGURE_COLUMNS,
    rows: own.map((placed) => placed.cells),
    schema: null,
    licences: describeLicences(
      facts,
      own.map((placed) => placed.source),
    ),
  };
}

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
