import { comparePrinted, parsePrinted, printedMultiplier, type Printed } from '../cells/parsePrinted.ts';
import { roundTo } from '../cells/roundTo.ts';
import { problem } from '../findings/finding.ts';
import type { IndicatorEntry } from '../registers/indicators.ts';
import { cellPlace } from './table/readObservation.ts';
import type { ObservationReader } from './table/observationReader.ts';

/**
 * Sets the number a source prints beside the figure of its row (check T06): with counts beside what they make in the
 * printed unit, without them beside the value copied from it. A printed number without a unit is in that of the measure.
 */
export function checkPrinted(reader: ObservationReader): void {
  const { quoted, indicator, table } = reader;
  const entry = table.indicators[indicator.last.code]?.entry ?? null;
  const printed = quoted.lastText === '' ? null : parsePrinted(quoted.lastText);
  if (printed === null || entry === null) return;
  const ratio = ratioOf(reader);
  const found = ratio === null ? compareCopied(reader, printed, entry) : compareWithCounts(printed, ratio, entry);
  if (found !== null)
    reader.context.collector.add(problem('T06', { ...found, ...sayRow(reader) }), cellPlace(reader, quoted));
}

/** Numerator by denominator; null without both. */
function ratioOf({ numerator, denominator }: ObservationReader): number | null {
  const ratio = numerator.decimal.value / denominator.decimal.value;
  return numerator.isBlank || denominator.isBlank || !Number.isFinite(ratio) ? null : ratio;
}

type Disagreement = { readonly computed: string; readonly from: 'counts' | 'value'; readonly instead: string | null };

function compareWithCounts(printed: Printed, ratio: number, { multiplier, unit }: IndicatorEntry): Disagreement | null {
  const own = printedMultiplier(printed, multiplier);
  const result = comparePrinted(printed, ratio, multiplier);
  if (result === 'agrees') return null;
  return {
    computed: `${roundTo(own * ratio, printed.digits)} ${printed.unit ?? unit}`.replace(' %', '%'),
    from: 'counts',
    instead: result === 'as per cent' ? '%' : null,
  };
}

// The plan prints 1.4% for a rate per 1,000: what is copied is the number, and its sign is read as the page says.
function compareCopied({ value }: ObservationReader, printed: Printed, { unit }: IndicatorEntry): Disagreement | null {
  if (value.isBlank || !value.isSound || value.decimal.value === printed.value) return null;
  return { computed: `${value.decimal.value} ${unit}`.replace(' %', '%'), from: 'value', instead: null };
}

function sayRow({ table, area, indicator, period, quoted }: ObservationReader): { series: string; printed: string } {
  const names = [
    table.areas[area.last.code]?.name,
    table.indicators[indicator.last.code]?.id,
    table.periods[period.last.code],
  ];
  return { series: names.filter((name) => name !== undefined).join(' '), printed: quoted.lastText };
}
