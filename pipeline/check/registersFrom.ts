import type { Columns } from '../package/columns.ts';
import { OBSERVATIONS } from '../package/figureTables.ts';
import { PLAN_TABLES } from '../package/planTables.ts';
import { RECORD_TABLES } from '../package/recordTables.ts';
import { DEFINITIONS, DISCLOSURE, REVISIONS, SOURCES } from '../package/registerTables.ts';
import { AGE_BAND_COLUMNS, parseAgeBands } from '../registers/ageBands.ts';
import { AREA_COLUMNS, countiesOf, DATED_NAME_COLUMNS, parseAreas, type AreaRegister } from '../registers/areas.ts';
import { INDICATOR_COLUMNS, parseIndicators } from '../registers/indicators.ts';
import { parseRows, pickColumns } from '../registers/parseRows.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { heldSpreads, type HeldFigure } from './heldSpreads.ts';
import { DEFAULT_THRESHOLD } from '../protect/problem.ts';
import type { RawTable } from '../read/rawTable.ts';
import type { Registers, HeldMeeting, DefinitionBreak } from './registers.ts';

/** The registers as tables of text; each may be missing. `observations` are all tables of figures together. */
export type RegisterTables = {
  areas?: RawTable | undefined;
  /** Names that areas have had at other times. */
  areaNames?: RawTable | undefined;
  indicators?: RawTable | undefined;
  sources?: RawTable | undefined;
  revisions?: RawTable | undefined;
  definitions?: RawTable | undefined;
  ageBands?: RawTable | undefined;
  disclosure?: RawTable | undefined;
  observations?: readonly RawTable[] | undefined;
  actions?: RawTable | undefined;
  meetings?: RawTable | undefined;
  recommendations?: RawTable | undefined;
};

/** The columns of each register that tables are judged by. */
export const REGISTER_COLUMNS = {
  areas: AREA_COLUMNS,
  areaNames: DATED_NAME_COLUMNS,
  indicators: INDICATOR_COLUMNS,
  sources: pickColumns(SOURCES, ['source_id']),
  revisions: pickColumns(REVISIONS, ['area', 'indicator', 'period']),
  definitions: pickColumns(DEFINITIONS, ['indicator', 'changed_from', 'what_changed', 'break']),
  ageBands: AGE_BAND_COLUMNS,
  disclosure: pickColumns(DISCLOSURE, ['threshold']),
  actions: pickColumns(PLAN_TABLES.actions, ['action_id']),
  meetings: pickColumns(RECORD_TABLES['work-programme'], ['meeting', 'date', 'standing']),
  recommendations: pickColumns(RECORD_TABLES.recommendations, ['recommendation_id', 'date']),
  observations: pickColumns(OBSERVATIONS, ['area', 'indicator', 'period', 'value', 'source']),
} as const satisfies Readonly<Record<keyof RegisterTables, Columns>>;

/** Builds the look-ups from the registers' tables; rows that cannot be used are left out (their own check reports them). */
export function registersFrom(tables: RegisterTables): Registers {
  const areas = tables.areas === undefined ? null : parseAreas(tables.areas, tables.areaNames);
  const figures = tables.observations?.flatMap((table) => readFigures(table, areas)) ?? null;
  return {
    areas,
    indicators: tables.indicators === undefined ? null : parseIndicators(tables.indicators),
    sources: tables.sources === undefined ? null : readSources(tables.sources),
    revisions: tables.revisions === undefined ? null : readRevisions(tables.revisions, areas),
    breaks: tables.definitions === undefined ? null : readBreaks(tables.definitions),
    ageBands: tables.ageBands === undefined ? null : parseAgeBands(tables.ageBands),
    figures,
    spreads: figures === null ? null : heldSpreads(figures, countiesOf(areas?.areas ?? [])),
    actions:
      tables.actions === undefined
        ? null
        : new Set(parseRows(tables.actions, REGISTER_COLUMNS.actions).map((row) => row.action_id)),
    meetings: tables.meetings === undefined ? null : readMeetings(tables.meetings),
    recommendations: tables.recommendations === undefined ? null : readRecommendations(tables.recommendations),
    threshold: tables.disclosure === undefined ? DEFAULT_THRESHOLD : readThreshold(tables.disclosure),
  };
}

const idOf = (name: string, areas: AreaRegister | null): string =>
  areas === null ? name : (parseAreaName(name, areas).area?.id ?? name);

const readSources = (table: RawTable): ReadonlySet<string> =>
  new Set(parseRows(table, REGISTER_COLUMNS.sources).map((row) => row.source_id));

const readRevisions = (table: RawTable, areas: AreaRegister | null): ReadonlySet<string> =>
  new Set(
    parseRows(table, REGISTER_COLUMNS.revisions).map(
      ({ area, indicator, period }) => `${idOf(area, areas)}|${indicator}|${period}`,
    ),
  );

const readMeetings = (table: RawTable): ReadonlyMap<string, HeldMeeting> =>
  new Map(parseRows(table, REGISTER_COLUMNS.meetings).map(({ meeting, ...held }) => [meeting, held]));

const readRecommendations = (table: RawTable): ReadonlyMap<string, string> =>
  new Map(parseRows(table, REGISTER_COLUMNS.recommendations).map((row) => [row.recommendation_id, row.date]));

const readBreaks = (table: RawTable): readonly DefinitionBreak[] =>
  parseRows(table, REGISTER_COLUMNS.definitions)
    .filter((row) => row.break)
    .map((row) => ({ indicator: row.indicator, changedFrom: row.changed_from, whatChanged: row.what_changed }));

// A folder of registers is checked by no schema: its rule may protect more than the usual one, never less.
function readThreshold(table: RawTable): number {
  const [row] = parseRows(table, REGISTER_COLUMNS.disclosure, { threshold: DEFAULT_THRESHOLD });
  return Math.max(DEFAULT_THRESHOLD, row?.threshold ?? DEFAULT_THRESHOLD);
}

const readFigures = (table: RawTable, areas: AreaRegister | null): readonly HeldFigure[] =>
  parseRows(table, REGISTER_COLUMNS.observations).flatMap(({ area, indicator, period, value, source }) =>
    value === null
      ? []
      : [{ area: idOf(area, areas), indicator, period, value: value.value, text: value.text, source }],
  );
