import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { onePathOfEachKind } from './pagesOfSite.ts';

const site = openBuiltSite();

interface Walk {
  /** Stops in the order they were reached, as numbers in the order of the page. */
  readonly stops: readonly number[];
  /** What is wrong with a stop: hidden, covered, or without a mark of the focus. */
  readonly wrong: readonly string[];
}

/** Numbers every control that Tab must reach and writes down what becomes of each one focused. */
const watchFocus = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // A group of radio buttons is one stop, its own keys move within it.
    const input = 'input:not([type=radio]:not(:checked))';
    const controls = `a[href], button, ${input}, select, textarea, summary, [tabindex="0"]`;
    const reachable = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (element) =>
        element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }),
    );
    const state = { stops: [] as number[], wrong: [] as string[] };
    Object.assign(window, { walk: state });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      state.stops.push(reachable.indexOf(target));
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      const box = target.getClientRects()[0] ?? new DOMRect();
      // Of a control larger than the window, the part that shows counts.
      const [top, foot] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const hit = document.elementFromPoint(box.x + box.width / 2, (top + foot) / 2);
      const isSeen =
        foot - top >= 1 && (target.contains(hit) || hit?.contains(target) || hit instanceof HTMLLabelElement);
      if (!isMarked) state.wrong.push(`no mark: ${target.outerHTML.slice(0, 120)}`);
      if (!isSeen) state.wrong.push(`covered: ${target.outerHTML.slice(0, 120)}`);
    });
    return reachable.map((element) => element.outerHTML.slice(0, 120));
  });

/** The lists of files go on and on in the same way. */
const MOST_STOPS = 150;

async function walkPage(page: Page, count: number): Promise<Walk> {
  // Sent one behind the other without waiting: the browser handles each, and the focus it gives, before the next.
  const presses = Array.from({ length: Math.min(count, MOST_STOPS) + 20 }, () => page.keyboard.press('Tab'));
  await Promise.all(presses);
  // Set by `watchFocus`.
  return page.evaluate(() => (window as unknown as { walk: Walk }).walk);
}

test.each(onePathOfEachKind)(
  'Tab reaches every control of a page of kind $kind, in order and in sight',
  async ({ path }) => {
    const { page, problems, close } = await openJourney(site.browser, site.url, {
      viewport: { width: 1000, height: 800 },
    });
    await page.goto(`${site.url}${path}`);
    // The first press brings what makes charts readable by keys.
    await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const names = await watchFocus(page);
    const { stops, wrong } = await walkPage(page, names.length);
    expect(names.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
    const first = [...new Set(stops)].filter((stop) => stop >= 0);
    expect(first).toEqual([...first].toSorted((a, b) => a - b));
    expect(names.filter((_, stop) => stop < MOST_STOPS && !first.includes(stop))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  },
);
