import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Finding } from '../../pipeline/findings/finding.ts';
import { checkLinks } from '../../src/prerender/guard/guardPages.ts';
import { readPages } from '../../src/prerender/guard/readPage.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { pageFile, renderPage } from '../../src/prerender/renderPage.tsx';
import { pageKinds } from '../../src/routes.tsx';
import { copyShippedData, type MemoryFolder } from '../releases/memoryFolder.ts';
import { testFrame } from '../share/renderHead.tsx';

/** What data with a change to them came to: the errors, and every page by file; no page where the data were refused. */
export interface EditedSite {
  readonly errors: readonly Finding[];
  readonly pages: ReadonlyMap<string, string>;
  /** Links inside the site that lead to no page or to no element of a page; files beside the pages are not looked for. */
  readonly deadLinks: readonly string[];
}

/**
 * Publishes a copy of the shipped tables with a change to them and renders every page of it.
 *
 * @throws where a page cannot be made of data that were accepted
 */
export async function renderEdited(edit: (folder: MemoryFolder) => void): Promise<EditedSite> {
  const folder = await copyShippedData();
  edit(folder);
  const place = mkdtempSync(join(tmpdir(), 'edited-'));
  try {
    const effects = { ...folder.effects, startFolder: diskEffects.startFolder };
    const { index, findings } = await buildData(effects, { data: 'data', published: place });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (index === null) return { errors, pages: new Map(), deadLinks: [] };
    const site = await readSite(place);
    const made = pageKinds.flatMap((kind) => kind.pages(site));
    const frame = testFrame({ head: index, paths: new Set(made.map(({ path }) => path)) });
    const pages = new Map(made.map((page) => [pageFile(page.path), renderPage(page, frame)]));
    return { errors, pages, deadLinks: findDeadLinks(pages) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Scripts, styles, downloads and other forms of a page are no business of these tests. */
const IS_OF_PAGES = /no element with that id|leads to (?!\S*large-print\/)\S*index\.html,/;

function findDeadLinks(pages: ReadonlyMap<string, string>): readonly string[] {
  const read = readPages(pages);
  const ids = new Map([...read].map(([file, page]) => [file, page.ids]));
  const files = new Set(pages.keys());
  return [...read].flatMap(([file, { addresses }]) =>
    checkLinks(file, addresses, { files, ids })
      .filter((text) => IS_OF_PAGES.test(text))
      .map((text) => `${file}: ${text}`),
  );
}
