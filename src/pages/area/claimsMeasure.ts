import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Claim } from '../../words/claim.ts';
import {
  describeFigure,
  describeComparisons,
  describeNotCompared,
  formatWithInterval,
} from '../../words/claimsComparison.ts';
import {
  describeDifference,
  describeOutturn,
  describePlanFigures,
  describeTested,
  describeYearBefore,
  describeYearChange,
} from '../../words/claimsFigure.ts';
import { describeOnePoint, describeOnePointCaveat } from '../../words/claimsOnePoint.ts';
import { ownWay } from '../../select/ownReturn.ts';
import { describeOwnBesideTarget, describeReturnLevel } from './claimsReturn.ts';
import { formatArea } from '../../format/areas.ts';
import { areaOf, leadPeriod, type Site } from '../../site/site.ts';
import { changeIn, pointBefore, seriesOf } from '../../site/series.ts';
import type { Evidence, ComparedEvidence } from '../../select/evidence.ts';
import { describeTrends } from '../../words/claimsOverTime.ts';

/** A measure on the page of an area. */
export interface MeasureSaid {
  readonly file: AreaFile;
  readonly evidence: Evidence;
  /** True tells whether the figure changed from the year before; a page with many measures leaves it to theirs. */
  readonly withChange?: boolean;
}

/** The figures in words: the nearest level beside the county, or the county's own from each source. */
export function figuresSaid({ file, evidence }: MeasureSaid): readonly Claim[] {
  const { indicator, county, nearest, here, countyWide } = evidence;
  if (here !== undefined && countyWide !== undefined && nearest.id !== county.id) {
    return [describeDifference({ area: nearest, point: here }, { area: county, point: countyWide }, indicator)];
  }
  const plan = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'plan' });
  const planned = describePlanFigures(county, indicator, plan);
  if (here !== undefined && nearest.id !== county.id) {
    const own = describeFigure(nearest, here, { indicator, period: here.period.label });
    return [own, planned];
  }
  if (countyWide === undefined) return [planned];
  const outturn = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'outturn' });
  return [
    planned,
    describeOutturn(county, indicator, countyWide),
    ...describeYearBefore(indicator, pointBefore(outturn, countyWide.period.label), countyWide),
  ];
}

/** Whether the figure changed from the year before; the county's two years stand in the sentences before. */
export function changeSaid({ file, evidence, withChange = false }: MeasureSaid): readonly Claim[] {
  const { indicator, county, nearest, here, countyWide } = evidence;
  const point = nearest.id === county.id ? countyWide : here;
  if (!withChange || point === undefined) return [];
  const series = file.series.find(
    (one) => one.area === nearest.id && one.indicator === indicator.id && one.basis !== 'plan',
  );
  const change = changeIn(series, point.period.label);
  if (change === undefined) return [];
  return nearest.id === county.id ? [describeTested(change)] : describeYearChange(nearest, indicator, change);
}

/** Nearer figures that cannot be shown, and why: what stands below is then of a larger area. */
export function describeWithheld(site: Site, evidence: Evidence): readonly Claim[] {
  const { indicator, withheld } = evidence;
  const period = leadPeriod(site.governance);
  return withheld.map(({ area, point }) => describeFigure(area, point, { indicator, period }));
}

/** Which level the figures are of, said before any of them; a county's own figures need no word. */
export function describeLevel({ file, evidence }: MeasureSaid): readonly Claim[] {
  const { nearest, county } = evidence;
  if (nearest.id === file.area.id && nearest.id === county.id) return [];
  if (nearest.type === 'LCSP') {
    const own = file.series.filter(({ area, indicator }) => area === nearest.id && indicator === evidence.indicator.id);
    return [describeReturnLevel(nearest, ownWay(own))];
  }
  const how =
    nearest.id === county.id ? 'for the whole county' : 'by where the school stands, summed by us from school rows';
  const text =
    nearest.id === file.area.id
      ? `Figures of ${formatArea(nearest)} are ${how}.`
      : `For ${formatArea(file.area)} the nearest level with a figure to show is ${formatArea(nearest)}, ${how}.`;
  return [{ rule: 'definition', text }];
}

/** Where an own figure lies from the county's target; nothing while the nearest level is another. */
export function ownBesideTarget({ indicator, county, nearest, here, target }: Evidence): readonly Claim[] {
  if (nearest.type !== 'LCSP' || here === undefined || target === undefined) return [];
  return describeOwnBesideTarget({ area: nearest, point: here }, { target, indicator, county });
}

/** What one point of the figure would come to in children or half days, and what that does not say. */
export function onePointSaid(site: Site, { evidence, file }: MeasureSaid): readonly Claim[] {
  const { onePoint, indicator, county } = evidence;
  if (onePoint === undefined) return [];
  const district = file.area.district === null ? undefined : areaOf(site, file.area.district);
  const place = [file.area, district, county].find((area) => area?.type === onePoint.level) ?? file.area;
  return [describeOnePoint(onePoint, indicator, place), describeOnePointCaveat(onePoint, indicator, county)];
}

/** First sentence of a definition: what is counted, out of what. */
export const whatIsCounted = (definition: string): string => /^.*?\.(?=\s|$)/.exec(definition)?.[0] ?? definition;

/** What the two figures say, or why one of them cannot be shown and nothing is compared. */
export function comparedSaid(evidence: ComparedEvidence, period: string): readonly Claim[] {
  const { indicator, county, about, here, countyWide, comparison, own } = evidence;
  const ownSaid = own === null ? [] : [describeFigure(own.area, own.point, { indicator, period })];
  if (comparison === null || here === undefined || countyWide === undefined) {
    return [
      ...ownSaid,
      describeFigure(about, here, { indicator, period }),
      describeFigure(county, countyWide, { indicator, period }),
      describeNotCompared(county),
    ];
  }
  const kentSaid = formatWithInterval(countyWide, indicator);
  return [
    ...ownSaid,
    ...describeComparisons(about, [{ comparison, benchmark: county }], { point: here, indicator }),
    { rule: 'side by side', text: `${county.name}: ${kentSaid}.`, cites: [countyWide.provenance] },
  ];
}

/**
 * Whether the figure changed from the year before, and what the trends of the area came to.
 *
 * @param lead label of the first LCSP year; null where another page tells the change
 */
export function yearsSaid(
  { series, trends }: AreaFile,
  { about, indicator }: ComparedEvidence,
  lead: string | null,
): readonly Claim[] {
  const isMine = (one: { readonly area: string; readonly indicator: string }): boolean =>
    one.area === about.id && one.indicator === indicator.id;
  const published = series.find((one) => isMine(one) && one.basis !== 'plan');
  const change = lead === null ? undefined : changeIn(published, lead);
  return [
    ...(change === undefined ? [] : describeYearChange(about, indicator, change)),
    ...describeTrends(trends.filter(isMine), about),
  ];
}
