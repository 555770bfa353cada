import type { Browser, Page } from 'playwright-core';

/** How many times as slow the processor is made: a cheap phone beside this machine. */
const SLOWED = 4;

/** Notes how long each key, press and choice took until the next paint, as browsers count it. */
const noteAnswers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Only what a reader did is counted: an event without a number is the browser's own.
        if ('interactionId' in entry && Number(entry.interactionId) > 0) taken.push(entry.duration);
      }
    }).observe({ type: 'event', buffered: false, durationThreshold: 16 } as PerformanceObserverInit);
  });

/**
 * Milliseconds until Explore answers a key, a press and a choice, each, on a processor a quarter as fast: five keys
 * along a chart, an area held, a third area chosen and another view.
 *
 * @param url The site's address, with a stroke at its end.
 * @param areas Two areas shown from the start.
 * @param third The area then chosen.
 */
export async function answerTimes(
  browser: Browser,
  url: string,
  areas: readonly [string, string],
  third: string,
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}explore/?areas=${areas.join(',')}`);
  await page.locator('.explore-lead').hover();
  await page.locator('#explore-map svg').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await noteAnswers(page);
  await page.locator('#explore-time [role=listbox]').focus();
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(200);
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.getByText('Choose up to').click();
  await page.locator(`#explore-area-${third}`).check();
  await page.waitForTimeout(800);
  await page.getByLabel('Over time').check();
  await page.waitForTimeout(800);
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
  await page.close();
  return taken;
}
