import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runAxe, runColours, type RuleSet } from './axe.ts';
import { openJourney } from './journey.ts';
import { leaveOutAlike } from './likeness.ts';
import { openBuiltSite } from './openBuiltSite.ts';
import { firstPathUnder, onePathOfEachKind } from './pagesOfSite.ts';

const site = openBuiltSite();

interface State {
  readonly name: string;
  readonly rules: RuleSet;
  readonly width: number;
  readonly media: Parameters<Page['emulateMedia']>[0];
}

const STATES: readonly State[] = [
  { name: 'light', rules: 'all', width: 1280, media: {} },
  { name: '320 pixels wide', rules: 'all but colours', width: 320, media: {} },
  { name: 'dark', rules: 'colours', width: 1280, media: { colorScheme: 'dark' } },
  { name: 'forced colours', rules: 'colours', width: 1280, media: { forcedColors: 'active' } },
  { name: 'print', rules: 'colours', width: 673, media: { media: 'print' } },
];

const PLAIN = { colorScheme: 'light', forcedColors: 'none', media: 'screen' } as const;

const area = firstPathUnder('areas/');
/** A page of every kind, and the forms a page is also given in. */
const PAGES = [
  ...onePathOfEachKind,
  { kind: 'large print', path: `${area}large-print/` },
  { kind: 'chart alone', path: `embed/${area}chart-ages/` },
];

test.each(PAGES)('axe finds nothing on a page of kind $kind in any state', async ({ path }) => {
  const { page, problems, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${path}`);
  await leaveOutAlike(page, 'looks');
  for (const { name, rules, width, media } of STATES) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ ...PLAIN, ...media });
    const found = rules === 'colours' ? await runColours(page) : await runAxe(page, rules);
    expect(found.violations, name).toEqual([]);
    if (rules === 'all') expect(found.rules, name).toEqual(expect.arrayContaining(['target-size', 'color-contrast']));
  }
  expect(problems).toEqual([]);
  await close();
});

test('axe names a pale text, a small target and a picture without a name, so it can fail', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.goto(`${site.url}${area}`);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    for (const name of ['one word', 'another']) {
      const button = document.createElement('button');
      button.textContent = name;
      Object.assign(button.style, { font: '6px serif', padding: '0', border: '0', color: '#ccc', background: '#fff' });
      main?.prepend(button);
    }
    for (const svg of document.querySelectorAll('svg[role=img]')) svg.removeAttribute('aria-label');
  });
  const looked = await runColours(page);
  expect(looked.looks).toBeGreaterThan(5);
  expect(looked.violations.filter((line) => line.startsWith('color-contrast')).length).toBeGreaterThan(0);
  const { violations } = await runAxe(page, 'all');
  const rules = new Set(violations.map((line) => line.split(':')[0]));
  expect([...rules].toSorted()).toEqual(expect.arrayContaining(['color-contrast', 'svg-img-alt', 'target-size']));
  await close();
});

test('nothing moves for a reader who has asked for less motion', async () => {
  const { page, close } = await openJourney(site.browser, site.url, { reducedMotion: 'reduce' });
  for (const { path } of PAGES) {
    await page.goto(`${site.url}${path}`);
    const moving = await page.evaluate(() => {
      const moved = [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
      });
      return moved.map((element) => element.outerHTML.slice(0, 80));
    });
    expect(moving, path).toEqual([]);
  }
  await close();
});
