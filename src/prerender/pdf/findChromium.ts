import { existsSync } from 'node:fs';
import { env, platform } from 'node:process';

const HOME = env['LOCALAPPDATA'] ?? '';
const PROGRAMS = [
  env['PROGRAMFILES'] ?? 'C:\\Program Files',
  env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
  HOME,
];

/** Where Chromium and its kin are usually installed. */
const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
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
  win32: PROGRAMS.flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Chromium\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * Path of a Chromium to draw and test with: `CHROME_PATH` if set, else the first found in the usual places; undefined when none.
 *
 * @throws when `CHROME_PATH` names nothing
 */
export function findChromium(): string | undefined {
  const named = env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`missing browser: CHROME_PATH is ${named}, which does not exist`);
    return named;
  }
  return USUAL_PLACES[platform]?.find((path) => existsSync(path));
}
