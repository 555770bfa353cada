import type { FolderDraft } from '../../../pipeline/disk/draft.ts';
import { lcspsOf, type Site } from '../../site/site.ts';
import { reportFile } from '../../pages/report/reportFile.ts';
import { packPath, pdfPath } from '../../pages/study-day/studyDayPaths.ts';
import { printPages } from './printPages.ts';
import { serveSite } from '../serve/serve.ts';

/** A page of the site and the PDF that is printed from it, as paths from the root. */
export interface PdfPage {
  readonly page: string;
  readonly pdf: string;
}

/** Every PDF a build can print: the ready pack of each LCSP, and the six-monthly report. */
export const pdfPages = (site: Site): readonly PdfPage[] => [
  ...lcspsOf(site).map((area) => ({ page: packPath(area), pdf: pdfPath(area.id) })),
  { page: 'report/', pdf: reportFile(site.index.release, 'pdf') },
];

/**
 * Prints pages of a written site into it, as tagged PDFs with bookmarks. A PDF holds the time of its making, so two
 * builds do not give the same bytes.
 *
 * @param site the site as written so far
 * @param linkBase address the site is published at: what links lead to; without one they are plain text
 * @throws when no Chromium is found or a page does not load
 */
export async function makePdfs(
  site: Pick<FolderDraft, 'folder' | 'write'>,
  pages: readonly PdfPage[],
  linkBase: string | undefined,
): Promise<void> {
  const server = await serveSite({ folder: site.folder, port: 0, onNotice: () => {} });
  try {
    const printed = await printPages(pages.map(({ page }) => ({ url: `${server.url}${page}`, linkBase })));
    for (const [place, { pdf }] of pages.entries()) {
      const content = printed[place];
      if (content === undefined) throw new Error(`missing PDF ${pdf}`);
      site.write(pdf, content);
    }
  } finally {
    await server.close();
  }
}
