import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assembleZip } from '../../pipeline/publish/downloads/assembleZip.ts';

const NAMES = ['tables/b.csv', 'a.json', 'tables/ä.csv', 'datapackage.json', 'empty.txt'];
const textOf = (name: string): string => (name === 'empty.txt' ? '' : `${name},5.34\n`.repeat(name.length * 400));

test('files packed one after the other come out in the bytes of all packed at once', () => {
  const ordered = NAMES.toSorted((a, b) => (a < b ? -1 : 1));
  const together = zipSync(Object.fromEntries(ordered.map((name) => [name, strToU8(textOf(name))])), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });
  const given = assembleZip(new Map(NAMES.map((name) => [name, textOf(name)])));
  expect(Buffer.compare(given, together)).toBe(0);
  expect(Object.keys(unzipSync(given))).toEqual(ordered);
});

test('a file that is read when its turn comes is packed like one that is given, and none is read before', () => {
  const open: string[] = [];
  const reading = (name: string) => () => {
    open.push(name);
    return strToU8(textOf(name));
  };
  const files = new Map(NAMES.map((name) => [name, reading(name)]));
  expect(open).toEqual([]);
  const read = assembleZip(files);
  expect(open).toEqual(NAMES.toSorted((a, b) => (a < b ? -1 : 1)));
  expect(Buffer.compare(read, assembleZip(new Map(NAMES.map((name) => [name, textOf(name)]))))).toBe(0);
});

test('a zip of nothing is one', () => {
  expect(unzipSync(assembleZip(new Map()))).toEqual({});
});
