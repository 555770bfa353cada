import type { ArchiveOpener, Opener } from '../../pipeline/open/openedFile.ts';
import type { WorkbookReader } from '../../pipeline/read/readAsText.ts';
import type { BroughtFile } from './bring/broughtFile.ts';
import type { ImportRegisters } from './bring/importRegisters.ts';
import type { CheckResult } from './describeResult.ts';
import type { ExamineFile } from './examineFile.ts';
import type { ReturnRegisters } from './returnRegisters.ts';
import { PARTS } from './partsName.ts';

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
