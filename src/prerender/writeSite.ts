import { startDraft, type FolderDraft } from '../../pipeline/disk/folderDraft.ts';
import type { FileHead } from '../../pipeline/contract/files.ts';
import type { Site } from '../site/site.ts';
import type { Page, PageKind } from '../pages/page.ts';
import { bundleAssets, type Asset } from './bundleAssets.ts';
import { checkPages } from './guard/checkPages.ts';
import { findOrphans } from './guard/findOrphans.ts';
import { readPages } from './guard/readPage.ts';
import { copyFolder } from './copyFolder.ts';
import { describePath, fullPath, policySource, readText } from './effects.ts';
import { formatSitemap } from './share/formatSitemap.ts';
import { sitePieces } from './sitePieces.ts';
import { makePdfs, pdfPages } from './pdf/makePdfs.ts';
import { makeRegisters } from './makeRegisters.ts';
import { readSite } from './readSite.ts';
import { renderForms } from './pageForms.tsx';
import { linkFromRoot, pageFile } from './renderPage.tsx';
import { describePictures } from './share/sharePictures.ts';
import type { SiteDocument } from './siteDocument.ts';
import type { SiteFrame } from './frame/siteFrame.ts';
import { writeHostFiles } from './headers/writeHostFiles.ts';
import { writeOfflineFiles } from './writeOfflineFiles.ts';
import { writeSiteManifest } from './writeSiteManifest.ts';

export interface BuildOptions {
  /** Folder the site is written to. */
  readonly out: string;
  /** Folder of the published files; `data` in the public folder unless told. */
  readonly data?: string | undefined;
  /** The field copy, opened from a disk or memory stick. */
  readonly field: boolean;
  readonly edition: FileHead['edition'];
  /** Address the site is published at; only with it do pages name their canonical address. */
  readonly siteUrl?: string | undefined;
  /** Draws a picture of each page for shared links, if there is a Chromium; they need `siteUrl` to be found. */
  readonly pictures?: boolean;
  /** Prints the PDFs of the ready packs and the report, and links to them; needs a Chromium. */
  readonly pdf?: boolean;
  /** Scripts and style sheets made of the very same sources are used again. */
  readonly keepsBundles?: boolean;
  readonly onProgress: (line: string) => void;
}

/** What goes into a site: static files with the contract under `data/`, and the kinds of page. */
export interface SiteInput {
  readonly publicFolder: string;
  readonly kinds: readonly PageKind[];
  /** Makes the files that pages link to beside the data, such as the report for Word; none when left out. */
  readonly makeDocuments?: (site: Site, siteUrl: string | undefined) => Promise<readonly SiteDocument[]>;
  /** Makes the Word file of a rendered page that has one; none are made when left out. */
  readonly makePaper?: (site: Site, page: Page, html: string) => Promise<Uint8Array>;
  /** Gets the problems of the pages and lets the build go on; without it they stop the build. For drafts only. */
  readonly onProblems?: (problems: readonly string[]) => void;
}

const MOST_SHOWN = 40;

/** @throws with every problem of the pages, the first forty in full */
function stop(problems: readonly string[]): void {
  const more = problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : [];
  throw new Error(['invalid pages:', ...problems.slice(0, MOST_SHOWN), ...more].join('\n  '));
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

function writeAssets(draft: FolderDraft, assets: readonly Asset[]): void {
  for (const asset of assets) draft.write(asset.path, asset.content);
}

/** What the pages of a site are written with. */
interface Writing {
  readonly frame: SiteFrame;
  readonly input: SiteInput;
  /** Files that are made from the pages once these are written. */
  readonly later: readonly string[];
}

/** Writes the pages once nothing is wrong with them, and gives them as text by file. */
function writePages(
  draft: FolderDraft,
  pages: readonly Page[],
  { frame, input, later }: Writing,
): ReadonlyMap<string, string> {
  const rendered = new Map(pages.flatMap((page) => [...renderForms(page, frame)]));
  const files = new Set([...draft.written.keys(), ...rendered.keys(), ...later]);
  const read = readPages(new Map([...rendered].filter(([path]) => path.endsWith('.html'))));
  const problems = [...checkPages(read, files), ...findOrphans(read)];
  if (problems.length > 0) (input.onProblems ?? stop)(problems);
  for (const [path, html] of rendered) {
    const fromRoot = path === '404.html' && !frame.field;
    draft.write(path, fromRoot ? linkFromRoot(html, frame.siteUrl) : html);
  }
  return rendered;
}

/** Writes the pictures for shared links and gives their paths; none when not asked for or when nothing can draw them. */
async function writePictures(
  draft: FolderDraft,
  options: BuildOptions,
  pictures: () => ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  if (options.pictures !== true) return new Set();
  const { drawPictures } = await import('./pdf/drawPictures.ts');
  const drawn = await drawPictures(pictures());
  options.onProgress(drawn === null ? 'pictures: none, no Chromium found' : `pictures: ${drawn.size}`);
  for (const [path, content] of drawn ?? []) draft.write(path, content);
  return new Set(drawn?.keys());
}

/** What needs the site's own address: the sitemap, and where robots find it. */
async function writeSitemap(draft: FolderDraft, pages: readonly Page[], siteUrl: string): Promise<void> {
  draft.write('sitemap.xml', formatSitemap(pages, siteUrl));
  const robots = fullPath(draft.folder, 'robots.txt');
  const rules = (await describePath(robots)) === 'file' ? await readText(robots) : '';
  draft.write('robots.txt', `${rules}Sitemap: ${siteUrl}sitemap.xml\n`);
}

/** First parts of the addresses of pages, without the charts for other people's pages. */
const foldersOf = (pages: readonly Page[]): readonly string[] => [
  ...new Set(pages.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : []))),
];

async function writeInto(draft: FolderDraft, options: BuildOptions, input: SiteInput): Promise<number> {
  const data = options.data ?? fullPath(input.publicFolder, 'data');
  const site = await readSite(data);
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
  options.onProgress(`scripts and style sheet: ${Object.keys(assets).length} files`);
  await copyFolder(input.publicFolder, draft, { leftOut: ['data'] });
  await copyFolder(data, draft, { under: 'data' });
  writeAssets(draft, [...Object.values(assets), ...Object.values(registers ?? {})]);
  for (const [path, script] of sitePieces(site, options.field)) draft.write(path, script);
  for (const { path, content } of (await input.makeDocuments?.(site, siteUrl)) ?? []) {
    draft.write(path, content);
  }
  if (!options.field) {
    writeHostFiles(draft, {
      edition: index.edition,
      folders: foldersOf(pages),
      siteUrl,
      styles: policySource(assets.site.content),
    });
  }
  const frame: SiteFrame = {
    head: { contract: index.contract, release: index.release, build: index.build, edition: index.edition },
    assets,
    registers,
    field: options.field,
    pdfs: options.pdf === true,
    siteUrl,
    pictures: await writePictures(draft, options, () => describePictures(pages, index)),
    paths: new Set(pages.map((page) => page.path)),
  };
  const pdfs = options.pdf === true ? pdfPages(site) : [];
  const papers = input.makePaper === undefined ? [] : pages.flatMap((page) => page.paper ?? []);
  const rendered = writePages(draft, pages, { frame, input, later: [...papers, ...pdfs.map(({ pdf }) => pdf)] });
  for (const page of pages) {
    if (page.paper === undefined) continue;
    const paper = await input.makePaper?.(site, page, rendered.get(pageFile(page.path)) ?? '');
    if (paper !== undefined) draft.write(page.paper, paper);
  }
  if (pdfs.length > 0) {
    await makePdfs(draft, pdfs, siteUrl);
    options.onProgress(`PDFs: ${pdfs.length}`);
  }
  if (siteUrl !== undefined) await writeSitemap(draft, pages, siteUrl);
  if (!options.field) await writeOfflineFiles(draft, frame.head, bundling);
  writeSiteManifest(draft, frame.head);
  options.onProgress(`pages: ${pages.length}`);
  return pages.length;
}

/**
 * Writes a site into a folder beside the wanted one, where it waits to be kept. After a failure nothing half-written is left.
 *
 * @throws a refusal when a link or a file stands in the place
 */
export async function draftSite(options: BuildOptions, input: SiteInput): Promise<DraftedSite> {
  const draft = startDraft(fullPath(options.out));
  try {
    return { draft, pages: await writeInto(draft, options, input) };
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
