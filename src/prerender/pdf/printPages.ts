import { chromiumFlags } from './chromiumFlags.ts';
import { findChromium } from './findChromium.ts';

export interface PrintJob {
  /** Address of the page, with `file:` or `http:`. */
  readonly url: string;
  /** What the page's own links lead to in the PDF: an address ending in `/`; without one they become plain text. */
  readonly linkBase?: string | undefined;
}

/** Runs in the page: a PDF is read elsewhere, so a link to the place it was printed from must not stay in it. */
function rewriteLinks(base: string | null): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#') || /^https?:/.test(address)) continue;
    if (base === null) link.removeAttribute('href');
    else link.setAttribute('href', new URL(address.replace(/^(\.\.?\/)+/, ''), base).href);
  }
}

/**
 * Prints pages as tagged PDFs with an outline, one after another.
 *
 * @returns the bytes of each PDF, in the order of the jobs
 * @throws when no Chromium is found or a page does not load
 */
export async function printPages(jobs: readonly PrintJob[]): Promise<readonly Uint8Array[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('missing Chromium: install one (Debian or Ubuntu: apt-get install chromium) or set CHROME_PATH');
  }
  // Loaded only where something is printed: it takes longer than fifty pages.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    const page = await browser.newPage();
    const printed: Uint8Array[] = [];
    for (const { url, linkBase } of jobs) {
      const answer = await page.goto(url);
      if (answer?.ok() === false) throw new Error(`missing page to print: ${url}`);
      await page.evaluate(rewriteLinks, linkBase ?? null);
      printed.push(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
    }
    return printed;
  } finally {
    await browser.close();
  }
}
