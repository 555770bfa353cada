import { serveSite } from '../../../src/prerender/serve/serve.ts';
import { launchBrowser } from '../../browser/journey.ts';

/** What readers type: a place and a measure, a name with a number, a word misspelt, the county. */
const TYPED = ['absence district 17', 'made up 0203', 'secndary half', 'primary persist', 'kent'];

/** How the search of a site answered. */
export interface SearchTimes {
  /** Entries of its list. */
  readonly entries: number;
  /** Milliseconds from a key until the list is laid out again, one of each key, shortest first. */
  readonly taken: readonly number[];
}

/** Types into the search of a built site, key by key, in a browser. @throws where no browser is found or the page has no search */
export async function searchTimes(folder: string): Promise<SearchTimes> {
  const browser = await launchBrowser();
  const site = await serveSite({ folder, port: 0, onNotice: () => {} });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.url}search/`);
    // The script comes with the first touch.
    await page.locator('[data-tool=search] input').click();
    await page.locator('[data-tool=search] input').pressSequentially('d');
    await page.locator('[data-tool=search] [data-results] > *').first().waitFor();
    return await page.evaluate((typed) => {
      const box = document.querySelector<HTMLInputElement>('[data-tool=search] input');
      const results = document.querySelector<HTMLElement>('[data-tool=search] [data-results]');
      if (box === null || results === null) throw new Error('missing search box');
      const taken: number[] = [];
      for (const words of typed)
        for (let length = 1; length <= words.length; length += 1) {
          box.value = words.slice(0, length);
          const started = performance.now();
          box.dispatchEvent(new Event('input', { bubbles: true }));
          // Asked for its height, the page is laid out now.
          if (document.body.offsetHeight === 0) throw new Error('missing page');
          taken.push(performance.now() - started);
          if (results.hidden) throw new Error(`missing answer to ${box.value}`);
        }
      return { entries: document.querySelectorAll('[data-index] li').length, taken: taken.toSorted((a, b) => a - b) };
    }, TYPED);
  } finally {
    await site.close();
    await browser.close();
  }
}
