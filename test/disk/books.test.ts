import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openBooks } from '../../pipeline/disk/books.ts';

const folder = mkdtempSync(join(tmpdir(), 'books-'));
const place = join(folder, 'of-the-test.book');
const books = openBooks(folder);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PIECES = new Map([
  ['one', bytes('first')],
  ['nothing', bytes('')],
  ['two\nlines', Uint8Array.of(0, 10, 255)],
]);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  books.write('of-the-test', 'program 1', PIECES);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (madeBy = 'program 1'): [string, number[]][] =>
  [...books.read('of-the-test', madeBy)].map(([name, piece]) => [name, [...piece]]);

test('what is written in a book is read again to the byte, in its order', () => {
  expect(read()).toEqual([...PIECES].map(([name, piece]) => [name, [...piece]]));
  expect(readdirSync(folder)).toEqual(['of-the-test.book']);
});

test('a book of another program holds nothing', () => {
  expect(read('program 2')).toEqual([]);
});

test('a book that is written again holds nothing of the one before', () => {
  books.write('of-the-test', 'program 1', new Map([['three', bytes('third')]]));
  expect(read().map(([name]) => name)).toEqual(['three']);
});

test.each([
  ['cut short', (text: Buffer) => text.subarray(0, -1)],
  ['longer', (text: Buffer) => Buffer.concat([text, Buffer.from(' ')])],
  ['of another letter', (text: Buffer) => Buffer.from(text.toString('latin1').replace('first', 'forst'), 'latin1')],
  ['empty', () => Buffer.alloc(0)],
  ['of another Node', (text: Buffer) => Buffer.from(text.toString('latin1').replace('"v', '"w'), 'latin1')],
])('a book that is %s is as good as none', (_, damage) => {
  const before = readFileSync(place);
  const after = damage(before);
  expect(after.equals(before)).toBe(false);
  writeFileSync(place, after);
  expect(read()).toEqual([]);
});

test('where no book can be written the work goes on without, and nothing half-written is left', () => {
  rmSync(place);
  mkdirSync(place);
  books.write('of-the-test', 'program 1', PIECES);
  expect(read()).toEqual([]);
  expect([readdirSync(folder), existsSync(place)]).toEqual([['of-the-test.book'], true]);
});

test('what a killed builder left beside a book is cleared by the next that writes it', () => {
  writeFileSync(join(folder, '.of-the-test.book-unfinished-1-0a'), 'half of a book');
  books.write('of-the-test', 'program 1', PIECES);
  expect(readdirSync(folder)).toEqual(['of-the-test.book']);
});
