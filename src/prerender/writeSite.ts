import type { FolderDraft } from '../../pipeline/disk/draft.ts';
import { startDraft } from '../../pipeline/disk/folderDraft.ts';
import type { Page } from '../pages/page.ts';
import { bundleAssets } from './bundleAssets.ts';
import { makePdfs, pdfPages } from './pdf/makePdfs.ts';
import { makeRegisters } from './makeRegisters.ts';
import { readSite } from './readSite.ts';
import { startPool, type PagePool, type Workers } from './rendering/pagePool.ts';
import { renderAll } from './rendering/renderPages.ts';
import {
  keepDrawings,
  makeFrom,
  openShelf,
  readDrawings,
  type Shelf,
  type ShelfUse,
  type Kept,
} from './rendering/shelf.ts';
import type { SiteFrame } from './frame/siteFrame.ts';
import { writeOfflineFiles, writeSiteManifest } from './siteLists.ts';
import type { SiteInput } from './siteInput.ts';
import { guardPages } from './guard/guardPages.ts';
import { writePage, writePictures, writeSitemap, writeOthers } from './writeBeside.ts';

export interface BuildOptions {
  /** Folder the site is written to, as a whole path. */
  readonly out: string;
  /** Folder of the published files; `data` in the public folder unless told. */
  readonly data?: string | undefined;
  /** The field copy, opened from a disk or memory stick. */
  readonly field: boolean;
  readonly edition: SiteFrame['head']['edition'];
  /** Address the site is published at; only with it do pages name their canonical address. */
  readonly siteUrl?: string | undefined;
  /** Draws a picture of each page for shared links, if there is a Chromium; they need `siteUrl` to be found. */
  readonly pictures?: boolean;
  /** Prints the PDFs of the ready packs and the report, and links to them; needs a Chromium. */
  readonly pdf?: boolean;
  /** Scripts and style sheets made of the very same sources are used again. */
  readonly keepsBundles?: boolean;
  /** Where drawings are kept from one command to the next; without it all are drawn. */
  readonly kept?: Kept | null;
  /** Threads that render the pages of the route table; without it they are rendered one after the other here. */
  readonly workers?: Workers | null;
  readonly onProgress: (line: string) => void;
}

export interface BuiltSite {
  readonly folder: string;
  readonly pages: number;
  readonly files: number;
}

/** A site written beside its place and not yet standing there. */
export interface DraftedSite {
  readonly draft: FolderDraft;
  readonly pages: number;
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

function checkPaths(pages: readonly Page[]): void {
  const seen = new Set<string>();
  for (const { path } of pages) {
    if (seen.has(path)) throw new Error(`invalid route table: two pages at ${path}`);
    seen.add(path);
  }
}

/** How the pages of a build are made: what is on the shelf, and who renders. */
interface Making {
  readonly data: string;
  readonly pool: PagePool | null;
  readonly shelf: Shelf | null;
}

async function writeInto(
  draft: FolderDraft,
  options: BuildOptions,
  input: SiteInput,
  { data, pool, shelf }: Making,
): Promise<{ readonly pages: number; readonly uses: readonly ShelfUse[] }> {
  const { onProgress } = options;
  const site = await readSite(data, { late: true });
  const { index } = site;
  if (index.edition !== options.edition) {
    throw new Error(`invalid edition: asked for ${options.edition}, the published files are of ${index.edition}`);
  }
  const siteUrl = options.siteUrl === undefined ? undefined : withSlash(options.siteUrl);
  const pages = input.kinds.flatMap((kind) => kind.pages(site));
  checkPaths(pages);
  const bundling = { keeps: options.keepsBundles };
  const assets = await bundleAssets(bundling);
  const registers = pages.some((page) => page.tool === 'check') ? await makeRegisters(data, site) : undefined;
  onProgress(`scripts and style sheet: ${Object.keys(assets).length} files`);
  const frame: SiteFrame = {
    head: { contract: index.contract, release: index.release, build: index.build, edition: index.edition },
    assets,
    registers,
    field: options.field,
    pdfs: options.pdf === true,
    siteUrl,
    pictures: await writePictures(draft, options, { pages, index }),
    paths: new Set(pages.map((page) => page.path)),
  };
  // Threads of their own render while the rest is written.
  const rendering = renderAll(
    pages,
    { site, frame, makePaper: input.makePaper },
    {
      pool,
      onProgress,
      onPage: (page, rendered) => writePage(draft, page, rendered, frame),
    },
  );
  const [{ readings, uses }] = await Promise.all([rendering, writeOthers(draft, { data, site, frame, pages }, input)]);
  const pdfs = options.pdf === true ? pdfPages(site) : [];
  guardPages(draft, readings, { input, later: pdfs.map(({ pdf }) => pdf) });
  if (pdfs.length > 0) {
    await makePdfs(draft, pdfs, siteUrl);
    onProgress(`PDFs: ${pdfs.length}`);
  }
  if (siteUrl !== undefined) await writeSitemap(draft, pages, siteUrl);
  if (!options.field) await writeOfflineFiles(draft, frame.head, bundling);
  writeSiteManifest(draft, frame.head);
  onProgress(`pages: ${pages.length}`);
  return { pages: pages.length, uses: shelf === null ? uses : [shelf.use, ...uses] };
}

/** Makes a site with the shelf of drawings and the threads its options ask for; both are put away afterwards. */
async function makeInto(draft: FolderDraft, options: BuildOptions, input: SiteInput): Promise<number> {
  const data = options.data ?? `${input.publicFolder}/data`;
  const kept = options.kept ?? null;
  const book = `drawings-${options.edition}`;
  const drawings = kept === null ? new Map() : readDrawings(kept, book);
  const shelf = kept === null ? null : openShelf(drawings);
  const pool = options.workers == null ? null : startPool(options.workers, { data, kept, book });
  makeFrom(shelf);
  try {
    const { pages, uses } = await writeInto(draft, options, input, { data, pool, shelf });
    if (kept !== null) keepDrawings(kept, book, { kept: drawings, uses });
    return pages;
  } finally {
    makeFrom(null);
    await pool?.stop();
  }
}

/**
 * Writes a site into a folder beside the wanted one, where it waits to be kept. After a failure nothing half-written is left.
 *
 * @throws a refusal when a link or a file stands in the place
 */
export async function draftSite(options: BuildOptions, input: SiteInput): Promise<DraftedSite> {
  const draft = startDraft(options.out);
  try {
    return { draft, pages: await makeInto(draft, options, input) };
  } catch (error) {
    draft.drop();
    throw error;
  }
}

/** Writes a site and swaps it in whole. After a failure the last good site is untouched. */
export async function writeSite(options: BuildOptions, input: SiteInput): Promise<BuiltSite> {
  const { draft, pages } = await draftSite(options, input);
  try {
    draft.keep();
    return { folder: draft.place, pages, files: draft.written.size };
  } finally {
    draft.drop();
  }
}
