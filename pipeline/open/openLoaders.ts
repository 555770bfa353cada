import type { OpenLoaders } from './openedFile.ts';

/** Loaders where modules can be imported on demand; a browser fetches each as a script of its own. */
export const OPEN_LOADERS: OpenLoaders = {
  loadSheets: async () => (await import('../read/workbook/openSheets.ts')).openSheets,
  loadArchives: async () => (await import('./openArchive.ts')).openArchive,
  loadParquet: async () => (await import('./openParquet.ts')).openParquet,
};
