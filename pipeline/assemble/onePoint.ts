import type { Area, Population } from '../contract/area.ts';
import type { OnePoint } from '../contract/coverage.ts';
import type { ProvenanceId } from '../contract/ids.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { areaById } from './areas.ts';
import type { Observation } from './facts.ts';
import { rowsBy } from './rowsBy.ts';

const ofAreas = rowsBy<Observation>(({ area }) => area.id);

/** What a rule of `data/one-point.csv` is worked out from. */
interface Context {
  readonly areas: readonly Area[];
  readonly populations: readonly Population[];
  readonly observations: readonly Observation[];
}

/**
 * What one point of an indicator means here, for an area with a page: of a named population, never of one nobody
 * holds (methods page, "What one point means here"). The rules are rows of `data/one-point.csv`.
 */
export function assembleOnePoints(
  tables: Pick<TypedPackage, 'one-point'>,
  area: Area,
  indicators: readonly Indicator[],
  context: Context,
): readonly OnePoint[] {
  return tables['one-point'].flatMap((rule) => {
    const indicator = indicators.find((one) => one.id === rule.indicator);
    if (indicator === undefined) return [];
    return rule.population_from === 'age band'
      ? ofAgeBand(rule, area, indicator, context)
      : ofPublishedPupils(rule, area, indicator, context);
  });
}

/** One per cent of a printed age band of the area itself. */
function ofAgeBand(rule: RowIn<'one-point'>, area: Area, indicator: Indicator, context: Context): readonly OnePoint[] {
  const population = context.populations.find((one) => one.area === area.id);
  const band = population?.bands.find((one) => one.band === rule.of);
  if (band === undefined) return [];
  return [
    {
      area: area.id,
      indicator: indicator.id,
      ofWhat: rule.of_what,
      population: band.count,
      amount: band.count / indicator.multiplier,
      digits: 0,
      unit: 'young people',
      level: area.type,
      caveat: rule.caveat,
      contrast: null,
      provenance: [band.provenance],
    },
  ];
}

/** Pupils, or sessions a pupil, of the nearest level whose absence counts are published: the district, or Kent itself. */
function ofPublishedPupils(
  rule: RowIn<'one-point'>,
  area: Area,
  indicator: Indicator,
  context: Context,
): readonly OnePoint[] {
  const place = area.district === null ? area : areaById(context.areas, area.district);
  const rows = ofPeriod(rule, place, context.observations);
  const pupils = sumDenominators(rows, rule.pupils_indicators);
  if (pupils === null) return [];
  const perPupil = rule.sessions_indicator;
  const sessions = perPupil === '' ? null : sumDenominators(rows, perPupil);
  const isSessions = sessions !== null;
  return [
    {
      area: area.id,
      indicator: indicator.id,
      ofWhat: rule.of_what,
      population: pupils.count,
      amount: isSessions ? sessions.count / pupils.count / indicator.multiplier : pupils.count / indicator.multiplier,
      digits: isSessions ? 1 : 0,
      unit: isSessions ? 'half days a pupil a year' : 'pupils',
      level: place.type,
      caveat: rule.caveat,
      contrast: contrastCounts(rule, indicator, context),
      provenance: [...pupils.provenance, ...(sessions?.provenance ?? [])],
    },
  ];
}

/** The county's own two counts: over whom it counts the measure, and all its pupils in the figures the point is taken of. */
function contrastCounts(rule: RowIn<'one-point'>, indicator: Indicator, context: Context): OnePoint['contrast'] {
  const county = context.areas.find((area) => area.type === 'county');
  const other = rule.contrast_indicator;
  if (county === undefined || other === '') return null;
  const rows = ofPeriod(rule, county, context.observations);
  const counted = sumDenominators(rows, indicator.id);
  const named = sumDenominators(rows, other);
  if (counted === null || named === null || counted.count === named.count) return null;
  const provenance = [...counted.provenance, ...named.provenance];
  return { counted: counted.count, named: named.count, period: rule.period, provenance };
}

function ofPeriod(rule: RowIn<'one-point'>, place: Area, observations: readonly Observation[]): readonly Observation[] {
  return ofAreas(observations, [place.id]).filter(({ period }) => period.label === rule.period);
}

/** Denominators of the named indicators (separated by spaces) added up; null unless every one is there. */
export function sumDenominators(
  rows: readonly Observation[],
  indicators: string,
): { readonly count: number; readonly provenance: readonly ProvenanceId[] } | null {
  const wanted = indicators.split(' ');
  const found = wanted.map((id) => rows.find((row) => row.indicator.id === id && row.denominator !== null));
  if (found.includes(undefined)) return null;
  return {
    count: found.reduce((sum, row) => sum + (row?.denominator ?? 0), 0),
    provenance: found.flatMap((row) => row?.provenance ?? []),
  };
}
