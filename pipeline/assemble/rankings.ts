import type { AreaType } from '../contract/area.ts';
import type { Ranking } from '../contract/ranking.ts';
import { rank } from '../stats/rank.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import type { Observation } from './observations.ts';

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
