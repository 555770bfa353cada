import type { AreaId, IndicatorId } from './ids.ts';

/** What one LCSP has sent: no figure, only that it came, how it stands and what it is about. */
export interface AreaReturns {
  readonly area: AreaId;
  /** In force first, then the newest; empty where nothing was received. */
  readonly returns: readonly SentReturn[];
}

/** One return as the register of returns tells of it. */
export interface SentReturn {
  /** ISO day it was received. */
  readonly received: string;
  /** Figures of a return in force are used; one that was `replaced` gave way to a corrected one, one `withdrawn` to none. */
  readonly standing: 'in force' | 'replaced' | 'withdrawn';
  /** ISO day the return it corrects was received; null for a first return. */
  readonly corrects: string | null;
  /** A post; blank where none is stated. */
  readonly signedOffBy: string;
  /** What it holds figures or reasons of, withheld ones among them; empty for one that is not in force. */
  readonly holds: readonly {
    readonly indicator: IndicatorId;
    /** As printed, in order: `2008/09`. */
    readonly periods: readonly string[];
  }[];
}
