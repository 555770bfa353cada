import type { CountedStanding } from '../../../pipeline/import/plan/describeImport.ts';
import type { Standing } from '../../../pipeline/import/plan/placeFigures.ts';
import type { StatusCode } from '../../../pipeline/contract/reasons.ts';
import type { ShownFinding } from '../describeResult.ts';

/** What a published file came to: plain data, because it travels from the worker to the page. */
export interface BroughtFile {
  readonly file: string;
  /** True where nothing is wrong with it, so that the command would take it in. */
  readonly accepted: boolean;
  /** Rows below the header. */
  readonly rows: number;
  /** Null where no recipe knows the table. */
  readonly recipe: KnownRecipe | null;
  readonly standings: readonly CountedStanding[];
  readonly changes: readonly FigureChange[];
  /** All else there is to say: sums of the publisher, breaks, names, rows left out and why. */
  readonly said: readonly string[];
  readonly findings: readonly ShownFinding[];
  /** The command that takes the file in; null where its name has to be changed first. */
  readonly command: string | null;
  readonly figures: readonly BroughtFigure[];
}

export interface KnownRecipe {
  readonly name: string;
  readonly title: string;
  /** Table the figures become rows of, such as `data/observations/absence.csv`. */
  readonly table: string;
}

/** A published figure that the file gives otherwise. */
export interface FigureChange {
  readonly area: string;
  /** The measure by its name. */
  readonly measure: string;
  readonly period: string;
  /** As published; blank where there is no figure. */
  readonly before: string;
  readonly after: string;
}

/** A figure of the file, for the preview. */
export interface BroughtFigure {
  readonly areaId: string;
  readonly indicator: string;
  readonly period: string;
  /** As our tables would write it; blank where there is none. */
  readonly value: string;
  readonly status: StatusCode;
  readonly standing: Standing;
}
