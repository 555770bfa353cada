import type { RawRow, RawTable } from './rawTable.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import type { Place, Problem } from '../findings/finding.ts';
import type { RowVisitor } from './checkRowShape.ts';
import type { ByteSource } from './decodeChunks.ts';
import type { Limits } from './limits.ts';
import { readRows } from './readRows.ts';

/** Reads a small file whole. Every row has the header's width; what was wrong with the others is in `findings`. */
export const parseTable = (file: string, source: ByteSource, limits?: Limits): RawTable =>
  recordTable(file, source, limits).table;

/** Tells a visitor and a collector what reading a file told, in its order; returns the number of rows. */
export type Retell = (visitor: RowVisitor, collector: FindingCollector) => number;

/**
 * A file read once for several readers: its table, and its reading to be told again. What is found on a line is settled with
 * what a check finds on that line, so a check that comes later has to hear both in the order in which they came.
 */
export type RecordedTable = { readonly table: RawTable; readonly retell: Retell };

type Event = (visitor: RowVisitor, collector: FindingCollector) => void;

/** Reads a small file whole, for several readers. */
export function recordTable(file: string, source: ByteSource, limits?: Limits): RecordedTable {
  const own = collectFindings(file);
  const events: Event[] = [];
  let header: readonly string[] = [];
  const rows: RawRow[] = [];
  const visitor: RowVisitor = {
    header: (cells, line, titles) => {
      header = cells;
      events.push((other) => other.header(cells, line, titles));
    },
    row: (cells, line, isPlain) => {
      rows.push({ line, cells: cells.length > header.length ? cells.slice(0, header.length) : cells });
      events.push((other) => other.row(cells, line, isPlain));
    },
    ragged: (cells, line) => {
      events.push((other) => other.ragged?.(cells, line));
    },
  };
  const collector = recordFindings(own, events);
  const outcome = readRows(source, visitor, limits === undefined ? { collector } : { collector, limits });
  return {
    table: { file, header, rows, findings: own.list() },
    retell: (other, collecting) => {
      for (const event of events) event(other, collecting);
      return outcome.rows;
    },
  };
}

function recordFindings(own: FindingCollector, events: Event[]): FindingCollector {
  const add = (found: Problem, place: Place): void => {
    own.add(found, place);
    events.push((_, other) => other.add(found, place));
  };
  return {
    ...own,
    add,
    addAll: (problems, place) => {
      for (const found of problems) add(found, place);
    },
    hide: (hidden) => {
      own.hide(hidden);
      events.push((_, other) => other.hide(hidden));
    },
  };
}
