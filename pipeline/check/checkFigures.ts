import type { StatusCode } from '../contract/reasons.ts';
import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { meantStatus } from '../cells/status/parseStatus.ts';
import { partCodes } from '../cells/status/statusWords.ts';
import { roundTo } from '../cells/roundTo.ts';
import { cellPlace, cellsBesideMark, hidesByStatus, statusOf } from './table/readObservation.ts';
import { smallCells } from './table/smallCells.ts';
import type { ObservationReader } from './table/observationReader.ts';
import { formatRatio, NO_UNIT, valueOfCounts } from './table/valueOfCounts.ts';
import { withoutNote } from './table/withoutNote.ts';
import { checkMagnitude, checkOtherPart } from './checkMagnitude.ts';
import { isSmallCount, isWithoutCounts } from './isSmallCount.ts';
import type { IndicatorEntry } from '../registers/indicators.ts';

type Column = 'value' | 'numerator' | 'denominator';

const report = (reader: ObservationReader, column: Column, found: Problem): void =>
  reader.context.collector.add(found, cellPlace(reader, reader[column]));

const textOf = (reader: ObservationReader, column: Column): string => reader.cellAt(reader[column].position);

const entryOf = ({ table, indicator }: ObservationReader): IndicatorEntry | null =>
  table.indicators[indicator.last.code]?.entry ?? null;

/**
 * Judges the figures of the row just read against its status, its indicator and each other
 * (checks S01, S02, S08, V10, V13, V16-V18, V20, V24).
 */
export function checkFigures(reader: ObservationReader, isReturn: boolean): void {
  const status = statusOf(reader);
  if (hidesByStatus(reader)) {
    checkHidden(reader, status ?? meantStatus(reader.cellAt(reader.status.position)));
    return;
  }
  // What to empty is said at the cell that withholds.
  if (cellsBesideMark(reader).length > 0) {
    forget(reader);
    return;
  }
  const { value } = reader;
  const entry = entryOf(reader);
  hideSmall(reader, entry);
  if (value.isBlank && status !== null && value.position >= 0)
    report(reader, 'value', problem('S01', { status, given: givenByCounts(reader, entry) }));
  checkCounts(reader, entry, isReturn);
  if (isReturn) checkUncounted(reader, entry);
  if (!value.isBlank && value.isSound && entry !== null) {
    checkValue(reader, entry);
    checkSize(reader, entry);
  }
}

/** Keeps what is said of a row with a small count from telling it. */
function hideSmall(reader: ObservationReader, entry: IndicatorEntry | null): void {
  const { value, numerator, denominator, line, cellAt, context } = reader;
  const { threshold } = context.registers;
  // Of figures that are sound and counts that are large, as nearly all are, no text is looked at.
  const counts = { numerator: numerator.decimal.value, denominator: denominator.decimal.value };
  const isSound = value.isSound && numerator.isSound && denominator.isSound;
  if (isSound && !isSmallCount(counts, entry, threshold)) return;
  const places = { value: value.position, numerator: numerator.position, denominator: denominator.position };
  const hidden = smallCells({ line, textAt: cellAt, places }, entry, threshold);
  if (hidden !== null) context.collector.hide(hidden);
}

function givenByCounts({ numerator, denominator, context }: ObservationReader, entry: IndicatorEntry | null) {
  const { threshold } = context.registers;
  return valueOfCounts(numerator.decimal.value, denominator.decimal.value, { entry, threshold });
}

// A status that nobody knows is told first; of one of several codes its own finding says what to leave empty.
function checkHidden(reader: ObservationReader, status: StatusCode | null): void {
  const { value, numerator, denominator } = reader;
  // Of a cell that holds no number its own finding tells.
  const all = [value, numerator, denominator].filter((column) => !column.isBlank);
  const filled = all.find((column) => column.isSound) ?? all[0];
  if (filled === undefined) return;
  // "Not applicable" because nobody is there may say so: denominator 0.
  const isNobody =
    status === 'z' &&
    value.isBlank &&
    denominator.decimal.value === 0 &&
    (numerator.isBlank || numerator.decimal.value === 0);
  if (isNobody) return;
  const isZero = status === 'low' && filled.decimal.value === 0;
  forget(reader);
  if (status === null || partCodes(reader.cellAt(reader.status.position)) !== null) return;
  reader.context.collector.add(problem('S02', { status, field: filled.field, isZero }), cellPlace(reader, filled));
}

// No check of the whole file meets what may not be told.
function forget({ value, numerator, denominator }: ObservationReader): void {
  for (const column of [value, numerator, denominator]) {
    column.decimal.value = Number.NaN;
    column.isSound = false;
  }
}

function checkCounts(reader: ObservationReader, entry: IndicatorEntry | null, isReturn: boolean): void {
  const { value, numerator, denominator } = reader;
  if ((numerator.isBlank && denominator.isBlank) || numerator.position < 0 || denominator.position < 0) return;
  if (numerator.isBlank || denominator.isBlank) checkPair(reader, entry);
  if (!numerator.isSound || !denominator.isSound) return;
  const isWhole = !numerator.isBlank && !denominator.isBlank;
  const isExcess = numerator.decimal.value > denominator.decimal.value;
  if (denominator.decimal.value === 0) report(reader, 'denominator', problem('V16', {}));
  else if (entry !== null && isWhole && (entry.statistic === 'proportion' || entry.statistic === 'rate')) {
    const isJudged = !value.isBlank && value.isSound && entry.unit !== NO_UNIT;
    const isSwapped = isExcess && isJudged && isRatio({ value, numerator: denominator, denominator: numerator }, entry);
    if (isExcess) reportExcess(reader, entry, isSwapped);
    const isTold = isSwapped || (isExcess && entry.statistic === 'proportion');
    if (isJudged && !isTold) checkRatio(reader, entry);
  }
  if (hasSmallCount(reader, entry)) reportSmall(reader, isReturn);
}

function hasSmallCount({ numerator, denominator, context }: ObservationReader, entry: IndicatorEntry | null): boolean {
  const counts = { numerator: numerator.decimal.value, denominator: denominator.decimal.value };
  return isSmallCount(counts, entry, context.registers.threshold);
}

// What the build will do with such a figure, told to the sender beforehand.
function checkUncounted(reader: ObservationReader, entry: IndicatorEntry | null): void {
  const { value, numerator, denominator } = reader;
  // Where the header lacks their columns that is the fault, and is said of it.
  if (numerator.position < 0 || denominator.position < 0) return;
  if (!numerator.isBlank || !denominator.isBlank || value.isBlank || !value.isSound) return;
  if (!isWithoutCounts({ value: value.decimal.value, numerator: null }, entry)) return;
  const area = reader.table.areas[reader.area.last.code]?.name ?? 'this area';
  report(reader, 'numerator', problem('S08', { area, kind: 'without counts', series: entry?.id ?? '' }));
}

// Where counts are given they decide, and a value out of its range is refused for that.
function checkSize(reader: ObservationReader, { id, max, unit }: IndicatorEntry): void {
  const { spreads } = reader.context.registers;
  const { value, numerator, denominator } = reader;
  const hasCounts = !numerator.isBlank && !denominator.isBlank;
  // Counts that say otherwise are told by themselves (V20).
  const isCounted = !hasCounts || numerator.decimal.value * 2 > denominator.decimal.value;
  const isMost = unit === '%' && value.decimal.value > 50 && isCounted;
  if (spreads === null || (hasCounts && !isMost)) return;
  if (max !== null && value.decimal.value > max) return;
  const period = reader.table.periods[reader.period.last.code] ?? '';
  const figure = { text: textOf(reader, 'value'), ...value.decimal, period, isHeld: reader.context.isOwn };
  const spread = spreads.get(id);
  const other = isMost ? checkOtherPart(figure, denominator.decimal.value, spread) : null;
  const found = other ?? (hasCounts ? null : checkMagnitude(figure, spread));
  if (found === null) return;
  report(reader, 'value', found);
  reader.slips.add(reader.line);
}

// A count has a numerator alone; a share or rate needs both.
function checkPair(reader: ObservationReader, entry: IndicatorEntry | null): void {
  const { numerator, denominator } = reader;
  if (entry !== null && entry.statistic === 'count' && denominator.isBlank) return;
  const [missing, present] = numerator.isBlank
    ? (['numerator', 'denominator'] as const)
    : (['denominator', 'numerator'] as const);
  report(reader, missing, problem('V18', { missing, present }));
}

function reportExcess(reader: ObservationReader, entry: IndicatorEntry, isSwapped: boolean): void {
  const { id, statistic } = entry;
  const counts = { numerator: reader.denominator.decimal.value, denominator: reader.numerator.decimal.value };
  const isSmall = isSmallCount(counts, entry, reader.context.registers.threshold);
  const numerator = textOf(reader, 'numerator');
  const denominator = textOf(reader, 'denominator');
  report(
    reader,
    'numerator',
    problem('V17', {
      indicator: id,
      numerator,
      denominator,
      isProportion: statistic === 'proportion',
      swapped: isSwapped ? textOf(reader, 'value') : null,
      isSmall,
    }),
  );
}

type Figures = Readonly<Record<Column, Pick<ObservationReader['value'], 'decimal'>>>;

/**
 * Whether the value is the ratio of the counts within half a unit of its last place, or of the register's where the value has more
 * decimals than that. Compared as whole numbers, so that 7.15 is never 7.1499999.
 */
function isRatio(figures: Figures, { multiplier, decimals }: IndicatorEntry): boolean {
  const { value, digits } = figures.value.decimal;
  const numerator = figures.numerator.decimal.value;
  const denominator = figures.denominator.decimal.value;
  const scale = powerOfTen(digits);
  const difference = Math.abs(Math.round(value * scale) * denominator - numerator * multiplier * scale);
  const half = (denominator * scale) / powerOfTen(Math.min(digits, decimals)) / 2;
  return difference <= half * (1 + 1e-12);
}

/** Check V20: the value is the ratio of its counts. */
function checkRatio(reader: ObservationReader, entry: IndicatorEntry): void {
  if (isRatio(reader, entry)) return;
  const computed = formatRatio(reader.numerator.decimal.value, reader.denominator.decimal.value, entry);
  const texts = {
    value: textOf(reader, 'value'),
    numerator: textOf(reader, 'numerator'),
    denominator: textOf(reader, 'denominator'),
  };
  const size = sizeBeside(reader, entry);
  const noted = size !== null ? null : withoutNote(texts, (figures) => isRatio(figures, entry));
  const { threshold } = reader.context.registers;
  const isSmall = hasSmallCount(reader, entry) || (noted !== null && isSmallCount(noted.counts, entry, threshold));
  report(reader, 'value', problem('V20', { ...texts, computed, size, noted: noted?.texts ?? null, isSmall }));
}

// What a ratio is told in: as it is, per cent, per 1,000 and so on.
const UNITS = [1, 100, 1000, 10_000, 100_000];

const SIZES: ReadonlyMap<number, string> = new Map([
  [1000, '1,000 times as much'],
  [100, '100 times as much'],
  [10, '10 times as much'],
  [0.1, 'a tenth of that'],
  [0.01, 'a hundredth of that'],
  [0.001, 'a thousandth of that'],
]);

/** How many times the value its counts give, in words, where it is of another size than the register's unit and agrees else; or null. */
function sizeBeside(reader: ObservationReader, entry: IndicatorEntry): string | null {
  const { value, digits } = reader.value.decimal;
  const factor = UNITS.map((unit) => entry.multiplier / unit).find((one) => {
    const decimal = { value: value * one, digits: Math.max(0, digits - Math.round(Math.log10(one))) };
    return value !== 0 && isRatio({ ...reader, value: { decimal } }, entry);
  });
  return SIZES.get(factor ?? 1) ?? null;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const powerOfTen = (exponent: number): number => POWERS[Math.min(exponent, 15)] ?? 1;

function reportSmall(reader: ObservationReader, isReturn: boolean): void {
  const area = reader.table.areas[reader.area.last.code]?.name ?? 'this area';
  const { threshold } = reader.context.registers;
  report(reader, 'numerator', problem('S08', { area, kind: isReturn ? 'return' : 'published', threshold }));
}

function checkValue(reader: ObservationReader, entry: IndicatorEntry): void {
  const { value, digits } = reader.value.decimal;
  if (digits > entry.decimals) {
    const shown = roundTo(value, entry.decimals);
    report(
      reader,
      'value',
      problem('V10', { text: textOf(reader, 'value'), found: digits, expected: entry.decimals, shown }),
    );
  }
  const isBelow = entry.min !== null && value < entry.min;
  if (isBelow || (entry.max !== null && value > entry.max)) reportRange(reader, entry, isBelow);
}

// Nothing is below nothing and no part above its whole; above the most a register expects, a rate is only surprising.
function reportRange(reader: ObservationReader, { min, max, statistic, unit }: IndicatorEntry, isBelow: boolean): void {
  const isHard = isBelow || statistic === 'proportion';
  const why = !isHard ? ', the most the register expects' : unit === '%' ? ' for a percentage' : '';
  const limit = String(isBelow ? min : max);
  report(
    reader,
    'value',
    problem('V13', { text: textOf(reader, 'value'), bound: isBelow ? 'below' : 'above', limit, why, isHard }),
  );
}
