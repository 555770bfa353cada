import type { AreaStripRow } from '../../src/charts/areaStrip/areaStrip.ts';
import type { FunnelPosition, FunnelRow } from '../../src/charts/funnel/funnel.ts';
import { districtPlace, DISTRICTS_LABEL, KENT, MEASURES, outturn, readFixture, schoolYear } from './fixture.ts';

const PERIOD = schoolYear('2008/09');
/** Above this share at schools placed by judgement a district's cell is marked `u`. */
const JUDGED_SHARE = 0.1;

const Z = { 95: 1.959963984540054, 998: 3.090232306167813 } as const;

interface DistrictCell {
  readonly name: string;
  readonly enrolments: number;
  readonly missed: number;
  readonly persistent: number;
  readonly status: '' | 'u';
}

/** The twelve districts' secondary figures of 2008/09. */
const districtCells = (): readonly DistrictCell[] =>
  readFixture('absence-districts.csv')
    .filter((row) => row['period'] === PERIOD.label && row['phase'] === 'secondary')
    .map((row) => {
      const enrolments = Number(row['enrolments']);
      return {
        name: row['district'] ?? '',
        enrolments,
        missed: (100 * Number(row['sessions_missed'])) / Number(row['sessions_possible']),
        persistent: Number(row['persistent_absentees_10pc']),
        status: Number(row['enrolments_at_schools_placed_by_judgement']) > JUDGED_SHARE * enrolments ? 'u' : '',
      };
    });

const kentCell = (column: string): number => {
  const row = readFixture('absence-published.csv').find(
    (each) => each['period'] === PERIOD.label && each['phase'] === 'secondary' && each['name'] === KENT.name,
  );
  return Number(row?.[column]);
};

const KENT_MISSED = (100 * kentCell('sessions_missed')) / kentCell('sessions_possible');

/** Half days missed in secondary schools in twelve districts, with Kent and the target. */
export const stripRows = (me: string): readonly AreaStripRow[] => [
  ...districtCells().map(({ name, missed, status }) => ({
    kind: 'area' as const,
    measure: MEASURES.secondary,
    place: districtPlace(name, me),
    period: PERIOD,
    areasLabel: DISTRICTS_LABEL,
    lower: null,
    upper: null,
    ...outturn(missed, 2, status),
  })),
  { kind: 'benchmark', place: KENT, value: KENT_MISSED, digits: 2, provenance: 'p2' },
  {
    kind: 'target',
    place: KENT,
    period: PERIOD,
    value: 7.35,
    digits: 2,
    direction: 'at most',
    provenance: 'p3',
  },
];

/** Wilson 95% limits of a count out of n, per cent. */
function wilson(x: number, n: number): readonly [number, number] {
  const z = Z[95];
  const middle = 2 * x + z * z;
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const scale = 100 / (2 * (n + z * z));
  return [(middle - spread) * scale, (middle + spread) * scale];
}

/** Persistent absence with intervals, one district without a figure. */
export const intervalRows = (me: string, missing: string): readonly AreaStripRow[] =>
  districtCells().map(({ name, persistent, enrolments, status }) => {
    const [lower, upper] = wilson(persistent, enrolments);
    const value = name === missing ? null : (100 * persistent) / enrolments;
    return {
      kind: 'area',
      measure: MEASURES.persistent,
      place: districtPlace(name, me),
      period: PERIOD,
      areasLabel: DISTRICTS_LABEL,
      lower: value === null ? null : lower,
      upper: value === null ? null : upper,
      ...outturn(0, 1, status),
      value,
      missing: value === null ? 'suppressed' : null,
      status: value === null ? 'c' : status,
    };
  });

/** Limits this many times as wide as chance alone makes them. */
const TIMES = 4;

const limitsAt = (average: number, n: number, z: number): readonly [number, number] => {
  const spread = z * Math.sqrt((average * (1 - average)) / n);
  return [Math.max(0, 100 * (average - spread)), 100 * (average + spread)];
};

function positionOf(
  share: number,
  n: number,
  { average, times }: { readonly average: number; readonly times: number },
): Exclude<FunnelPosition, 'not compared'> {
  const isOutside = (z: number): boolean => {
    const [lower, upper] = limitsAt(average, n, times * z);
    return 100 * share < lower || 100 * share > upper;
  };
  if (isOutside(Z[998])) return 'outside 99.8%';
  return isOutside(Z[95]) ? 'between 95% and 99.8%' : 'within 95%';
}

/** Persistent absence (10% measure) with the limits around Kent. */
export function funnelRows(me: string): readonly FunnelRow[] {
  const average = kentCell('persistent_absentees_10pc') / kentCell('enrolments');
  const sizes = Array.from({ length: 30 }, (_, i) => 4000 + i * 250);
  return [
    ...districtCells().map(({ name, persistent, enrolments, status }) => ({
      kind: 'area' as const,
      measure: MEASURES.persistent,
      place: districtPlace(name, me),
      period: PERIOD,
      areasLabel: DISTRICTS_LABEL,
      n: enrolments,
      ofWhom: 'pupils on roll',
      position:
        status === 'u'
          ? ('not compared' as const)
          : positionOf(persistent / enrolments, enrolments, { average, times: TIMES }),
      byChance: positionOf(persistent / enrolments, enrolments, { average, times: 1 }),
      ...outturn((100 * persistent) / enrolments, 1, status),
    })),
    ...sizes.map((n) => {
      const pairs = (times: number) => {
        const [lower95, upper95] = limitsAt(average, n, times * Z[95]);
        const [lower998, upper998] = limitsAt(average, n, times * Z[998]);
        return { lower95, upper95, lower998, upper998 };
      };
      return { kind: 'limit' as const, n, ...pairs(1), wider: pairs(TIMES) };
    }),
    { kind: 'average', name: KENT.name, value: 100 * average, digits: 1, provenance: 'p2' },
  ];
}
