import type { ObservationReader } from '../../../pipeline/check/table/observationReader.ts';
import { STATUS_CODES } from '../../../pipeline/contract/reasons.ts';
import { problem } from '../../../pipeline/findings/finding.ts';
import { statusOfMark } from './figureCube.ts';
import type { FigureChunk } from './figureCube.ts';

/** Says that the row just read is about the same area, indicator and period as one before it (K01). */
export function reportDuplicate(reader: ObservationReader, chunk: FigureChunk, slot: number): void {
  const { areas, indicators, periods } = reader.table;
  const key = [
    areas[reader.area.last.code]?.name,
    indicators[reader.indicator.last.code]?.id,
    periods[reader.period.last.code],
  ].join(', ');
  const found = problem('K01', { firstLine: chunk.line[slot] ?? 0, key, values: bothValues(reader, chunk, slot) });
  reader.context.collector.add(found, { line: reader.line, column: null, field: null });
}

// Shown only where neither row hides its number.
function bothValues(reader: ObservationReader, chunk: FigureChunk, slot: number): string | null {
  const statuses = [statusOfMark(chunk.marks[slot] ?? 0), reader.status.last.code];
  const values = [chunk.value[slot] ?? Number.NaN, reader.value.decimal.value];
  const isHidden = statuses.some((status) => STATUS_CODES[status] === 'c');
  return isHidden || values.some(Number.isNaN) ? null : values.join(' and ');
}
