import Papa from 'papaparse';
import type { Facts } from './facts.ts';
import type { Observation } from './observations.ts';
import type { DataTable, DataTables } from './tables.ts';

/** A CSV a reader can take away. */
export interface CsvFile {
  /** Path under `data/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly rows: number;
  readonly text: string;
}

/** Every input table as published, and two roll-ups: all figures with unit and basis, all targets with their verdicts. */
export function assembleDownloads(facts: Facts, tables: DataTables): readonly CsvFile[] {
  return [assembleFigures(facts), assembleVerdicts(facts), ...[...tables.values()].map(assembleTable)];
}

function assembleTable(table: DataTable): CsvFile {
  return csvFile({
    path: `tables/${table.name}.csv`,
    title: table.title,
    description: table.description,
    columns: table.columns,
    rows: table.rows.map((row) => table.columns.map((column) => row.cells[column] ?? '')),
  });
}

function assembleFigures(facts: Facts): CsvFile {
  return csvFile({
    path: 'tables/all-figures.csv',
    title: 'All figures',
    description:
      'Every observation of every indicator with its level, unit, basis, mark, interval where one is allowed, status, reason for a missing value, words as printed and source row.',
    columns: FIGURE_COLUMNS,
    rows: facts.observations.map((one) => figureRow(one, facts)),
  });
}

const FIGURE_COLUMNS = [
  'area_id',
  'area',
  'level',
  'indicator_id',
  'indicator',
  'unit',
  'polarity',
  'period',
  'period_start',
  'period_end',
  'basis',
  'mark',
  'value',
  'value_as_published',
  'numerator',
  'denominator',
  'lower_95',
  'upper_95',
  'status',
  'missing_reason',
  'as_printed',
  'source_row',
  'source',
  'note',
];

function figureRow(one: Observation, facts: Facts): readonly (string | number | null)[] {
  const series = facts.series.find((candidate) => candidate.id === `${one.area.id}.${one.indicator.id}.${one.basis}`);
  const index = series?.periods.findIndex((period) => period.key === one.period.key) ?? -1;
  const entry = facts.book.get(one.provenance);
  return [
    one.area.id,
    one.area.name,
    one.area.type,
    one.indicator.id,
    one.indicator.label,
    one.indicator.unit,
    one.indicator.polarity,
    one.period.label,
    one.period.start,
    one.period.end,
    one.basis,
    one.mark,
    one.value,
    one.value === null ? null : one.valueText,
    one.numerator,
    one.denominator,
    series?.lower[index] ?? null,
    series?.upper[index] ?? null,
    one.status,
    one.missing,
    one.asPrinted,
    entry?.row ?? '',
    entry?.source ?? '',
    one.note,
  ];
}

function assembleVerdicts(facts: Facts): CsvFile {
  const name = (id: string) => facts.areas.find((area) => area.id === id)?.name ?? id;
  const label = (id: string) => facts.indicators.find((indicator) => indicator.id === id);
  return csvFile({
    path: 'tables/targets-and-verdicts.csv',
    title: 'Targets and verdicts',
    description:
      'Every target with its true period, the verdict, its rule, sum and reason, the bridge test and the notes.',
    columns: [
      'area_id',
      'area',
      'indicator_id',
      'indicator',
      'unit',
      'period',
      'printed_under',
      'target',
      'direction',
      'as_printed',
      'verdict',
      'rule',
      'arithmetic',
      'reason',
      'estimate_verdict',
      'bridge_test',
      'bridge_reason',
      'notes',
      'source_row',
    ],
    rows: facts.targets.map((target) => [
      target.area,
      name(target.area),
      target.indicator,
      label(target.indicator)?.label ?? '',
      label(target.indicator)?.unit ?? '',
      target.period?.label ?? '',
      target.printedUnder,
      target.value,
      target.direction,
      target.asPrinted,
      target.verdict.state,
      target.verdict.rule,
      target.verdict.arithmetic,
      target.verdict.reason,
      target.estimateVerdict?.state ?? '',
      target.bridge === null ? '' : target.bridge.passed ? 'passed' : 'not passed',
      target.bridge?.reason ?? '',
      target.notes.map((note) => `${note.id}: ${note.sentence}`).join(' '),
      facts.book.get(target.provenance)?.row ?? '',
    ]),
  });
}

/** A cell that a spreadsheet would run as a formula; a plain negative number is none. */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;

function csvFile(file: {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}): CsvFile {
  const safe = file.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)),
  );
  const text = Papa.unparse({ fields: [...file.columns], data: safe }, { newline: '\n' });
  return {
    path: file.path,
    title: file.title,
    description: file.description,
    rows: file.rows.length,
    text: `${text}\n`,
  };
}
