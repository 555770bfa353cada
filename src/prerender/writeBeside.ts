import type { FolderDraft } from '../../pipeline/disk/draft.ts';
import { describePath, fullPath, policySource, readText } from './effects.ts';
import type { Site } from '../site/site.ts';
import type { Page } from '../pages/page.ts';
import { formatSitemap } from './share/formatSitemap.ts';
import { sitePieces } from './sitePieces.ts';
import type { RenderedPage } from './rendering/renderedPage.ts';
import { linkFromRoot } from './renderPage.tsx';
import { describePictures } from './share/sharePictures.ts';
import type { SiteFrame } from './frame/siteFrame.ts';
import { writeHostFiles } from './headers/writeHostFiles.ts';
import type { SiteInput } from './siteInput.ts';
import { copyFolder } from './copyFolder.ts';

/** Writes a rendered page in all its forms, and the Word file of one that has one. */
export function writePage(draft: FolderDraft, { paper }: Page, rendered: RenderedPage, frame: SiteFrame): void {
  for (const [path, html] of rendered.files) {
    const fromRoot = path === '404.html' && !frame.field;
    draft.write(path, fromRoot ? linkFromRoot(html, frame.siteUrl) : html);
  }
  if (paper !== undefined && rendered.paper !== undefined) draft.write(paper, rendered.paper);
}

interface PictureOptions {
  /** Draws a picture of each page for shared links, if there is a Chromium. */
  readonly pictures?: boolean;
  readonly onProgress: (line: string) => void;
}

/** Writes the pictures for shared links and gives their paths; none when not asked for or when nothing can draw them. */
export async function writePictures(
  draft: FolderDraft,
  { pictures = false, onProgress }: PictureOptions,
  { pages, index }: { readonly pages: readonly Page[]; readonly index: Site['index'] },
): Promise<ReadonlySet<string>> {
  if (!pictures) return new Set();
  const { drawPictures } = await import('./pdf/drawPictures.ts');
  const drawn = await drawPictures(describePictures(pages, index));
  onProgress(drawn === null ? 'pictures: none, no Chromium found' : `pictures: ${drawn.size}`);
  for (const [path, content] of drawn ?? []) draft.write(path, content);
  return new Set(drawn?.keys());
}

/** What needs the site's own address: the sitemap, and where robots find it. */
export async function writeSitemap(draft: FolderDraft, pages: readonly Page[], siteUrl: string): Promise<void> {
  draft.write('sitemap.xml', formatSitemap(pages, siteUrl));
  const robots = fullPath(draft.folder, 'robots.txt');
  const rules = (await describePath(robots)) === 'file' ? await readText(robots) : '';
  draft.write('robots.txt', `${rules}Sitemap: ${siteUrl}sitemap.xml\n`);
}

/** First parts of the addresses of pages, without the charts for other people's pages. */
const foldersOf = (pages: readonly Page[]): readonly string[] => [
  ...new Set(pages.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : []))),
];

/** What is written beside the pages: static files, the data, scripts and documents. */
export async function writeOthers(
  draft: FolderDraft,
  {
    data,
    site,
    frame,
    pages,
  }: { readonly data: string; readonly site: Site; readonly frame: SiteFrame; readonly pages: readonly Page[] },
  input: SiteInput,
): Promise<void> {
  const { assets, registers, siteUrl, field } = frame;
  await copyFolder(input.publicFolder, draft, { leftOut: ['data'] });
  await copyFolder(data, draft, { under: 'data' });
  for (const { path, content } of [...Object.values(assets), ...Object.values(registers ?? {})])
    draft.write(path, content);
  for (const [path, script] of sitePieces(site, field)) draft.write(path, script);
  for (const { path, content } of (await input.makeDocuments?.(site, siteUrl)) ?? []) draft.write(path, content);
  if (field) return;
  writeHostFiles(draft, {
    edition: frame.head.edition,
    folders: foldersOf(pages),
    siteUrl,
    styles: policySource(assets.site.content),
  });
}
