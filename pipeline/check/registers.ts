import { AREA_TYPES } from '../contract/area.ts';
import { PERIOD_KINDS } from '../contract/indicator.ts';
import type { PeriodKind } from '../contract/indicator.ts';
import { POLARITIES, STATISTICS } from '../contract/units.ts';
import type { Polarity, Statistic } from '../contract/units.ts';
import { indexAreas } from '../cells/areaRegister.ts';
import type { AreaRegister } from '../cells/areaRegister.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { heldSpreads, type HeldFigure, type HeldSpread } from './heldSpreads.ts';
import { readDecimal } from '../cells/readDecimal.ts';
import { DEFAULT_THRESHOLD } from '../protect/problem.ts';
import type { RawTable } from '../read/parseTable.ts';

/** One row of the indicator register, as the checks use it. */
export type IndicatorEntry = {
  id: string;
  label: string;
  statistic: Statistic;
  unit: string;
  multiplier: number;
  polarity: Polarity;
  decimals: number;
  periodType: PeriodKind;
  min: number | null;
  max: number | null;
  /** Whether one count is one child, so that small counts are protected; half days missed are not. */
  countsChildren: boolean;
};

/** A dated change of definition after which figures are not comparable. */
export type DefinitionBreak = { indicator: string; changedFrom: string; what: string };

export type AgeBand = { id: string; from: number; to: number; role: 'whole' | 'part' | 'overlap' };

/** What tables are judged against. A register that is null is not held, and its checks are not made. */
export type Registers = {
  areas: AreaRegister | null;
  indicators: ReadonlyMap<string, IndicatorEntry> | null;
  sources: ReadonlySet<string> | null;
  /** Keys `area|indicator|period` (ids) with an entry in the revision log. */
  revisions: ReadonlySet<string> | null;
  breaks: readonly DefinitionBreak[] | null;
  ageBands: readonly AgeBand[] | null;
  figures: readonly HeldFigure[] | null;
  /** How large the figures held of each measure are. */
  spreads: ReadonlyMap<string, HeldSpread> | null;
  /** Counts of children from 1 to one below this are small. */
  threshold: number;
};

/** The registers as tables of text; each may be missing. `observations` are all tables of figures together. */
export type RegisterTables = {
  areas?: RawTable | undefined;
  indicators?: RawTable | undefined;
  sources?: RawTable | undefined;
  revisions?: RawTable | undefined;
  definitions?: RawTable | undefined;
  ageBands?: RawTable | undefined;
  disclosure?: RawTable | undefined;
  observations?: readonly RawTable[] | undefined;
};

/** Builds the look-ups from the registers' tables; rows that cannot be used are left out (their own check reports them). */
export function registersFrom(tables: RegisterTables): Registers {
  const areas = tables.areas === undefined ? null : indexAreas(readAreas(tables.areas));
  const figures = tables.observations?.flatMap((table) => readFigures(table, areas)) ?? null;
  return {
    areas,
    indicators: tables.indicators === undefined ? null : readIndicators(tables.indicators),
    sources: tables.sources === undefined ? null : new Set(recordsOf(tables.sources).map((row) => row('source_id'))),
    revisions: tables.revisions === undefined ? null : readRevisions(tables.revisions, areas),
    breaks: tables.definitions === undefined ? null : readBreaks(tables.definitions),
    ageBands: tables.ageBands === undefined ? null : readBands(tables.ageBands),
    figures,
    spreads: figures === null ? null : heldSpreads(figures, areas),
    threshold: tables.disclosure === undefined ? DEFAULT_THRESHOLD : readThreshold(tables.disclosure),
  };
}

/** A look-up of one row's cells by column name; blank for a column the table lacks. */
export type CellOf = (column: string) => string;

/** The rows of a table as look-ups by column name. */
export function recordsOf(table: RawTable): CellOf[] {
  const index = new Map(table.header.map((name, position) => [name, position]));
  return table.rows.map(
    ({ cells }) =>
      (column) =>
        cells[index.get(column) ?? -1] ?? '',
  );
}

/** Aliases of one cell: several are separated by "; ". */
export const splitAliases = (cell: string): string[] =>
  cell
    .split(';')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

function readAreas(table: RawTable): Parameters<typeof indexAreas>[0] {
  return recordsOf(table).flatMap((row) => {
    const type = AREA_TYPES.find((known) => known === row('type'));
    if (type === undefined || row('area_id') === '') return [];
    return [
      {
        id: row('area_id'),
        name: row('name'),
        type,
        parent: row('parent'),
        version: row('geography_version'),
        aliases: splitAliases(row('aliases')),
      },
    ];
  });
}

function readIndicators(table: RawTable): Map<string, IndicatorEntry> {
  const entries = recordsOf(table).map((row) => {
    const entry: IndicatorEntry = {
      id: row('indicator_id'),
      label: row('label'),
      statistic: STATISTICS.find((known) => known === row('statistic')) ?? 'not stated',
      unit: row('unit'),
      multiplier: numberOr(row('multiplier'), 1),
      polarity: POLARITIES.find((known) => known === row('polarity')) ?? 'none',
      decimals: numberOr(row('decimals'), 0),
      periodType: PERIOD_KINDS.find((known) => known === row('period_type')) ?? 'academic',
      min: numberOrNull(row('min')),
      max: numberOrNull(row('max')),
      countsChildren: row('one_count_a_child') !== 'no',
    };
    return [entry.id, entry] as const;
  });
  return new Map(entries.filter(([id]) => id !== ''));
}

function numberOrNull(text: string): number | null {
  const decimal = { value: 0, digits: 0 };
  return readDecimal(text, decimal) ? decimal.value : null;
}

const numberOr = (text: string, fallback: number): number => numberOrNull(text) ?? fallback;

const idOf = (name: string, areas: AreaRegister | null): string =>
  areas === null ? name : (parseAreaName(name, areas).area?.id ?? name);

const readRevisions = (table: RawTable, areas: AreaRegister | null): Set<string> =>
  new Set(recordsOf(table).map((row) => `${idOf(row('area'), areas)}|${row('indicator')}|${row('period')}`));

const readBreaks = (table: RawTable): DefinitionBreak[] =>
  recordsOf(table)
    .filter((row) => row('break') === 'yes')
    .map((row) => ({ indicator: row('indicator'), changedFrom: row('changed_from'), what: row('what_changed') }));

function readBands(table: RawTable): AgeBand[] {
  return recordsOf(table).map((row) => {
    const role = row('role');
    return {
      id: row('band_id'),
      from: numberOr(row('from_age'), 0),
      to: numberOr(row('to_age'), 0),
      role: role === 'whole' || role === 'overlap' ? role : 'part',
    };
  });
}

// A folder of registers is checked by no schema: its rule may protect more than the usual one, never less.
function readThreshold(table: RawTable): number {
  const [row] = recordsOf(table);
  return row === undefined
    ? DEFAULT_THRESHOLD
    : Math.max(DEFAULT_THRESHOLD, numberOr(row('threshold'), DEFAULT_THRESHOLD));
}

function readFigures(table: RawTable, areas: AreaRegister | null): HeldFigure[] {
  return recordsOf(table).flatMap((row) => {
    const value = numberOrNull(row('value'));
    if (value === null) return [];
    const key = { area: idOf(row('area'), areas), indicator: row('indicator'), period: row('period') };
    return [{ ...key, value, text: row('value'), source: row('source') }];
  });
}
