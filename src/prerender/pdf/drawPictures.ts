import type { Browser } from 'playwright-core';
import { chromiumFlags } from './chromiumFlags.ts';
import { findChromium } from './findChromium.ts';
import { PICTURE_SIZE } from '../share/formatSharePicture.ts';

async function drawAll(
  browser: Browser,
  pictures: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const context = await browser.newContext({ viewport: PICTURE_SIZE, offline: true });
  const page = await context.newPage();
  const drawn = new Map<string, Uint8Array>();
  for (const [path, svg] of pictures) {
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
    drawn.set(path, await page.screenshot({ type: 'png' }));
  }
  return drawn;
}

/**
 * PNG of each SVG, by path, drawn by the Chromium of this machine: its fonts decide the bytes, so pictures are no part
 * of what two builds have alike. Null where there is no Chromium.
 */
export async function drawPictures(
  pictures: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const executablePath = findChromium();
  if (executablePath === undefined) return null;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    return await drawAll(browser, pictures);
  } finally {
    await browser.close();
  }
}
