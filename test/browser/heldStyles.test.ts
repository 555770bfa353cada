import { expect, test } from 'vitest';
import { policySource } from '../../src/prerender/effects.ts';
import { BUILT, builtPages, listBuilt, readBuilt } from '../builtSites.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

const site = openBuiltSite();

const AT_A_GLANCE = /^(areas|trusts)\/(?!places\/)[^/]+\/index\.html$/;
const HELD = /<style>([^]*?)<\/style>/;

test('an area at a glance holds the site’s style sheet, which its policy and every host’s header name', () => {
  const held = builtPages().filter(({ html }) => HELD.test(html));
  const wanted = builtPages().filter(({ path }) => AT_A_GLANCE.test(path));
  expect(held.map(({ path }) => path)).toEqual(wanted.map(({ path }) => path));
  expect(held.length).toBe(23 + 12 + 1);
  const sheet = listBuilt(BUILT.site).find((path) => /^assets\/site-.*\.css$/.test(path)) ?? '';
  const content = readBuilt(BUILT.site, sheet);
  for (const { path, html } of held) {
    expect(HELD.exec(html)?.[1] === content, path).toBe(true);
    expect(html.indexOf(policySource(content)), path).toBeGreaterThan(0);
  }
  for (const file of ['_headers', '.htaccess', 'nginx.conf.txt', 'staticwebapp.config.json']) {
    expect(readBuilt(BUILT.site, file), file).toContain(policySource(content));
  }
  expect(builtPages().every(({ html }) => HELD.test(html) || html.includes('rel="stylesheet"'))).toBe(true);
});

test('where a host sends an older header the sheet is refused, and the loader fetches it', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  await page.route('**/areas/dover/', async (route) => {
    const answer = await route.fetch();
    const policy = answer.headers()['content-security-policy'] ?? '';
    const old = policy.replace(/ 'sha256-[^']*'/, '');
    expect(old).not.toBe(policy);
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': old } });
  });
  await page.goto(`${site.url}areas/dover/`);
  const bordered = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.card') as Element).borderTopStyle);
  await expect.poll(bordered).toBe('solid');
  expect(await page.evaluate(() => document.querySelector('style')?.sheet ?? null)).toBe(null);
  await close();
});
