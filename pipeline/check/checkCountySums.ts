import { STATUS_CODES } from '../contract/reasons.ts';
import { problem } from '../findings/finding.ts';
import type { Place } from '../findings/finding.ts';
import { roundTo } from '../cells/roundTo.ts';
import type { FileChecks } from './table/fileChecks.ts';

/** The areas of one type within one larger area, for one indicator and period. */
type Group = {
  parent: number;
  indicator: number;
  period: number;
  /** Areas of that type the register has in the larger one. */
  expected: number;
  rows: number;
  counted: number;
  numerators: number;
  denominators: number;
  values: number;
  /** Areas whose figure is suppressed, by name. */
  hidden: string[];
};

/**
 * Sets the areas of a file beside the county they lie in, where the file has both: counts add up (T02), the county's rate
 * is sum over sum and not the mean of rates (T07), and no suppressed count can be had by subtraction (S08).
 */
export function checkCountySums(checks: FileChecks): void {
  const groups = gatherGroups(checks);
  if (groups.size === 0) return;
  const { table } = checks;
  for (const row of checks.order) {
    const area = table.area[row] ?? -1;
    for (const type of ['LCSP', 'district'] as const) {
      const group = groups.get(groupKey(checks, area, row, type));
      if (group !== undefined) compareGroup(checks, row, group);
    }
  }
}

type Level = 'LCSP' | 'district';

const groupKey = ({ table }: FileChecks, parent: number, row: number, type: Level): string =>
  `${type}|${parent}|${table.indicator[row]}|${table.period[row]}`;

function gatherGroups(checks: FileChecks): Map<string, Group> {
  const { table } = checks;
  const parents = parentPlaces(checks);
  const groups = new Map<string, Group>();
  if (parents.every((parent) => parent < 0)) return groups;
  for (const row of checks.order) {
    const area = table.area[row] ?? -1;
    const parent = parents[area] ?? -1;
    const type = table.areas[area]?.type;
    if (parent < 0 || (type !== 'LCSP' && type !== 'district')) continue;
    const key = groupKey(checks, parent, row, type);
    const group = groups.get(key) ?? emptyGroup(checks, parent, row, type);
    addToGroup(checks, group, row);
    groups.set(key, group);
  }
  return groups;
}

// For each area of the file, the place of the area it lies in, where the file has rows for that too.
function parentPlaces({ table }: FileChecks): number[] {
  const places = new Map(table.areas.map((area, place) => [area.id, place]));
  return table.areas.map((area) => (area.parent === null ? -1 : (places.get(area.parent) ?? -1)));
}

function emptyGroup({ table, registers }: FileChecks, parent: number, row: number, type: Level): Group {
  const id = table.areas[parent]?.id;
  return {
    parent,
    indicator: table.indicator[row] ?? -1,
    period: table.period[row] ?? -1,
    expected: (registers.areas?.areas ?? []).filter((area) => area.parent === id && area.type === type).length,
    rows: 0,
    counted: 0,
    numerators: 0,
    denominators: 0,
    values: 0,
    hidden: [],
  };
}

function addToGroup({ table }: FileChecks, group: Group, row: number): void {
  const numerator = table.numerator[row] ?? Number.NaN;
  group.rows += 1;
  if (STATUS_CODES[table.status[row] ?? 0] === 'c') group.hidden.push(table.areas[table.area[row] ?? -1]?.name ?? '');
  if (Number.isNaN(numerator)) return;
  group.counted += 1;
  group.numerators += numerator;
  group.denominators += table.denominator[row] ?? Number.NaN;
  group.values += table.value[row] ?? Number.NaN;
}

function compareGroup(checks: FileChecks, row: number, group: Group): void {
  if (group.counted === group.expected) {
    compareSums(checks, row, group);
    compareMean(checks, row, group);
  }
  if (group.hidden.length > 0 && !checks.isReturn) checkRecovery(checks, row, group);
}

const seriesOf = ({ table }: FileChecks, group: Group): string =>
  `${table.indicators[group.indicator]?.id ?? ''} ${table.periods[group.period] ?? ''}`;

const rowPlace = ({ table }: FileChecks, row: number, field: string): Place => ({
  line: table.line[row] ?? 0,
  column: null,
  field,
});

function compareSums(checks: FileChecks, row: number, group: Group): void {
  const { table } = checks;
  const whole = table.areas[group.parent]?.name ?? '';
  const sums = [
    ['numerator', table.numerator[row], group.numerators],
    ['denominator', table.denominator[row], group.denominators],
  ] as const;
  for (const [field, printed = Number.NaN, computed] of sums) {
    if (Number.isNaN(printed) || Number.isNaN(computed) || printed === computed) continue;
    const subject = `${seriesOf(checks, group)} ${field}`;
    checks.collector.add(problem('T02', { subject, whole, printed, computed }), rowPlace(checks, row, field));
  }
}

function compareMean(checks: FileChecks, row: number, group: Group): void {
  const { table } = checks;
  const entry = table.indicators[group.indicator]?.entry ?? null;
  const printed = table.value[row] ?? Number.NaN;
  if (entry === null || Number.isNaN(printed) || group.counted < 2 || !(group.denominators > 0)) return;
  const digits = Math.min(table.digits[row] ?? 0, entry.decimals);
  const half = 0.5 / 10 ** digits;
  const computed = (group.numerators / group.denominators) * entry.multiplier;
  const mean = group.values / group.counted;
  if (Math.abs(printed - computed) <= half || !(Math.abs(printed - mean) <= half)) return;
  const series = `${table.areas[group.parent]?.name ?? ''} ${seriesOf(checks, group)}`;
  const found = problem('T07', { series, printed: roundTo(printed, digits), computed: roundTo(computed, digits) });
  checks.collector.add(found, rowPlace(checks, row, 'value'));
}

// The county less its published areas leaves the hidden ones: one alone is then known, and so are several that can only be 1 each.
function checkRecovery(checks: FileChecks, row: number, group: Group): void {
  const { table } = checks;
  const county = table.numerator[row] ?? Number.NaN;
  const rest = county - group.numerators;
  const hidden = group.hidden.length;
  const isAllThere = hidden + group.counted === group.expected;
  const isKnown = isAllThere ? hidden === 1 || rest <= hidden : hidden === 1 && rest >= 0 && rest < 5;
  if (Number.isNaN(rest) || !isKnown) return;
  const found = problem('S08', {
    area: group.hidden.join(', '),
    kind: 'recoverable',
    series: seriesOf(checks, group),
    county: table.areas[group.parent]?.name ?? '',
    others: group.counted,
  });
  checks.collector.add(found, rowPlace(checks, row, 'numerator'));
}
