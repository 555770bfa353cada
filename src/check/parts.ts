import type { ArchiveOpener, Opener, OpenLoaders } from '../../pipeline/open/openedFile.ts';
import type { WorkbookReader } from '../../pipeline/read/readAsText.ts';
import type { BroughtFile } from './bring/broughtFile.ts';
import type { ImportRegisters } from './bring/importRegisters.ts';
import type { CheckResult } from './describeResult.ts';
import type { ReturnRegisters } from './returnRegisters.ts';
import { PARTS } from './partsName.ts';

/** How a check is made where it runs. */
export interface CheckSurroundings {
  readonly registers: ReturnRegisters;
  /** ISO date. */
  readonly today: string;
  readonly loadWorkbookReader: () => Promise<WorkbookReader>;
  /** Told how much of the file has been checked, 0 to 1; the check goes on once the answer has come. */
  readonly onStep: (share: number) => void | Promise<void>;
}

/** What a file turned out to be, and what is to be said of it. */
export type Examined =
  | { readonly kind: 'return'; readonly result: CheckResult }
  | { readonly kind: 'published'; readonly brought: BroughtFile };

/** How a file is looked at where it is. */
export interface ExamineSurroundings extends CheckSurroundings {
  readonly recipes: ImportRegisters;
  readonly loaders: OpenLoaders;
}

export type ExamineFile = (file: File, surroundings: ExamineSurroundings) => Promise<Examined>;

/** Draws the charts of a checked return into a place on the page. */
export type DrawPreview = (place: HTMLElement, result: CheckResult, registers: ReturnRegisters) => void;

/** Draws the charts of a published file into a place on the page. */
export type DrawBrought = (
  place: HTMLElement,
  brought: BroughtFile,
  registers: { readonly returns: ReturnRegisters; readonly imports: ImportRegisters },
) => void;

/**
 * What the separately loaded scripts of the page hand to each other. Classic scripts cannot import one another, and
 * only classic scripts run from a disk and in a worker alike.
 */
export interface CheckParts {
  registers?: ReturnRegisters;
  /** What published files are read by. */
  recipes?: ImportRegisters;
  parseWorkbook?: WorkbookReader;
  openSheets?: Opener;
  openArchive?: ArchiveOpener;
  openParquet?: Opener;
  examine?: ExamineFile;
  drawPreview?: DrawPreview;
  drawBrought?: DrawBrought;
}

/** The parts loaded so far into this page or worker. */
export function checkParts(): CheckParts {
  const scope = globalThis as typeof globalThis & { [PARTS]?: CheckParts };
  scope[PARTS] ??= {};
  return scope[PARTS];
}
