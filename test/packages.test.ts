import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly engines?: { readonly node?: string };
}

// Written by npm.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
/** The oldest Node of each line that `engines` accepts. */
const OLDEST = ['20.19.0', '22.13.0', '24.0.0', '26.0.0'];

type Version = readonly [number, number, number];

const parse = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number(part) || 0);
  return [major, minor, patch];
};
const isAtLeast = (a: Version, b: Version): boolean =>
  a[0] !== b[0] ? a[0] > b[0] : a[1] !== b[1] ? a[1] > b[1] : a[2] >= b[2];

/** Whether a version fits one comparison of a range as npm writes them. @throws for a form not met so far */
function fits(version: Version, comparison: string): boolean {
  const [, sign = '', text = ''] = /^(>=|\^|<|)(v?[\d.*x]+)$/.exec(comparison) ?? [];
  if (text === '') throw new Error(`invalid range: ${comparison}`);
  if (text === '*') return true;
  const bound = parse(text);
  if (sign === '<') return !isAtLeast(version, bound);
  if (sign === '>=') return isAtLeast(version, bound);
  return version[0] === bound[0] && isAtLeast(version, bound);
}

const accepts = (range: string, version: string): boolean =>
  range.split('||').some((part) =>
    part
      .replaceAll(/(>=|\^|<)\s+/g, '$1')
      .trim()
      .split(/\s+/)
      .every((comparison) => fits(parse(version), comparison)),
  );

test('a range is read as npm reads it', () => {
  expect(accepts('^20.19.0 || >=22.12.0', '22.13.0')).toBe(true);
  expect(accepts('^22 || ^24 || >=26', '23.0.0')).toBe(false);
  expect(accepts('>=16 || 14 >=14.17', '15.0.0')).toBe(false);
  expect(accepts('>= 4.2.0', '4.1.9')).toBe(false);
});

test.each(OLDEST)(
  'Node %s is good enough for the project and for every package, so npm ci warns of none',
  (version) => {
    const short = Object.entries(packages).filter(([, { engines }]) => !accepts(engines?.node ?? '*', version));
    expect(short.map(([path, { engines }]) => `${path} ${engines?.node}`)).toEqual([]);
  },
);

test('an older Node is told so', () => {
  expect(accepts(packages['']?.engines?.node ?? '*', '22.12.0')).toBe(false);
});

test('what another project runs for us is named by commit: a tag can be moved', () => {
  for (const name of readdirSync('.github/workflows')) {
    const uses = [...readFileSync(`.github/workflows/${name}`, 'utf8').matchAll(/uses: (.*)/g)].map(
      ([, use = '']) => use,
    );
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) expect(use, name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});
