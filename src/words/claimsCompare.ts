import type { Area, Population } from '../../pipeline/contract/area.ts';
import type { CompareData, ComparedMeasure, ComparedPoint } from '../select/compareData.ts';
import type { ViewNotice } from '../select/compareView.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { Claim } from './claim.ts';
import { sayComparison } from './claimsComparison.ts';
import { describeDifference, formatPoint } from './claimsFigure.ts';
import { wholeBand } from './claimsPopulation.ts';
import { formatArea } from '../format/formatArea.ts';
import { formatCount, formatList } from '../format/formatCount.ts';
import { formatNumber } from '../format/formatNumber.ts';
import { formatReason } from '../format/formatReason.ts';
import { formatUnit } from '../format/formatUnit.ts';
import { roundingNote } from '../format/roundingNote.ts';

/** A figure for a cell of many: its number, unit left to the heading, and its symbol, explained on the page. */
export function formatBriefPoint(point: Point): string {
  if (point.value === null) return formatReason(point.missing ?? 'not in the sources held');
  const number = formatNumber(point.value, { digits: point.digits });
  return point.status === '' ? number : `${number} ${point.status}`;
}

/** Heading of a table of districts over the years. */
export function titleDistrictTable(measure: ComparedMeasure, data: CompareData): string {
  const after = data.firstAfter === '' ? '' : `, years from ${data.firstAfter} are after the LCSPs`;
  return `${measure.indicator.label}: districts beside ${data.county.name}, ${formatUnit(measure.indicator.unit)}; ${data.period} is the first LCSP year${after}`;
}

/** A population with its area. */
interface Counted {
  readonly area: Area;
  readonly population: Population;
}

const countOf = ({ population }: Counted): number => wholeBand(population).count;

function countedIn({ areas, populations }: CompareData, chosen: readonly string[]): readonly Counted[] {
  return chosen.flatMap((id) => {
    const area = areas.find((one) => one.id === id);
    const population = populations.find((one) => one.area === id);
    return area === undefined || population === undefined ? [] : [{ area, population }];
  });
}

/** How many children the chosen areas have, from most to fewest, and how far the ends lie apart. */
function describeCounts(counted: readonly Counted[]): readonly Claim[] {
  const ordered = counted.toSorted((a, b) => countOf(b) - countOf(a));
  const [most, fewest] = [ordered[0], ordered.at(-1)];
  if (most === undefined || fewest === undefined) return [];
  const said = ordered.map((one) => `${formatArea(one.area)} ${formatCount(countOf(one))}`);
  const apart =
    most === fewest
      ? ''
      : ` ${formatArea(most.area)} has ${formatCount(countOf(most) - countOf(fewest))} more than ${formatArea(fewest.area)}.`;
  return [{ rule: 'difference', text: `Aged 0 to 19: ${formatList(said)}.${apart}` }];
}

/** The band whose share differs most between the chosen areas, with its two ends. */
function describeBands(counted: readonly Counted[], data: CompareData): readonly Claim[] {
  const county = data.populations.find((one) => one.area === data.county.id);
  const bands = county?.bands.filter((band) => band.role === 'part') ?? [];
  const spreads = bands.map((band) => {
    const shares = counted.flatMap(({ area, population }) => {
      const share = population.bands.find((one) => one.band === band.band)?.share;
      return share === undefined ? [] : [{ area, share }];
    });
    const ordered = shares.toSorted((a, b) => a.share - b.share);
    const [least, most] = [ordered[0], ordered.at(-1)];
    return { band, least, most, gap: (most?.share ?? 0) - (least?.share ?? 0) };
  });
  const widest = spreads.toSorted((a, b) => b.gap - a.gap)[0];
  if (widest?.least === undefined || widest.most === undefined || counted.length < 2) return [];
  const { band, least, most, gap } = widest;
  const percent = (share: number) => formatNumber(share, { digits: 1, unit: '%' });
  const size = formatNumber(gap, { digits: 1 });
  const rounding = roundingNote({ value: most.share, digits: 1 }, { value: least.share, digits: 1 });
  return [
    {
      rule: 'difference',
      text: `Of the age bands, the share aged ${band.fromAge} to ${band.toAge} differs most: from ${percent(least.share)} in ${formatArea(least.area)} to ${percent(most.share)} in ${formatArea(most.area)}, ${size} percentage points apart${rounding}; ${data.county.name} ${percent(band.share)}.`,
    },
  ];
}

/** Populations of the chosen areas in words. As printed: how they were counted is not said, so no interval is given. */
export function describePopulations(data: CompareData, chosen: readonly string[]): readonly Claim[] {
  const counted = countedIn(data, chosen);
  return [...describeCounts(counted), ...describeBands(counted, data)];
}

/** `for Deal and Sandwich LCSP and Dover LCSP, which share it`: why a district stands where an LCSP was chosen. */
export function describeWhose(lcsps: readonly Area[]): string {
  if (lcsps.length === 0) return '';
  const names = formatList(lcsps.map(formatArea));
  return lcsps.length === 1
    ? `The nearest level with a figure to ${names}, its district inferred from names: not its own figure.`
    : `${names} are read as lying in this district (inferred from names) and share its figure: nothing here tells them apart.`;
}

const valueOf = ({ point }: ComparedPoint): number => point.value ?? Number.NEGATIVE_INFINITY;

/** The two ends of the chosen districts with their difference. */
function describeEnds(points: readonly ComparedPoint[], measure: ComparedMeasure): readonly Claim[] {
  const held = points.filter(({ point }) => point.value !== null).toSorted((a, b) => valueOf(b) - valueOf(a));
  const [most, least] = [held[0], held.at(-1)];
  if (most === undefined || least === undefined || most === least) return [];
  return [describeDifference(most, least, measure.indicator)];
}

/** One district beside the county, in the words its comparison licenses; without one, by the difference alone. */
function describeAgainstCounty(one: ComparedPoint, measure: ComparedMeasure, county: Area): Claim {
  if (one.result === null || one.result === 'not compared') {
    return describeDifference(one, { area: county, point: measure.county }, measure.indicator);
  }
  const here = formatPoint(one.point, measure.indicator);
  const there = formatPoint(measure.county, measure.indicator);
  return {
    rule: 'comparison',
    text: `In ${one.point.period.label} ${formatArea(one.area)}, at ${here}, ${sayComparison({ result: one.result, dispersion: one.dispersion }, county.name)}, at ${there}.`,
    cites: [one.point.provenance, measure.county.provenance],
  };
}

/** A measure's differences between the chosen districts and from the county. */
export function describeSideBySide(
  measure: ComparedMeasure,
  districts: readonly string[],
  county: Area,
): readonly Claim[] {
  const points = districts.flatMap((id) => measure.points.find((one) => one.area.id === id) ?? []);
  return [...describeEnds(points, measure), ...points.map((one) => describeAgainstCounty(one, measure, county))];
}

/** What stands over every measure that no LCSP has: whose figures they are. */
export const describeDistrictLevel = (measure: ComparedMeasure): Claim => ({
  rule: 'definition',
  text: `Published by school; summed by us for districts, by where the school stands; for no LCSP. In ${formatUnit(measure.indicator.unit)}.`,
});

/** What could not be followed in an address, one sentence each. */
export function describeNotice(notice: ViewNotice): string {
  switch (notice.kind) {
    case 'unknown area':
      return `The address names an area we do not know: “${notice.text}”. It is left out.`;
    case 'unknown measure':
      return `The address names a measure that cannot be compared here: “${notice.text}”. It is left out.`;
    case 'named twice':
      return `The address names “${notice.text}” twice. It is shown once.`;
    case 'too many':
      return `The address names more than ${formatCount(notice.most)}. The first ${formatCount(notice.most)} are shown.`;
    case 'other release':
      return `The address was made with release ${notice.asked}. The figures shown are of release ${notice.shown}.`;
    case 'not a date':
      return `The address gives “${notice.text}” as the date, which is not a date of the form 2009-06-12. No date is shown.`;
    case 'cannot be read':
      return 'The address could not be read. Nothing is chosen.';
    default: {
      const never: never = notice;
      throw new Error(`invalid notice: ${String(never)}`);
    }
  }
}

/** What a screen reader is told after a change. */
export const describeChoice = (names: readonly string[]): string =>
  names.length === 0 ? 'No area chosen: all areas are listed.' : `Shown side by side: ${formatList(names)}.`;
