import { problem } from '../findings/finding.ts';
import { saysSmall } from '../cells/explainSymbol.ts';
import { tellsNumber } from '../findings/spelling.ts';
import { checkPrinted } from './checkPrinted.ts';
import { cellPlace, statusOf } from './table/readObservation.ts';
import type { ObservationReader } from './table/observationReader.ts';

/**
 * Judges what the row just read claims about itself beside its figures: that it was revised (S03), its unit (V19),
 * whether a heading that says "estimated / actual" is settled by a status (D06), and, in our own tables, whether the
 * number printed is that of the figure (T06) and whether a provisional figure has been left so for years (S10).
 */
export function checkRowClaims(reader: ObservationReader): void {
  const status = statusOf(reader);
  if (status === 'r') checkRevision(reader);
  if (status === 'c' && !reader.context.isReturn) checkWithheldWords(reader);
  if (status === 'p' && reader.context.isOwn) checkProvisional(reader);
  if (reader.quoted.position >= 0 && reader.context.isOwn) checkPrinted(reader);
  if (reader.unit.position >= 0) checkUnit(reader);
  if (reader.printed.position >= 0 && status === '') checkHeading(reader);
}

// These words are published beside the figure; those of a return are not.
function checkWithheldWords(reader: ObservationReader): void {
  for (const column of reader.texts) {
    const isFigure = column.field === 'as_printed';
    if (!isFigure && column.field !== 'note') continue;
    const text = reader.cellAt(column.position);
    if (!tellsNumber(text) || saysSmall(text.trim())) continue;
    const found = problem('S02', { status: 'c', field: column.field, isZero: false, isNote: !isFigure });
    reader.context.collector.add(found, cellPlace(reader, column));
  }
}

function checkRevision(reader: ObservationReader): void {
  const { revisions } = reader.context.registers;
  const { areas, indicators, periods } = reader.table;
  const area = areas[reader.area.last.code];
  const indicator = indicators[reader.indicator.last.code];
  const period = periods[reader.period.last.code];
  if (revisions === null || area === undefined || indicator === undefined || period === undefined) return;
  if (revisions.has(`${area.id}|${indicator.id}|${period}`)) return;
  const series = `${area.name} ${indicator.id} ${period}`;
  reader.context.collector.add(
    problem('S03', { series, isReturn: reader.context.isReturn }),
    cellPlace(reader, reader.status),
  );
}

/** Years after which a provisional figure is asked about. */
const PROVISIONAL_YEARS = 2;

function checkProvisional(reader: ObservationReader): void {
  const { areas, indicators, periods } = reader.table;
  const period = periods[reader.period.last.code];
  if (
    period === undefined ||
    Number(period.slice(0, 4)) + PROVISIONAL_YEARS >= Number(reader.context.today.slice(0, 4))
  )
    return;
  const series = `${areas[reader.area.last.code]?.name ?? ''} ${indicators[reader.indicator.last.code]?.id ?? ''}`;
  reader.context.collector.add(problem('S10', { series, since: period }), cellPlace(reader, reader.status));
}

function checkUnit(reader: ObservationReader): void {
  const text = reader.unit.lastText;
  const entry = reader.table.indicators[reader.indicator.last.code]?.entry ?? null;
  if (text === '' || entry === null || text === entry.unit) return;
  const found = problem('V19', { indicator: entry.id, text, registered: entry.unit });
  reader.context.collector.add(found, cellPlace(reader, reader.unit));
}

// A heading is read once for as long as it stays the same.
function checkHeading(reader: ObservationReader): void {
  const { heading, printed } = reader;
  const text = printed.lastText;
  if (text !== heading.text) reader.heading = { text, isMixed: /estimat/i.test(text) && /actual/i.test(text) };
  if (reader.heading.isMixed) reader.context.collector.add(problem('D06', { text }), cellPlace(reader, printed));
}
