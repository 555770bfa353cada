import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { sentenceCase, unitWords } from '../../charts/chartWords.ts';
import { formatArea } from '../../format/areas.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { measureOf } from '../../site/site.ts';
import { THEME_WORDS } from '../../words/claimsMissing.ts';
import type { Tile } from './tiles.ts';

/** As it stands after a colon or a comma; a short form in capitals stays. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;

/** A measure under the word its theme is known by, said once: `Attendance: half days missed, primary`. */
function titleWithTheme(theme: Tile['theme'], label: string): string {
  const word = THEME_WORDS[theme];
  return label.toLowerCase().includes(word.toLowerCase()) ? label : `${sentenceCase(word)}: ${lowerFirst(label)}`;
}

const headOf = ({ shortLabel }: Indicator): string => shortLabel.split(', ').slice(0, -1).join(', ');

/** What a measure counts, as far as its heading has not told it: `half days missed`; blank where it has. */
export const sayWhat = (indicator: Indicator): string => lowerFirst(headOf(indicator));

/** Unit and year of a tile's numbers, for the line under its title; a per cent sign is part of each number. */
export const sayUnit = (indicator: Indicator, period: string): string =>
  indicator.unit === '%' ? period : `${unitWords(measureOf(indicator))}, ${period}`;

/** What tells one measure of a tile from the next: `Primary`. */
export const shortestLabel = ({ shortLabel }: Indicator): string =>
  sentenceCase(shortLabel.split(', ').at(-1) ?? shortLabel);

/** Heading of a tile: `Attendance, primary`, `Persistent absence (10%)`, `Permanent exclusions`. */
export function tileTitle(tile: Tile): string {
  if (tile.kind === 'measure') {
    const { theme, indicator } = tile;
    return headOf(indicator) !== ''
      ? `${sentenceCase(THEME_WORDS[theme])}, ${lowerFirst(shortestLabel(indicator))}`
      : titleWithTheme(theme, indicator.shortLabel);
  }
  const [first] = tile.evidences;
  const heads = new Set(tile.evidences.map(({ indicator }) => headOf(indicator)));
  return heads.size === 1 && first !== undefined
    ? sentenceCase(headOf(first.indicator))
    : titleWithTheme(tile.theme, 'measures counted in pupils');
}

/** Whose figure it is, with its year where that is another than the page's. */
export const sayWhose = (area: Area, point: Point, period: string): string =>
  point.period.label === period ? formatArea(area) : `${formatArea(area)}, ${point.period.label}`;

/** The target beside the county's figure, without the unit that stands over it: `target at most 5.0%`; blank when none was printed. */
export function sayTarget(target: Target | undefined, indicator: Indicator, period: string): string {
  if (target === undefined || target.value === null) return '';
  const unit = indicator.unit === '%' ? { unit: indicator.unit } : {};
  const value = formatNumber(target.value, { digits: target.digits, ...unit });
  const least = target.direction === null ? '' : `${target.direction} `;
  const year = target.period === null || target.period.label === period ? '' : ` for ${target.period.label}`;
  return `target ${least}${value}${year}`;
}

/**
 * A figure as a tile shows it: a per cent sign is part of its number, another unit stands over the tile, and the word or
 * letter beside it (`estimate`, `u`, `r`) is explained in the page's key.
 */
export function sayInTile(point: Point, indicator: Indicator): string {
  const { value, digits, status } = point;
  if (value === null || point.mark === 'provisional') return formatPoint(point, indicator);
  const number = formatNumber(value, indicator.unit === '%' ? { digits, unit: indicator.unit } : { digits });
  if (point.mark === 'estimate') return `${number} estimate`;
  return status === 'u' || status === 'r' ? `${number} ${status}` : number;
}
