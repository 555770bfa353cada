import type { WorkbookReader } from '../../pipeline/read/readAsText.ts';
import type { CheckReturn } from './checkSent.ts';
import type { CheckResult } from './describeResult.ts';
import type { ReturnRegisters } from './returnRegisters.ts';

/** Draws the charts of a checked return into a place on the page. */
export type DrawPreview = (place: HTMLElement, result: CheckResult, registers: ReturnRegisters) => void;

/**
 * What the separately loaded scripts of the page hand to each other. Classic scripts cannot import one another, and
 * only classic scripts run from a disk and in a worker alike.
 */
export interface CheckParts {
  registers?: ReturnRegisters;
  parseWorkbook?: WorkbookReader;
  check?: CheckReturn;
  drawPreview?: DrawPreview;
}

/** Name of the global that holds the parts; the script of registers, written at build time, sets it too. */
export const PARTS = 'lcspCheckParts';

/** The parts loaded so far into this page or worker. */
export function checkParts(): CheckParts {
  const scope = globalThis as typeof globalThis & { [PARTS]?: CheckParts };
  scope[PARTS] ??= {};
  return scope[PARTS];
}
