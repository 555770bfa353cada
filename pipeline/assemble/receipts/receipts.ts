import type { Receipt } from '../../contract/provenance.ts';
import type { TypedPackage } from '../../package/declarations.ts';

/** Two sides that ought to agree. */
export interface Reconciliation {
  readonly group: Receipt['group'];
  readonly what: string;
  readonly left: { readonly label: string; readonly value: number };
  readonly right: { readonly label: string; readonly value: number };
  /** Decimals the right side is printed with; agreement is judged to half a unit of the last. */
  readonly digits: number;
  readonly unit: string;
  /** True where the right side is printed rounded, so that a difference under half a unit is no difference. */
  readonly rounded?: boolean;
}

/** Data files the two sides of a reconciliation are worked out from. */
const FROM: Readonly<Record<Receipt['group'], readonly string[]>> = {
  population: ['data/population.csv'],
  absence: ['data/observations/absence.csv', 'data/observations/absence-districts.csv'],
  exclusions: ['data/observations/exclusions.csv'],
  money: ['budget', 'budget-totals', 'narrative', 'variation', 'mtp', 'staffing'].map(
    (name) => `data/money/${name}.csv`,
  ),
  plan: ['data/observations/kpi.csv', 'data/targets.csv'],
  indicators: ['data/indicators.csv'],
  publishers: ['data/publisher-sums.csv'],
};

/** Adding one-decimal amounts in floating point leaves dust far below this. */
const DUST = 1e-7;

/** Works out the difference of a reconciliation and whether it is one. */
export function assembleReceipt(reconciliation: Reconciliation, index: number): Receipt {
  const { left, right, digits, rounded = false } = reconciliation;
  const gap = left.value - right.value;
  const same = Math.abs(gap) < DUST;
  const withinRounding = rounded && Math.abs(gap) <= 0.5 * 10 ** -digits + DUST;
  return {
    id: `${reconciliation.group}-${index + 1}`,
    group: reconciliation.group,
    what: reconciliation.what,
    leftLabel: left.label,
    left: left.value,
    rightLabel: right.label,
    right: right.value,
    difference: same ? 0 : gap,
    digits,
    unit: reconciliation.unit,
    from: FROM[reconciliation.group],
    result: same ? 'agrees' : withinRounding ? 'agrees to rounding' : 'differs',
    note: '',
  };
}

/** Sets beside a difference what a reading of `data/money/readings.csv` makes of it. */
export function explainReceipts(
  receipts: readonly Receipt[],
  { readings }: Pick<TypedPackage, 'readings'>,
): readonly Receipt[] {
  return receipts.map((receipt) => {
    const reading = readings.find((row) => row.explains === receipt.what);
    return reading === undefined ? receipt : { ...receipt, note: reading.what_the_text_shows };
  });
}
