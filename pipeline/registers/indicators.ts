import type { Indicator } from '../contract/indicator.ts';
import { text, type ValuesOf } from '../package/columns.ts';
import { INDICATORS } from '../package/registerTables.ts';
import { parseRows, pickColumns, type TextTable } from './parseRows.ts';

/** The columns every indicator register has. */
export const USUAL_INDICATOR_COLUMNS = pickColumns(INDICATORS, [
  'indicator_id',
  'label',
  'statistic',
  'unit',
  'multiplier',
  'polarity',
  'decimals',
  'period_type',
  'min',
  'max',
]);

/** The columns of the indicator register that tables are judged by. */
export const INDICATOR_COLUMNS = {
  ...USUAL_INDICATOR_COLUMNS,
  ...pickColumns(INDICATORS, ['one_count_a_child']),
  // A register of others may have units of its own, and a finding names them.
  unit: text,
};

/** One row of the indicator register: what is published of an indicator and figures are judged by, with its range. */
export type IndicatorEntry = Pick<
  Indicator,
  'id' | 'label' | 'statistic' | 'multiplier' | 'polarity' | 'decimals' | 'periodType'
> & {
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  /** Whether one count is one child, so that small counts are protected; half days missed are not. Where nobody says, they are. */
  readonly countsChildren: boolean;
};

/** A typed row of the register as an indicator. */
export const indicatorOf = (row: ValuesOf<typeof INDICATOR_COLUMNS>): IndicatorEntry => ({
  id: row.indicator_id,
  label: row.label,
  statistic: row.statistic,
  unit: row.unit,
  multiplier: row.multiplier,
  polarity: row.polarity,
  decimals: row.decimals,
  periodType: row.period_type,
  min: row.min,
  max: row.max,
  countsChildren: row.one_count_a_child !== false,
});

/** Cells of a register of others that stand for nothing are read as saying nothing. */
const NOT_SAID = {
  statistic: 'not stated',
  multiplier: 1,
  polarity: 'none',
  decimals: 0,
  period_type: 'academic',
  min: null,
  max: null,
  one_count_a_child: null,
} as const;

/** The indicators of a register's text by id; those without one are left out. */
export const parseIndicators = (table: TextTable): ReadonlyMap<string, IndicatorEntry> =>
  new Map(
    parseRows(table, INDICATOR_COLUMNS, NOT_SAID)
      .map(indicatorOf)
      .filter(({ id }) => id !== '')
      .map((entry) => [entry.id, entry]),
  );
