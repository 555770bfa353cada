import type { Facts } from '../../assemble/facts.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { describeLicences } from './describeLicences.ts';
import { FIGURE_COLUMNS } from './figureColumns.ts';
import type { PlacedRow } from './placeRow.ts';
import type { TableFile } from './tableFile.ts';

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
