import { packPath } from '../pages/study-day/studyDayPaths.ts';
import { lcspsOf } from '../select/districtsOf.ts';
import { fullPath, writeFileAt } from './effects.ts';
import { printPages } from './printPages.ts';
import { readSite } from './readSite.ts';
import { serveSite } from './serve.ts';

export interface PdfOptions {
  /** The built site; PDFs are written into it, under `study-day/pdf/`. */
  readonly folder: string;
  /** Address the site is published at, for the links of the PDFs. */
  readonly siteUrl?: string | undefined;
  readonly onProgress: (line: string) => void;
}

/** Path of an LCSP's ready PDF from the site's root. */
export const pdfPath = (id: string): string => `study-day/pdf/${id}.pdf`;

/**
 * Prints the ready pack of every LCSP from the built site.
 *
 * @throws when there is no Chromium
 */
export async function makePdfs({ folder, siteUrl, onProgress }: PdfOptions): Promise<void> {
  const areas = lcspsOf(await readSite(fullPath(folder, 'data')));
  const server = await serveSite({ folder, port: 0, onNotice: () => {} });
  try {
    const pdfs = await printPages(areas.map((area) => ({ url: `${server.url}${packPath(area)}`, linkBase: siteUrl })));
    for (const [index, area] of areas.entries()) {
      const pdf = pdfs[index];
      if (pdf !== undefined) await writeFileAt(fullPath(folder, pdfPath(area.id)), pdf);
    }
    onProgress(`PDFs: ${pdfs.length}`);
  } finally {
    await server.close();
  }
}
