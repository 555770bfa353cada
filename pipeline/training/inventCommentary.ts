import type { Observation } from '../assemble/facts.ts';
import { writeDecimal } from '../cells/writeDecimal.ts';
import type { Area } from '../contract/area.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { StatusCode } from '../contract/reasons.ts';
import { COMMENTARY } from '../package/commentaryTable.ts';
import { EXAMPLE_NOTE } from '../returns/returnSchema.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import type { InventedFigure } from './inventFigures.ts';

/** The year every comment is on: the first of the LCSPs. */
const PERIOD = '2008/09';

interface Said {
  /** Of which LCSP of the register's order, or of the county (null). */
  readonly lcsp: number | null;
  /** On which measure of those asked for. */
  readonly measure: number;
  /** How far the figure it was written about lay from the one sent since, in the measure's unit. */
  readonly off: number;
  readonly status: StatusCode;
  readonly date: string;
  readonly post: string;
  readonly text: string;
}

const MANAGER = 'LCSP Manager';

/** One that says more than the figures bear out, two that speak of an earlier figure, and one of a figure withheld. */
const SAID: readonly Said[] = [
  {
    lcsp: null,
    measure: 1,
    off: 0,
    status: '',
    date: '2009-11-26',
    post: 'Attendance Service',
    text: 'Invented: the service asks every school how it records closures for weather.',
  },
  {
    lcsp: 0,
    measure: 1,
    off: 0,
    status: '',
    date: '2009-12-01',
    post: MANAGER,
    text: 'Invented: two schools record half days missed in another way since September.',
  },
  {
    lcsp: 0,
    measure: 2,
    off: 0,
    status: '',
    date: '2009-12-01',
    post: MANAGER,
    text: 'Invented: attendance improved because of the letters to parents.',
  },
  {
    lcsp: 1,
    measure: 4,
    off: 0.4,
    status: '',
    date: '2009-12-03',
    post: MANAGER,
    text: 'Invented: the destinations of some are not known yet, and they are counted.',
  },
  {
    lcsp: 3,
    measure: 3,
    off: 0,
    status: 'p',
    date: '2009-12-03',
    post: 'LCSP Board',
    text: 'Invented: the board looks at every exclusion with the school.',
  },
  {
    lcsp: 4,
    measure: 3,
    off: 0,
    status: 'c',
    date: '2009-12-08',
    post: MANAGER,
    text: 'Invented: each school is visited once a year.',
  },
];

interface Known {
  readonly lcsps: readonly Area[];
  readonly county: Area;
  readonly measures: readonly Indicator[];
  /** Invented figures of the LCSPs, and published ones of the county. */
  readonly figures: readonly InventedFigure[];
  readonly observations: readonly Observation[];
}

function figureOf(area: Area, measure: Indicator, { figures, observations }: Known): number | null {
  const sent = figures.find(
    (one) => one.area.id === area.id && one.indicator.id === measure.id && one.period === PERIOD,
  );
  if (sent !== undefined) return (measure.multiplier * sent.numerator) / sent.denominator;
  const held = observations.find(
    (one) =>
      one.area.id === area.id &&
      one.indicator.id === measure.id &&
      one.period.label === PERIOD &&
      one.basis === 'outturn',
  );
  return held?.value ?? null;
}

/** The invented comments, with their header: each row is marked as an example. */
export function inventCommentary(known: Known): readonly (readonly string[])[] {
  const rows = SAID.flatMap(({ lcsp, measure, off, ...said }) => {
    const area = lcsp === null ? known.county : known.lcsps[lcsp];
    const indicator = known.measures[measure];
    if (area === undefined || indicator === undefined) return [];
    const value = said.status === 'c' ? null : figureOf(area, indicator, known);
    const { decimals } = indicator;
    const figure = value === null ? '' : writeDecimal(roundHalfAway(value + off, decimals), decimals);
    const cells: Readonly<Record<string, string>> = {
      ...said,
      area_id: area.id,
      indicator: indicator.id,
      period: PERIOD,
      figure,
      note: EXAMPLE_NOTE,
    };
    return [Object.keys(COMMENTARY).map((column) => cells[column] ?? '')];
  });
  return [Object.keys(COMMENTARY), ...rows];
}
