import type { DefinitionChange } from '../contract/indicator.ts';
import type { AgeBand } from '../registers/ageBands.ts';
import type { AreaRegister } from '../registers/areas.ts';
import type { IndicatorEntry } from '../registers/indicators.ts';
import type { HeldFigure, HeldSpread } from './heldSpreads.ts';

/** A dated change of definition after which figures are not comparable. */
export type DefinitionBreak = Pick<DefinitionChange, 'indicator' | 'changedFrom' | 'whatChanged'>;

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
  /** Ids of the key actions of the plan. */
  actions: ReadonlySet<string> | null;
  /** Meetings of the work programme by their names. */
  meetings: ReadonlyMap<string, HeldMeeting> | null;
  /** The day each recommendation was made, by its id. */
  recommendations: ReadonlyMap<string, string> | null;
};

/** What a recommendation has to know of the meeting that made it. */
export type HeldMeeting = { date: string; standing: string };
