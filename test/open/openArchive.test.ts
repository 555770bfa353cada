import * as fc from 'fast-check';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packParts, packSheet } from '../workbook/packWorkbook.ts';
import { packOdsSheet } from '../workbook/packOds.ts';
import { inPieces, open, saidOf, textsOf, utf16, utf8 } from './openedText.ts';

const CSV = 'area,value\nDover,7.1\nSwale,5\n';
const joinBytes = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]));
// Random digits do not pack: a cut or a changed byte falls into the text itself.
const LONG = Array.from({ length: 40_000 }, (_, at) => String((at * 2_654_435_761) % 4_294_967_296)).join('\n');

test('a CSV in gzip is read, from bytes and from pieces, as often as it is asked for', async () => {
  for (const source of [gzipSync(utf8(CSV)), inPieces(gzipSync(utf8(CSV)), 3)]) {
    const opened = await open('a/x.csv.gz', source);
    expect(textsOf(opened)).toEqual({ 'a/x.csv': CSV });
    expect(textsOf(opened)).toEqual({ 'a/x.csv': CSV });
    expect(saidOf(opened)).toEqual(['notice W20']);
  }
});

test('gzip in several members is one text', async () => {
  const opened = await open('x.csv.gz', joinBytes(gzipSync(utf8(CSV)), gzipSync(utf8(LONG)), gzipSync(utf8('end\n'))));
  expect(textsOf(opened)).toEqual({ 'x.csv': `${CSV}${LONG}end\n` });
});

test('what is packed is recoded too', async () => {
  const opened = await open('x.csv.gz', gzipSync(utf16(`\ufeff${CSV}`, true)));
  expect(textsOf(opened)).toEqual({ 'x.csv': CSV });
  expect(saidOf(opened)).toEqual(['notice W20', 'notice E09']);
});

test('gzip that was cut off, changed or followed by something else is refused', async () => {
  const packed = gzipSync(utf8(LONG));
  const changed = packed.slice();
  changed[packed.length - 6] = (changed[packed.length - 6] ?? 0) ^ 1;
  for (const bytes of [
    packed.slice(0, -1),
    packed.slice(0, 2000),
    packed.slice(0, 12),
    changed,
    joinBytes(packed, utf8('more')),
  ]) {
    const opened = await open('x.csv.gz', bytes);
    expect([saidOf(opened), opened.parts]).toEqual([['notice W20', 'error W02'], []]);
  }
});

test('gzip that grows beyond the limit is given up there', async () => {
  const bomb = gzipSync(new Uint8Array(20_000_000).fill(0x61));
  expect(bomb.length).toBeLessThan(30_000);
  const opened = await open('x.csv.gz', bomb, { expanded: 1_000_000 });
  expect([saidOf(opened), opened.parts]).toEqual([['notice W20', 'error W03'], []]);
  expect(saidOf(await open('x.csv.gz', bomb, { held: 100 }))).toEqual(['error W03']);
});

test('an archive inside gzip is not opened', async () => {
  const tape = new Uint8Array(600);
  tape.set(utf8('ustar'), 257);
  for (const inside of [gzipSync(utf8(CSV)), packParts({ 'a.csv': utf8(CSV) }), tape, packSheet({ rows: [['a']] })]) {
    const opened = await open('x.csv.gz', gzipSync(inside));
    expect([saidOf(opened), opened.parts]).toEqual([['error W20', 'warning W20'], []]);
  }
});

test('a zip gives each of its CSVs by its path, and says what else it holds', async () => {
  const opened = await open(
    'release.zip',
    packParts({
      'data/absence.csv': utf8(CSV),
      'data/absence.meta.csv': utf8('col_name\narea\n'),
      'data/old.csv': Uint8Array.from([...utf8('name\ncaf'), 0xe9, 0x0a]),
      'guidance.txt': utf8('read me'),
      'notes.pdf': utf8('%PDF-1.7'),
      '__MACOSX/._absence.csv': utf8('x'),
      'more.zip': packParts({ 'a.csv': utf8(CSV) }),
      'hidden.csv': gzipSync(utf8(CSV)),
    }),
  );
  expect(textsOf(opened)).toEqual({
    'data/absence.csv': CSV,
    'data/absence.meta.csv': 'col_name\narea\n',
    'data/old.csv': 'name\ncaf\u00e9\n',
  });
  expect(opened.findings.map(({ severity, file, message }) => `${severity} ${file}: ${message}`)).toEqual([
    'notice release.zip: release.zip - the file is packed (zip): what is inside is read - unpack it before it is kept among the tables: those are plain CSV',
    'warning release.zip: release.zip - "more.zip" and "hidden.csv" inside the archive are packed themselves: not opened - unpack the archive and give what is inside on its own',
    'notice release.zip: release.zip - "guidance.txt" and "notes.pdf" inside the archive are no tables: not read - nothing need be done',
    'notice release.zip/data/old.csv: old.csv - the file is not UTF-8: read as Windows-1252, in which byte 0xE9 is "\u00e9" - look whether names and signs are right; a table to be kept is saved as CSV UTF-8',
  ]);
});

test('a table of a zip may go by .txt where there is no other', async () => {
  expect(textsOf(await open('x.zip', packParts({ 'table.txt': utf8(CSV) })))).toEqual({ 'table.txt': CSV });
});

test.each([
  ['without a table', packParts({ 'a.pdf': utf8('%PDF-1.7') }), ['error W20', 'notice W20']],
  ['of another archive', packParts({ 'a.zip': packParts({}) }), ['error W20', 'warning W20']],
  ['with nothing in it', packParts({}), ['error W20']],
  ['that leads out of its folder', packParts({ '../a.csv': utf8(CSV) }), ['error W04']],
  ['of a web page', packParts({ 'a.csv': utf8('<!doctype html>') }), ['error E06']],
  ['of a document', packParts({ 'word/document.xml': utf8('x') }), ['error W01']],
  ['cut off', packParts({ 'a.csv': utf8(CSV) }).slice(0, -30), ['error W02']],
])('a zip %s is refused', async (_, bytes, said) => {
  const opened = await open('x.zip', bytes);
  expect([saidOf(opened), opened.parts]).toEqual([said, []]);
});

test('words about an archive do not call it a workbook', async () => {
  const files = [
    await open('x.zip', packParts({ '../a.csv': utf8(CSV) })),
    await open('x.zip', packParts({ 'a.csv': utf8(CSV) }).slice(0, -30)),
    await open('x.zip', packParts({ 'a.csv': utf8(LONG) }), { expanded: 1000 }),
    await open('x.zip', packParts({ 'a.csv': utf8(CSV), 'b.csv': utf8(CSV) }), { parts: 1 }),
  ];
  for (const { findings } of files) {
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('archive');
    expect(findings[0]?.message).not.toContain('workbook');
  }
});

test('a zip whose directory says too much is refused before anything is expanded, one that says too little at its own word', async () => {
  const bytes = packParts({ 'a.csv': new Uint8Array(5_000_000).fill(0x61) });
  expect(saidOf(await open('x.zip', bytes, { expanded: 1_000_000 }))).toEqual(['error W03']);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 100, true);
  expect(saidOf(await open('x.zip', bytes, { expanded: 1_000_000 }))).toEqual(['error W02']);
});

test('a zip that is a workbook is that, whatever it is called', async () => {
  for (const bytes of [packSheet({ rows: [['a', 1]] }), packOdsSheet([['a', 1]])]) {
    const { parts } = await open('x.csv', bytes);
    expect(parts).toMatchObject([{ kind: 'sheets', sheets: [{ rows: [{ line: 1, cells: ['a', '1'] }] }] }]);
  }
});

test('archives with changed bytes are read whole or refused', async () => {
  const archives = [gzipSync(utf8(CSV)), packParts({ 'a.csv': utf8(CSV), 'b.csv': utf8('x\n') })];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...archives), fc.nat(), fc.nat(255), async (archive, at, byte) => {
      const bytes = archive.slice();
      // Behind the first bytes, by which an archive is known for one.
      bytes[4 + (at % (bytes.length - 4))] = byte;
      const opened = await open('x', bytes);
      if (opened.parts.length === 0) expect(opened.findings.some(({ severity }) => severity === 'error')).toBe(true);
      // A byte of a name or a date may change; what is read of a table may not.
      for (const text of Object.values(textsOf(opened))) expect([CSV, 'x\n']).toContain(text);
    }),
    { numRuns: 400 },
  );
});
