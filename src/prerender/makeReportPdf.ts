import { reportFile } from '../format/reportFile.ts';
import { fullPath, writeFileAt } from './effects.ts';
import { printPages } from './printPages.ts';
import { serveSite } from './serve.ts';

export interface ReportPdfOptions {
  /** The built site, which the file is written into. */
  readonly folder: string;
  /** The site's release, which the file's name holds. */
  readonly release: string;
  /** Address the site is published at: what links lead to; without one they are plain text. */
  readonly siteUrl?: string | undefined;
}

/**
 * Prints the six-monthly report of a built site as a tagged PDF with bookmarks, beside its page. A PDF holds the time
 * of its making, so two builds do not give the same bytes.
 *
 * @returns path of the file from the site root
 * @throws when no Chromium is found or the page does not load
 */
export async function makeReportPdf({ folder, release, siteUrl }: ReportPdfOptions): Promise<string> {
  const file = reportFile(release, 'pdf');
  const site = await serveSite({ folder, port: 0, onNotice: () => {} });
  try {
    const [pdf] = await printPages([{ url: `${site.url}report/`, linkBase: siteUrl }]);
    if (pdf === undefined) throw new Error(`missing PDF ${file}`);
    await writeFileAt(fullPath(folder, file), pdf);
    return file;
  } finally {
    await site.close();
  }
}
