import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

/** What a reader came for, and how it is reached from the front page at 1280 x 900: presses and screens scrolled. */
interface Path {
  readonly presses: number;
  readonly screens: number;
}

/** A reader who counts: every press, and every screen that has to be scrolled to see what is pressed or read. */
function countingReader() {
  const path = { presses: 0, screens: 0 };
  /** Screens between what is seen and an element, which is then in sight. */
  const look = async (wanted: Locator) => {
    await wanted.first().waitFor();
    const box = await wanted.first().boundingBox();
    const below = (box?.y ?? 0) + (box?.height ?? 0) - 900;
    if (below > 0) path.screens += below / 900;
    await wanted.first().scrollIntoViewIfNeeded();
  };
  const press = async (wanted: Locator) => {
    await look(wanted);
    await wanted.first().click();
    path.presses += 1;
  };
  const choose = async (list: Locator, value: string) => {
    await look(list);
    await list.selectOption(value);
    path.presses += 2;
  };
  return { look, press, choose, path: (): Path => path };
}

type Reader = ReturnType<typeof countingReader>;

const header = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Parts of the site' }).getByRole('link', { name, exact: true });

const TASKS: Readonly<
  Record<string, { readonly most: Path; readonly walk: (page: Page, reader: Reader) => Promise<void> }>
> = {
  'attendance in Thanet 1 beside the target, both phases': {
    most: { presses: 1, screens: 0 },
    walk: async (page, { press, look }) => {
      await press(page.locator('.glance-ages').getByRole('link', { name: 'Thanet 1', exact: true }));
      for (const phase of ['primary', 'secondary']) {
        await look(page.locator(`#half-days-${phase} .card-own`));
        await look(page.locator(`#half-days-${phase} .card-verdict`));
      }
    },
  },
  'which of 23 has most teenagers': {
    most: { presses: 1, screens: 0 },
    walk: async (page, { press, look }) => {
      await page.locator('.glance-ages').hover();
      await press(page.locator('[data-key="14-19"] button'));
      await look(page.locator('.glance-ages tbody tr').first());
      expect(await page.locator('.glance-ages tbody th').first().innerText()).toBe('Canterbury City & Country');
    },
  },
  'three areas side by side': {
    most: { presses: 7, screens: 0 },
    walk: async (page, { press, choose, look }) => {
      await press(header(page, 'Compare'));
      const lists = page.locator('.area-select select');
      for (const [at, id] of ['dover', 'gravesham', 'swale-urban'].entries()) await choose(lists.nth(at), id);
      await look(page.locator('.board tbody td').first());
    },
  },
  'whether Kent met its exclusions target, and why not': {
    most: { presses: 1, screens: 0.5 },
    walk: async (page, { press, look }) => {
      await look(page.locator('#ni-114 .card-verdict'));
      await press(page.locator('#ni-114 .card-link'));
      await look(page.locator('#ni-114').getByText('Kent: no verdict, two sources disagree').first());
    },
  },
  'a pack for three areas': {
    most: { presses: 8, screens: 0 },
    walk: async (page, { press, choose, look }) => {
      await press(header(page, 'Study day'));
      const lists = page.locator('.area-select select');
      for (const [at, id] of ['dover', 'gravesham', 'swale-urban'].entries()) await choose(lists.nth(at), id);
      await look(page.getByRole('button', { name: 'Print the pack' }));
      await page.evaluate(() => {
        window.print = () => {};
      });
      await press(page.getByRole('button', { name: 'Print the pack' }));
    },
  },
  'what to ask the manager': {
    most: { presses: 2, screens: 0 },
    walk: async (page, { press, look }) => {
      await press(page.locator('.glance-ages').getByRole('link', { name: 'Dover', exact: true }));
      await look(page.locator('.dashboard-questions li').nth(2));
      await press(page.locator('.questions-more a'));
      await look(page.locator('h1'));
    },
  },
  'the rows of one chart in a workbook': {
    most: { presses: 4, screens: 1 },
    walk: async (page, { press }) => {
      await press(page.locator('.glance-ages').getByRole('link', { name: 'Dover', exact: true }));
      await press(page.locator('#half-days-primary .card-link'));
      await press(page.locator('figure .save-chart summary'));
      const saved = page.waitForEvent('download');
      await press(page.getByRole('button', { name: 'Save as XLSX' }));
      expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
    },
  },
  'checking a return': {
    most: { presses: 2, screens: 0 },
    walk: async (page, { press, look }) => {
      await press(page.locator('.site-header summary:visible').last());
      await press(
        page.locator('.site-header').getByRole('link', { name: 'Check or bring a file' }).and(page.locator(':visible')),
      );
      await look(page.locator('input[type=file]'));
    },
  },
};

test.each(Object.entries(TASKS))('a reader comes to this in few presses: %s', async (_, { most, walk }) => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(site.url);
  const reader = countingReader();
  await walk(page, reader);
  const { presses, screens } = reader.path();
  expect(presses).toBeLessThanOrEqual(most.presses);
  expect(screens).toBeLessThanOrEqual(most.screens);
  expect(problems).toEqual([]);
  await close();
});
