import { chromium } from 'playwright-core';
import { serveSite } from './src/prerender/serve/serve.ts';
const [,, path, out, w='1280', h='1200', full='1', scheme='light', act=''] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
const site = await serveSite({ folder: process.env.SITE ?? '.cache/test-site', port: 0, onNotice: () => {} });
const page = await (await browser.newContext({ viewport: { width: +w, height: +h }, colorScheme: (scheme === 'dark' ? 'dark' : 'light') as 'light' })).newPage();
page.on('console', m => console.log('console', m.text())); page.on('pageerror', e => console.log('ERR', e.message, e.stack));
await page.goto(site.url + path); await page.waitForTimeout(800);
if (act) { await page.evaluate(act); await page.waitForTimeout(500); }
if (scheme==='print') await page.emulateMedia({media:'print'});
await page.screenshot({ path: out, fullPage: full === '1' });
console.log(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth, document.documentElement.scrollHeight]));
await browser.close(); await site.close();
