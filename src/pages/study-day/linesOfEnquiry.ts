import type { BandCount, Population } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { Target, TargetNoteId } from '../../../pipeline/contract/verdict.ts';
import { areaOf, countyOf, indicatorOf, leadPeriod, type Site } from '../../site/site.ts';
import { bestFigure, districtPoints, figureChain } from '../../site/figures.ts';
import type { ChangedDefinition, EnquiryFact, EnquiryPlace, NotedTarget, SpreadOfDistricts } from './enquiryRules.ts';
import { hasComparableOutturn, isForYearOfEstimate } from '../../words/claimsTarget.ts';
import { hasKpi, selectOtherMeasures } from '../../select/plan.ts';
import { ownTerms } from '../../select/ownReturn.ts';
import { pointIn } from '../../site/series.ts';

/** As many as a meeting can put in the time it gives one LCSP. */
export const MOST_ENQUIRIES = 8;

/** The ends of a measure's districts are called far apart from this share of the county's figure on. */
export const WIDE_SPREAD = 0.2;

/** An age band is called large from this many percentage points above the county's share on. */
export const LARGE_BAND = 3;

/** Youngest age of the band students are counted in. */
const STUDENT_AGE = 14;

/** Where an area stands: itself, its district and the county. */
export function placeOfEnquiry(site: Site, file: AreaFile): EnquiryPlace {
  const { area } = file;
  return { area, district: area.district === null ? area : areaOf(site, area.district), county: countyOf(site) };
}

const published = (file: AreaFile, indicator: string, area: string, period: string): Point | undefined =>
  pointIn(
    file.series.find((one) => one.indicator === indicator && one.area === area && one.basis !== 'plan'),
    period,
  );

/** Whose figure of a measure the area has: its own, its district's or the county's. */
const bestOf = (site: Site, file: AreaFile, indicator: string) =>
  bestFigure(
    figureChain(site, file.area),
    file.series.filter((one) => one.indicator === indicator),
    leadPeriod(site.governance),
  );

/** E1: measures on which the best figure is worse, or may be, by limits as wide as areas differ. */
function worseFigures(site: Site, file: AreaFile): readonly EnquiryFact[] {
  const { county } = placeOfEnquiry(site, file);
  const period = leadPeriod(site.governance);
  const figures = file.comparisons.flatMap((comparison) => {
    const isWorse = comparison.result === 'worse' || comparison.result === 'may be worse';
    if (comparison.benchmark !== county.id || comparison.period.label !== period || !isWorse) return [];
    const { area, point } = bestOf(site, file, comparison.indicator);
    const countyPoint = published(file, comparison.indicator, county.id, period);
    if (area.id !== comparison.area || point === undefined || countyPoint === undefined) return [];
    return [{ indicator: indicatorOf(site, comparison.indicator), area, point, county: countyPoint, comparison }];
  });
  return figures.length === 0 ? [] : [{ rule: 'E1', figures }];
}

const RULE_OF_NOTE = { T1: 'E6', T7: 'E7', T2: 'E8' } as const satisfies Partial<
  Record<TargetNoteId, 'E6' | 'E7' | 'E8'>
>;

/** Of which targets a note is asked about: never by a comparison the site itself refuses. */
const ASKED_OF = {
  T1: () => true,
  T7: hasComparableOutturn,
  T2: (target) => !isForYearOfEstimate(target),
} as const satisfies Record<keyof typeof RULE_OF_NOTE, (target: Target) => boolean>;

/** E6, E7, E8: what the pipeline noted on the targets themselves. */
function notedTargets(site: Site, file: AreaFile, id: keyof typeof RULE_OF_NOTE): readonly EnquiryFact[] {
  const targets = file.targets.filter(ASKED_OF[id]).flatMap((target): readonly NotedTarget[] => {
    const note = target.notes.find((one) => one.id === id);
    return note === undefined ? [] : [{ indicator: indicatorOf(site, target.indicator), target, note }];
  });
  return targets.length === 0 ? [] : [{ rule: RULE_OF_NOTE[id], targets }];
}

/** E3: the measure whose districts lie furthest apart for its size, where that is far. */
function wideSpread(site: Site, file: AreaFile): readonly EnquiryFact[] {
  const { district } = placeOfEnquiry(site, file);
  const measured = new Set(file.series.map((series) => series.indicator));
  const spreads = site.index.indicators.flatMap((indicator): readonly { gap: number; spread: SpreadOfDistricts }[] => {
    // An LCSP with a figure of its own need not be asked where it would stand by itself.
    const isAsked = measured.has(indicator.id) && bestOf(site, file, indicator.id).level !== 'own';
    const held = isAsked ? districtPoints(site, indicator) : null;
    const ordered = (held?.districts ?? [])
      .filter(({ point }) => point.value !== null && point.status !== 'u')
      .toSorted((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0));
    const [low, high] = [ordered[0], ordered.at(-1)];
    const county = held?.county.point;
    if (low === undefined || high === undefined || county === undefined || !county.value) return [];
    const here = ordered.find(({ area }) => area.id === district.id)?.point;
    const gap = ((high.point.value ?? 0) - (low.point.value ?? 0)) / county.value;
    return [{ gap, spread: { indicator, low, high, here, county } }];
  });
  const widest = spreads.toSorted((a, b) => b.gap - a.gap)[0];
  return widest === undefined || widest.gap < WIDE_SPREAD ? [] : [{ rule: 'E3', spread: widest.spread }];
}

/** E5: measures of the plan without a figure of the area's own. */
function gaps(site: Site, file: AreaFile): readonly EnquiryFact[] {
  const missing = file.coverage.filter((cell) => cell.state !== 'held');
  if (missing.length === 0) return [];
  const measures = missing.map((cell) => indicatorOf(site, cell.indicator));
  return [{ rule: 'E5', measures, all: file.coverage.length, hasTerms: ownTerms(file).length > 0 }];
}

const studentBand = (population: Population): BandCount | undefined =>
  population.bands.find((band) => band.role === 'part' && band.fromAge === STUDENT_AGE);

/** E2: an oldest band well above the county's share. */
function largeStudentBand(file: AreaFile): readonly EnquiryFact[] {
  const [band, countyBand] = [studentBand(file.population), studentBand(file.kentPopulation)];
  if (band === undefined || countyBand === undefined || band.share - countyBand.share < LARGE_BAND) return [];
  return [{ rule: 'E2', band, countyBand }];
}

/** E4: the area's best figures, its own or its district's, that are marked `u`. */
function unreliableFigures(site: Site, file: AreaFile): readonly EnquiryFact[] {
  const measured = [...new Set(file.series.map((series) => series.indicator))];
  const figures = measured.flatMap((id) => {
    const { level, area, point } = bestOf(site, file, id);
    return level !== 'county' && point?.status === 'u' ? [{ indicator: indicatorOf(site, id), area, point }] : [];
  });
  return figures.length === 0 ? [] : [{ rule: 'E4', figures }];
}

/** E9: key actions among whose deliverables the plan names nothing a key performance indicator measures. */
function unmeasuredActions(site: Site): readonly EnquiryFact[] {
  const actions = site.plan.actions.filter((action) => !hasKpi(site, action));
  if (actions.length === 0) return [];
  return [{ rule: 'E9', actions, others: selectOtherMeasures(site), all: site.plan.actions.length }];
}

/** E10: measures with a printed target whose definition changed later: the first change of each. */
function changedDefinitions(site: Site, file: AreaFile): readonly EnquiryFact[] {
  const period = leadPeriod(site.governance);
  const changes = file.targets.flatMap((target): readonly ChangedDefinition[] => {
    const change = file.definitions.find(
      (one) =>
        one.indicator === target.indicator && one.kind === 'definition' && one.breaks && one.changedFrom > period,
    );
    if (change === undefined || target.value === null) return [];
    return [{ indicator: indicatorOf(site, target.indicator), target, change }];
  });
  return changes.length === 0 ? [] : [{ rule: 'E10', changes }];
}

/** What an area's own figures, or its district's, give to ask about. */
const ownLines = (site: Site, file: AreaFile): readonly EnquiryFact[] => [
  ...worseFigures(site, file),
  ...largeStudentBand(file),
  ...wideSpread(site, file),
  ...unreliableFigures(site, file),
  ...gaps(site, file),
];

/** What the county's targets and actions give to ask about, whichever of its areas is looked at. */
const countyLines = (site: Site, file: AreaFile): readonly EnquiryFact[] => [
  ...notedTargets(site, file, 'T1'),
  ...notedTargets(site, file, 'T7'),
  ...notedTargets(site, file, 'T2'),
  ...unmeasuredActions(site),
  ...changedDefinitions(site, file),
];

/**
 * What an area's figures give to ask about, in order of consequence: what bears on the children of the area first,
 * then what is not known of them, then what the targets for the whole county were, then how it is measured. One entry a
 * rule, so that nothing is asked twice.
 */
export const linesOfEnquiry = (site: Site, file: AreaFile): readonly EnquiryFact[] =>
  [...ownLines(site, file), ...countyLines(site, file)].slice(0, MOST_ENQUIRIES);
