import type { AreaType } from '../contract/kinds.ts';
import type { BesideRange, DistrictRange, Ranking, RangeSide } from '../contract/ranking.ts';
import { compareWithRange } from '../stats/compareWithRange.ts';
import { rank } from '../stats/rank.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import type { Observation } from './facts.ts';

const RANKED: ReadonlySet<AreaType> = new Set(['LCSP', 'district']);

/**
 * A ranking for every indicator, period and type of area of which two or more have a figure, by the figure as shown. A
 * figure whose place is doubtful (`u`) may be another area's, so it has no rank.
 */
export function assembleRankings(observations: readonly Observation[]): readonly Ranking[] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    if (!RANKED.has(one.area.type) || one.value === null || one.status === 'u') continue;
    const key = `${one.indicator.id} ${one.area.type} ${one.period.key}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(assembleRanking);
}

function assembleRanking(group: readonly Observation[]): readonly Ranking[] {
  const [first] = group;
  if (first === undefined || group.length < 2) return [];
  const {
    indicator,
    period,
    area: { type: level },
  } = first;
  const places = rank(
    group.map(({ value, digits }) => (value === null ? null : roundHalfAway(value, digits))),
    indicator.polarity,
  );
  const areas = group.flatMap(({ area }, index) => {
    const { place = null, equal = false } = places[index] ?? {};
    return place === null ? [] : [{ area: area.id, place, equal }];
  });
  return [
    {
      indicator: indicator.id,
      level,
      period,
      first: indicator.polarity === 'high is good' ? 'largest' : 'smallest',
      areas,
    },
  ];
}

const BESIDE: ReadonlySet<AreaType> = new Set(['LCSP', 'region', 'country']);

// A range of figures licenses no praise, so its sides are told and no polarity is applied.
const SIDES = { lower: 'below', similar: 'within', higher: 'at or above' } as const satisfies Record<string, RangeSide>;

/** The districts' range for every indicator and period of which two or more districts have a figure, and what lies beside it. */
export function assembleRanges(observations: readonly Observation[]): readonly DistrictRange[] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    // The plan's own figures are of another source than the districts'.
    if (one.value === null || one.status === 'u' || one.basis === 'plan') continue;
    const key = `${one.indicator.id} ${one.period.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap(assembleRange);
}

const asShown = ({ value, digits }: Observation): number | null =>
  value === null ? null : roundHalfAway(value, digits);

function assembleRange(group: readonly Observation[]): readonly DistrictRange[] {
  const [first] = group;
  const ends = group.filter(({ area }) => area.type === 'district').flatMap((one) => asShown(one) ?? []);
  if (first === undefined || ends.length < 2) return [];
  const range = { lower: Math.min(...ends), upper: Math.max(...ends) };
  const beside = group
    .filter(({ area }) => BESIDE.has(area.type))
    .flatMap((one): readonly BesideRange[] => {
      const side = compareWithRange(asShown(one), range, 'none');
      // Without polarity there are no words but these three.
      if (side === null || side === 'better' || side === 'worse') return [];
      return [{ area: one.area.id, side: SIDES[side], provenance: one.provenance }];
    });
  return [{ indicator: first.indicator.id, period: first.period, ...range, districts: ends.length, beside }];
}
