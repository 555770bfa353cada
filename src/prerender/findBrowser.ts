import { env, platform } from 'node:process';
import { describePath } from './effects.ts';

const HOME = env['LOCALAPPDATA'] ?? '';

/** Where Chromium and its kin are usually installed. */
const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)', HOME].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * Path of a Chromium to print with: `CHROME_PATH` if set, else the first found in the usual places.
 *
 * @throws when there is none, saying how to get one
 */
export async function findBrowser(): Promise<string> {
  const named = env['CHROME_PATH'];
  const places = named === undefined || named === '' ? (USUAL_PLACES[platform] ?? []) : [named];
  for (const place of places) if ((await describePath(place)) === 'file') return place;
  throw new Error(
    'missing Chromium to print with: install one (Debian or Ubuntu: apt-get install chromium) or set CHROME_PATH',
  );
}
