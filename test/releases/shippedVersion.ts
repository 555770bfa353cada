import { readFileSync } from 'node:fs';

/** `1.0.0` -> `1.1.0`. */
function releaseAfter(version: string): string {
  const [major, minor] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

/** The version of the shipped data, which their files are named by, and the one they are raised to in tests. */
export const RELEASE: string = JSON.parse(readFileSync('data/datapackage.json', 'utf8')).version;
export const NEXT_RELEASE = releaseAfter(RELEASE);
