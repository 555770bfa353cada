import { expect, test } from 'vitest';
import { lateFiles } from '../../src/prerender/lateFiles.ts';

const NAMES = Array.from({ length: 200 }, (_, place) => `area-${place}`);

test('many files are a map of them all, in the order of their names, whatever is kept of them', () => {
  const files = lateFiles(NAMES, (name) => name.toUpperCase());
  expect([files.size, files.get('area-7'), files.get('nowhere'), files.has('nowhere')]).toEqual([
    200,
    'AREA-7',
    undefined,
    false,
  ]);
  expect([...files]).toEqual(NAMES.map((name) => [name, name.toUpperCase()]));
  expect([...files.values()]).toEqual(NAMES.map((name) => name.toUpperCase()));
  const seen: string[] = [];
  for (const [name] of files) seen.push(name);
  expect([seen, [...files.keys()]]).toEqual([NAMES, NAMES]);
});

test('what was asked for lately is not read again, and of many the oldest is let go', () => {
  const read: string[] = [];
  const files = lateFiles(NAMES, (name) => {
    read.push(name);
    return { name };
  });
  const first = files.get('area-0');
  for (const name of NAMES.slice(0, 30)) files.get(name);
  expect(files.get('area-0')).toBe(first);
  expect(read).toEqual(NAMES.slice(0, 30));
  for (const name of NAMES) files.get(name);
  files.get('area-0');
  expect(read.filter((name) => name === 'area-0')).toHaveLength(2);
});
