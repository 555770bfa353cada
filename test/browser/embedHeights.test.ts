import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { BUILT } from '../builtSites.ts';
import { openJourney } from './journey.ts';
import { openBuiltSite } from './openBuiltSite.ts';

// Every chart alone is opened once and looked at in three widths.
vi.setConfig({ testTimeout: 240_000 });

const site = openBuiltSite();

/** Frames on a phone, in a narrow column and in a wide one. */
const FRAMES = [360, 480, 700] as const;

/** The height the build wrote for each chart alone, by the address of its page. */
const written: ReadonlyMap<string, number> = new Map(
  readdirSync(join(BUILT.site, 'embed'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const html = readFileSync(join(BUILT.site, 'embed', file), 'utf8');
      const path = `embed/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return [path, Number(/<figure [^>]*data-embed-height="(\d+)"/.exec(html)?.[1])] as const;
    }),
);

test('the height in the code for another page holds the whole chart with its words, and little more', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  const wrong: string[] = [];
  for (const [path, height] of written) {
    await page.goto(`${site.url}${path}`);
    const real: number[] = [];
    for (const width of FRAMES) {
      await page.setViewportSize({ width, height: 100 });
      real.push(await page.evaluate(() => document.documentElement.scrollHeight));
    }
    const most = Math.max(...real);
    if (!(height >= most && height <= most + Math.max(120, most * 0.15)))
      wrong.push(`${path} ${height}: ${real.join(', ')}`);
  }
  expect(written.size).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
  await close();
});

test('a frame of that height on another page shows the chart without a bar to scroll by', async () => {
  const { page, close } = await openJourney(site.browser, site.url);
  const [path = '', height = 0] = [...written].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  for (const width of FRAMES) {
    await page.setViewportSize({ width, height });
    await page.goto(`${site.url}${path}`);
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
    );
    expect(scrolls, `${path} at ${width}`).toBe(false);
  }
  await close();
});
