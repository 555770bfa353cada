import { launchBrowser, openJourney } from './browser/journey.ts';
import { serveSite } from '../src/prerender/serve.ts';
const s = await serveSite({ folder: '/tmp/stub/sub', port: 0, onNotice: console.log });
const b = await launchBrowser();
for (const pause of [0, 0,0, 1500,1500,1500]) {
  const { page, problems, close } = await openJourney(b, s.url+'deep/base/');
  await page.goto(s.url+'deep/base/'); await page.waitForTimeout(pause);
  await page.locator('.finder-list a').first().click(); await page.waitForURL(/areas/); await page.waitForTimeout(pause);
  console.log('after 1', pause, problems.join('|'));
  await page.getByRole('navigation', { name: 'Parts of the site' }).getByRole('link').nth(3).click(); await page.waitForURL(/money/); await page.waitForTimeout(pause);
  console.log('after 2', pause, problems.join('|'));
  await close();
}
await b.close(); await s.close();
