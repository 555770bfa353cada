import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';
import { BUILT } from '../builtSites.ts';
import { launchBrowser } from './journey.ts';

/** A browser and the published site, there from the first test of a file to its last. */
export interface BuiltSite {
  readonly browser: Browser;
  /** Address of the site, ending in a stroke. */
  readonly url: string;
}

/** Opens the published site for the tests of a file; both parts may be asked for inside tests only. */
export function openBuiltSite(): BuiltSite {
  const opened: { browser?: Browser; site?: RunningSite } = {};
  beforeAll(async () => {
    opened.browser = await launchBrowser();
    opened.site = await serveSite({ folder: BUILT.site, port: 0, onNotice: () => {} });
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.site?.close();
  });
  return {
    get browser() {
      if (opened.browser === undefined) throw new Error('missing browser: ask for it inside a test');
      return opened.browser;
    },
    get url() {
      if (opened.site === undefined) throw new Error('missing site: ask for it inside a test');
      return opened.site.url;
    },
  };
}
