import type { WorkbookReader } from '../readAsText.ts';

/** Fetches the reader of workbooks where modules can be imported on demand; a browser fetches it as a script of its own. */
export const loadWorkbookReader = async (): Promise<WorkbookReader> =>
  (await import('./parseWorkbook.ts')).parseWorkbook;
