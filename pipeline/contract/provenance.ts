import type { ProvenanceId, SourceId } from './ids.ts';

/** A document or release figures were taken from. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** Blank where the document held gives none. */
  readonly url: string;
  readonly page: string;
  readonly retrieved: string;
  /** As stated, or `not stated in the document`. */
  readonly licence: string;
  readonly sha256: string;
  readonly kind: string;
  readonly role: 'plan' | 'outturn' | 'derived' | 'context' | 'return';
  readonly date: string;
  /** What a reader ought to know of its standing, such as `Undated`. */
  readonly note: string;
}

/** What stands behind one number. */
export interface Provenance {
  readonly id: ProvenanceId;
  readonly source: SourceId;
  /** Section or table of the document. */
  readonly section: string;
  /** Line in the text held; blank for derived figures. */
  readonly line: string;
  readonly asPrinted: string;
  /** What we did to it: `copied`, `recomputed from the counts: 1,494,582 / 27,997,524`, `summed from ...`. */
  readonly did: string;
  /** The check it passed, by code and in words. */
  readonly check: string;
  /** Data file and line, such as `data/observations/absence.csv:24`. */
  readonly row: string;
}

/** One reconciliation the build made: two sides that ought to agree. */
export interface Receipt {
  readonly id: string;
  readonly group: 'population' | 'absence' | 'exclusions' | 'money' | 'plan' | 'indicators' | 'publishers';
  readonly what: string;
  readonly leftLabel: string;
  readonly left: number;
  readonly rightLabel: string;
  readonly right: number;
  readonly difference: number;
  readonly digits: number;
  readonly unit: string;
  /** Data files both sides were worked out from; their rows name document, section and line. */
  readonly from: readonly string[];
  /** `agrees`, `agrees to rounding`, or `differs` (then `note` says what we make of it). */
  readonly result: 'agrees' | 'agrees to rounding' | 'differs';
  readonly note: string;
}

/** A place where documents differ or need reading: both sides and our reading, never silently mended. */
export interface Reading {
  readonly id: string;
  /** `large change`: a change from one year to the next with the explanation the papers give. */
  readonly kind: 'reading' | 'large change';
  readonly table: string;
  readonly whatTheTextShows: string;
  readonly asHeld: string;
  readonly asRead: string;
  readonly evidence: string;
  readonly source: SourceId;
  readonly where: string;
}
