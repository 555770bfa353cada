import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags } from '../../src/prerender/pdf/chromiumFlags.ts';
import { findChromium } from '../../src/prerender/pdf/findChromium.ts';

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('missing Chromium: install one or set CHROME_PATH');
  return chromium.launch({ executablePath, args: [...chromiumFlags] });
}

/** One reader's visit: a page, and everything that went wrong on it or left our site. */
export interface Journey {
  readonly page: Page;
  /** Errors and warnings of the console (reports of the policy among them), uncaught errors, failed or foreign requests. */
  readonly problems: string[];
  /** Address of every request. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a page of its own, with an own profile, that writes down what goes wrong.
 *
 * @param home address of the site: requests that do not start with it are problems
 */
export async function openJourney(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
): Promise<Journey> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The reader went on before the page had everything: no fault of the page.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(home)) problems.push(`another host: ${request.url()}`);
  });
  return { page, problems, requests, close: () => context.close() };
}
