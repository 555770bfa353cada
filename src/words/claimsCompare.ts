import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { CellPoint, ComparedBand, CountyFigure } from '../select/compareData.ts';
import type { BandRow, CompareColumn, CountCell, MeasureCell, MeasureRow } from '../select/compareTable.ts';
import type { ViewNotice } from '../select/compareView.ts';
import type { Claim } from './claim.ts';
import { sayComparison } from './claimsComparison.ts';
import { formatDoubt, formatPoint, sayGap } from './claimsFigure.ts';
import { formatArea } from '../format/areas.ts';
import { differenceUnit, formatCount, formatList, formatNumber, formatUnit } from '../format/numbers.ts';
import { formatReason, sayReason } from '../format/statuses.ts';

/** A figure for a cell of many: its number, unit left to the heading, and its symbol, explained on the page. */
export function formatBriefPoint(point: Point): string {
  if (point.value === null) return formatReason(point.missing ?? 'not in the sources held');
  const number = formatNumber(point.value, { digits: point.digits });
  return point.status === '' ? number : `${number} ${point.status}`;
}

/** Heading of a table of districts over the years. */
export function titleDistrictTable(
  indicator: Indicator,
  { county, period, firstAfter }: { readonly county: Area; readonly period: string; readonly firstAfter: string },
): string {
  const after = firstAfter === '' ? '' : `, years from ${firstAfter} are after the LCSPs`;
  return `${indicator.label}: districts beside ${county.name}, ${formatUnit(indicator.unit)}; ${period} is the first LCSP year${after}`;
}

/** Heading of the table of all LCSPs. */
export const titleAllAreas = (
  lcsps: number,
  { period, hasOwn }: { readonly period: string; readonly hasOwn: boolean },
): string =>
  `All ${formatCount(lcsps)} LCSPs by district, each with its own population; ${hasOwn ? `measures of ${period}, its own where it has one, else the district’s` : `attendance ${period}, one figure a district`}`;

/** Name of a column as its heading has it. */
export const nameColumn = ({ areas, isGroup }: CompareColumn): string =>
  isGroup ? `Your group of ${formatCount(areas.length)} LCSPs` : formatList(areas.map(formatArea));

/** What a row of children counts. */
export const titleBand = ({ role, fromAge, toAge }: ComparedBand): string =>
  role === 'whole' ? `Children aged ${fromAge} to ${toAge}` : `Aged ${fromAge} to ${toAge}`;

/** Digits of a share of children: the plan prints whole per cents, and a difference of two is given one place finer. */
const SHARE_DIGITS = 0;

/** A share of children as a cell shows it: `32%`. */
export const formatBandShare = (share: number): string => formatNumber(share, { digits: SHARE_DIGITS, unit: '%' });

/** The number of a band as a cell shows it: children of the whole, per cent of a part. */
export const formatBand = ({ role }: ComparedBand, { count, share }: CountCell): string =>
  role === 'whole' ? formatCount(count) : formatBandShare(share);

interface Shown {
  readonly value: number;
  readonly digits: number;
}

/** A difference in a cell, from what stands at the table's edge; that points are percentage points is said under it. */
function sayGapFrom(name: string, [here, there]: readonly [Shown, Shown], unit: Indicator['unit']): string {
  const gap = sayGap(here, there, unit === '%' ? 'points' : differenceUnit(unit));
  return gap.startsWith('equal') ? `equal to ${name} to the last place shown` : `${gap} ${name}`;
}

/** How a column's children stand to the county's: their share of them all, or how far a band's share lies from the county's. */
export function describeBandCell({ band, county }: BandRow, cell: CountCell, name: string): Claim {
  if (band.role === 'whole') {
    const share = formatNumber((100 * cell.count) / county.count, { digits: 1, unit: '%' });
    return { rule: 'share', text: `${share} of ${name}’s` };
  }
  const digits = SHARE_DIGITS + 1;
  return {
    rule: 'difference',
    text: sayGapFrom(
      name,
      [
        { value: cell.share, digits },
        { value: county.share, digits },
      ],
      '%',
    ),
  };
}

/** A figure of a measure as a cell shows it, with its symbol; a missing one says why. */
export function formatCellPoint(
  point: Pick<CellPoint, 'value' | 'digits' | 'missing' | 'status'>,
  { unit }: Pick<Indicator, 'unit'>,
): string {
  if (point.value === null) return sayReason(point.missing ?? 'not in the sources held');
  const number = formatNumber(point.value, { digits: point.digits, unit });
  return point.status === '' ? number : `${number} ${point.status}`;
}

/** How an area's figure stands to the county's, in the words the method licenses; null where there is no figure. */
export function describeCell(point: CellPoint, { county, measure: { unit } }: MeasureRow, name: string): Claim | null {
  if (point.value === null || county === null || county.value === null) return null;
  if (county.mark === 'estimate') {
    return { rule: 'missing', text: `not compared: ${name}’s figure is read as an estimate` };
  }
  const doubt = [point, county].map(formatDoubt).find((text) => text !== '');
  if (doubt !== undefined) return { rule: 'missing', text: doubt };
  const { result, dispersion } = point;
  if (result !== null && result !== 'not compared') {
    return { rule: 'comparison', text: sayComparison({ result, dispersion }, name) };
  }
  const pair = [
    { ...point, value: point.value },
    { ...county, value: county.value },
  ] as const;
  return { rule: 'difference', text: sayGapFrom(name, pair, unit) };
}

/** That several columns stand over one figure; blank for one. */
export function describeShared({ columns }: Pick<MeasureCell, 'columns'>): string {
  if (columns.length < 2) return '';
  return `, one figure for ${columns.length === 2 ? 'both' : `all ${formatCount(columns.length)}`}`;
}

/** Why the district's figure stands where an LCSP has a row of its own. */
const sayWithheld = ({ withheld }: MeasureCell): string =>
  withheld
    .map(
      ({ area, point }) =>
        `; ${formatArea(area)}’s own figure: ${sayReason(point.missing ?? 'not in the sources held')}`,
    )
    .join('');

/** Whose a figure is, and how many columns stand over it: an LCSP's own, or its district's. */
export function describeOwner(cell: MeasureCell): string {
  if (cell.level === 'own') return `${formatList(cell.columns.map(nameColumn))}’s own`;
  return `${formatList(cell.districts.map(formatArea))}${describeShared(cell)}${sayWithheld(cell)}`;
}

/** Whose figures a row shows, under its name. */
export function describeRowOwner({ cells }: MeasureRow, period: string): string {
  const levels = new Set(cells.filter(({ point }) => point !== undefined).map(({ level }) => level));
  if (!levels.has('own')) return `the district’s, ${period}`;
  return levels.has('district') ? `its own, else the district’s, ${period}` : `its own, ${period}`;
}

/** Why an own figure and a district's in one row are not subtracted; nothing while no row holds both. */
export function describeNotSubtracted(mixed: readonly MeasureRow[]): readonly Claim[] {
  if (mixed.length === 0) return [];
  const names = formatList(mixed.map(({ measure }) => measure.shortLabel));
  return [
    {
      rule: 'missing',
      text: `Not subtracted from each other: an LCSP’s own figure and a district’s (${names}). They count other children: an LCSP’s own those it answers for, a district’s all at schools that stand in it, other LCSPs’ among them. Each is set against the county only.`,
    },
  ];
}

/** Why a group in several districts has no figure of attendance. */
export const describeNotAdded = ({ districts }: MeasureCell): Claim => ({
  rule: 'missing',
  text: `Not added up: attendance belongs to another level, the district, and this group lies in ${formatList(districts.map(formatArea))}. Choose them above to see their figures.`,
});

/** A measure that only the county has a figure of, as its row says it. */
export interface CountySaid extends Pick<Indicator, 'id' | 'shortLabel'> {
  readonly claim: Claim;
}

/** The county's figure of what no smaller area has, begun with whose it is. */
export function describeCountyOnly(figure: CountyFigure, name: string): CountySaid {
  const { id, shortLabel, unit, period, point, withheld } = figure;
  const { numerator, denominator } = point;
  const of = unit === 'per 1000 pupils' ? ' pupils' : '';
  const counts =
    numerator === null || denominator === null ? '' : `, ${formatCount(numerator)} of ${formatCount(denominator)}${of}`;
  const sent =
    withheld.length === 0
      ? ''
      : `; an own figure was sent and is withheld to protect children (c): ${formatList(withheld.map(formatArea))}`;
  const text = `${name} only: ${formatPoint(point, { unit })}${counts}, ${period}${sent}`;
  return { id, shortLabel, claim: { rule: 'side by side', text, cites: [point.provenance] } };
}

/** How a group's children were added up in one band: `15,330 + 14,000 = 29,330`. */
export const describeSum = ({ parts, count }: CountCell): string =>
  `${parts.map(formatCount).join(' + ')} = ${formatCount(count)}`;

const POPULATION_READ = 'Each LCSP has its population as figures of its own, as printed in the plan, undated.';
const DISTRICT_READ = 'inferred from names: summed by us from published schools, by where the school stands';

/** Whose the figures are: a district's for every LCSP until one has its own. */
const describeLevels = (hasOwn: boolean): Claim => ({
  rule: 'definition',
  text: hasOwn
    ? `${POPULATION_READ} Attendance, exclusions and NEET are an LCSP’s own where it has sent them or they are worked out from school rows: full bars, marked “own”. Elsewhere the figure is its district’s, ${DISTRICT_READ}: pale bars. LCSPs of one district without figures of their own share it.`
    : `${POPULATION_READ} Attendance is its district’s, ${DISTRICT_READ}, for no LCSP: pale bars. LCSPs of one district share its figure, and nothing here tells them apart.`,
});

/** What holds for every cell of the table, said once. */
export const describeReading = (county: Pick<Area, 'name'>, hasOwn: boolean): readonly Claim[] => [
  describeLevels(hasOwn),
  {
    rule: 'definition',
    text: `A line in a bar is ${county.name}’s figure. No interval belongs to populations or half days missed, so their differences are no judgement. Points are percentage points, worked out before rounding.`,
  },
];

/** Why a district stands where LCSPs were chosen, and which of them have figures of their own beside it. */
export function describeWhose(
  lcsps: readonly Pick<Area, 'name' | 'type'>[],
  own: readonly Pick<Area, 'name' | 'type'>[] = [],
): string {
  if (lcsps.length === 0) return '';
  if (own.length > 0) {
    return `${formatList(lcsps.map(formatArea))} ${lcsps.length === 1 ? 'is' : 'are'} read as lying in this district (inferred from names); ${formatList(own.map(formatArea))} ${own.length === 1 ? 'has a figure' : 'have figures'} of ${own.length === 1 ? 'its' : 'their'} own beside the district’s.`;
  }
  const names = formatList(lcsps.map(formatArea));
  return lcsps.length === 1
    ? `The nearest level with a figure to ${names}, its district inferred from names: not its own figure.`
    : `${names} are read as lying in this district (inferred from names) and share its figure: nothing here tells them apart.`;
}

/** What stands over every measure that no LCSP has: whose figures they are. */
export const describeDistrictLevel = (indicator: Pick<Indicator, 'unit'>): Claim => ({
  rule: 'definition',
  text: `Published by school; summed by us for districts, by where the school stands; none of these is an LCSP’s own figure. In ${formatUnit(indicator.unit)}.`,
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

/** What a change did, for the eye and for a screen reader. */
export function describeChoice(names: readonly string[], group: readonly string[]): string {
  const added = group.length > 1 ? [`${formatList(group)} added up`] : [];
  const lone = group.length === 1 ? ' A group needs a second LCSP.' : '';
  const shown = [...names, ...added];
  const said =
    shown.length === 0 ? 'No area chosen: all LCSPs are listed.' : `Shown side by side: ${formatList(shown)}.`;
  return `${said}${lone}`;
}
