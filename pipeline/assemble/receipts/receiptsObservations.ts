import { from, op } from 'arquero';
import { comparePrinted, parsePrinted } from '../../cells/parsePrinted.ts';
import type { Receipt } from '../../contract/provenance.ts';
import type { Observation } from '../facts.ts';
import type { Reconciliation } from './receipts.ts';

/** One count of one indicator, phase and year, at two levels. */
interface CountRow {
  readonly indicator: string;
  readonly label: string;
  readonly period: string;
  readonly level: string;
  readonly column: 'numerator' | 'denominator';
  readonly count: number;
}

/** Districts added up against Kent for every year, indicator and count; and every printed percentage recomputed. */
export function reconcileObservations(observations: readonly Observation[]): readonly Reconciliation[] {
  return [...reconcileDistricts(observations), ...reconcilePrinted(observations)];
}

function reconcileDistricts(observations: readonly Observation[]): readonly Reconciliation[] {
  const rows = observations.filter((one) => one.basis !== 'plan').flatMap(countRows);
  const sums = from(rows)
    .groupby('indicator', 'period', 'column', 'level')
    .rollup({ count: op.sum('count'), label: op.any('label'), places: op.count() });
  // arquero gives untyped rows; the columns are those named above.
  const flat = sums.objects() as (CountRow & { places: number })[];
  // A sum of some of the districts says nothing of Kent's figure; where others are withheld it says too much.
  const districts = new Set(observations.filter(({ area }) => area.type === 'district').map(({ area }) => area.id))
    .size;
  return flat
    .filter((row) => row.level === 'district' && row.places === districts)
    .flatMap((row) => {
      const county = flat.find(
        (other) =>
          other.level === 'county' &&
          other.indicator === row.indicator &&
          other.period === row.period &&
          other.column === row.column,
      );
      if (county === undefined) return [];
      return [
        {
          group: 'absence' as const,
          what: `${row.label}, ${row.period}, ${row.column}: ${row.places} districts add to Kent`,
          left: { label: `sum of ${row.places} districts`, value: row.count },
          right: { label: 'Kent as published', value: county.count },
          digits: 0,
          unit: row.column,
        },
      ];
    });
}

function countRows(one: Observation): readonly CountRow[] {
  return (['numerator', 'denominator'] as const).flatMap((column) => {
    const count = one[column];
    if (count === null) return [];
    const { id: indicator, label } = one.indicator;
    return [{ indicator, label, period: one.period.label, level: one.area.type, column, count }];
  });
}

const hasCounts = ({ numerator, denominator }: Observation): boolean => numerator !== null && denominator !== null;

/** Printed percentages against the counts, one receipt an indicator and area with the number of years that agree. */
function reconcilePrinted(observations: readonly Observation[]): readonly Reconciliation[] {
  const withBoth = observations.filter(
    (one) => one.basis === 'outturn' && hasCounts(one) && parsePrinted(one.asPrinted) !== null,
  );
  const groups = new Map<string, Observation[]>();
  for (const one of withBoth) {
    const key = `${one.indicator.label}, ${one.area.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].map(([key, group]) => ({
    group: groupOf(group),
    what: `${key}: the percentage printed in the release against its counts`,
    left: { label: 'years recomputed that agree to the printed decimals', value: group.filter(agrees).length },
    right: { label: 'years printed', value: group.length },
    digits: 0,
    unit: 'years',
  }));
}

function groupOf(group: readonly Observation[]): Receipt['group'] {
  return group[0]?.indicator.theme === 'exclusions' ? 'exclusions' : 'absence';
}

function agrees(one: Observation): boolean {
  const printed = parsePrinted(one.asPrinted);
  if (printed === null || one.numerator === null || one.denominator === null) return false;
  // The first releases print the per cent of a rate per 1,000 without its sign.
  return comparePrinted(printed, one.numerator / one.denominator, one.indicator.multiplier) !== 'differs';
}
