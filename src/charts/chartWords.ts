import { formatUnit, formatNumber } from '../format/numbers.ts';
import type { Measure, ShownValue } from '../marks/places.ts';
import type { PeriodKind } from '../../pipeline/contract/kinds.ts';
import type { Period } from '../../pipeline/contract/series.ts';
import { formatReason, formatStatusReason, sayReasons } from '../format/statuses.ts';
import type { TableCell } from '../theme/chart.ts';

/** Unit in full for titles and axes: `per cent of possible half days`, `per 1,000 pupils`. */
export const unitWords = ({ unit, ofWhat }: Measure): string =>
  ofWhat === '' ? formatUnit(unit) : `${formatUnit(unit)} of ${ofWhat}`;

/** First letter up, for a sentence or an axis. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const KIND_WORDS = {
  academic: 'school year',
  financial: 'financial year',
  calendar: 'calendar year',
  snapshot: '',
} as const satisfies Record<PeriodKind, string>;

/** With its kind, for first mention: `school year 2008/09`. A bare label is `period.label`. */
export const formatPeriod = (period: Period): string => `${KIND_WORDS[period.kind]} ${period.label}`.trim();

/** First and last label: `2006/07 to 2016/17`; one label when there is one period. */
export function formatPeriodRange(periods: readonly Period[]): string {
  const sorted = periods.toSorted((a, b) => a.start.localeCompare(b.start, 'en'));
  const first = sorted[0]?.label ?? '';
  const last = sorted.at(-1)?.label ?? '';
  return first === last ? first : `${first} to ${last}`;
}

/** Word of a mark beside a number; an actual needs none, and an outturn none where its column says so. */
export const markWord = ({ mark }: Pick<ShownValue, 'mark'>): string => (mark === 'actual' ? '' : mark);

/** The word a status adds that the mark has not said yet: `low reliability`, `revised`. */
function statusWord(shown: ShownValue): string {
  return shown.status === 'p' || shown.status === 'e' ? '' : formatStatusReason(shown);
}

/** A figure or its reason as a cell of a table, without unit (the heading has it); never blank. */
export function valueCell(shown: ShownValue, options: { readonly outturnSaid?: boolean } = {}): TableCell {
  if (shown.value === null) {
    return { text: formatReason(shown.missing ?? 'not in the sources held'), sort: '', provenance: shown.provenance };
  }
  const mark = options.outturnSaid === true && shown.mark === 'outturn' ? '' : markWord(shown);
  return {
    text: formatNumber(shown.value, { digits: shown.digits }),
    sort: shown.value,
    provenance: shown.provenance,
    note: [mark, statusWord(shown)].filter((word) => word !== '').join(', '),
  };
}

/** A cell of words. */
export const wordCell = (text: string): TableCell => ({ text });

type Held = Pick<ShownValue, 'value' | 'missing'>;

/** Reasons of the figures that have no number. */
const reasonsOf = (figures: readonly Held[]) =>
  figures.flatMap(({ value, missing }) => (value === null ? [missing ?? ('not in the sources held' as const)] : []));

/**
 * Why no picture can be made of these figures; blank where at least one has a number. An axis without a value would
 * claim that there is something to measure.
 */
export const sayNoFigure = (figures: readonly Held[]): string =>
  figures.some(({ value }) => value !== null) ? '' : `No figure can be shown: ${sayReasons(reasonsOf(figures))}.`;
