import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHighByte } from '../../pipeline/open/judgeEncoding.ts';
import { HEAD_BYTES } from '../../pipeline/open/replaySource.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { inPieces, join, open, saidOf, textsOf, utf16, utf8 } from './openedText.ts';

const TEXT = 'area,note\nDover,caf\u00e9 \u2019 \u00a35\nSwale,\ud83d\ude00\n';
const LATIN = 'area,note\r\nDover,caf\u00e9 \u2019 \u00a35\r\n';
const MARK = '\ufeff';

/** Windows-1252 of the characters used here. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => (character === '\u2019' ? 0x92 : character.charCodeAt(0)));

test.each([
  ['UTF-8', utf8(TEXT), TEXT, 'utf-8', []],
  ['UTF-8 with a mark', utf8(MARK + TEXT), TEXT, 'utf-8', []],
  ['ASCII', utf8('a,b\n1,2\n'), 'a,b\n1,2\n', 'utf-8', []],
  ['UTF-16 little-endian with a mark', utf16(MARK + TEXT, true), TEXT, 'utf-16le', ['notice E09']],
  ['UTF-16 big-endian with a mark', utf16(MARK + TEXT, false), TEXT, 'utf-16be', ['notice E09']],
  ['UTF-16 little-endian without', utf16(TEXT, true), TEXT, 'utf-16le', ['notice E09']],
  ['UTF-16 big-endian without', utf16(TEXT, false), TEXT, 'utf-16be', ['notice E09']],
  ['Windows-1252', windows1252(LATIN), LATIN, 'windows-1252', ['notice E09']],
  ['lines ended by CR', utf8('a,b\r1,2\r'), 'a,b\r1,2\r', 'utf-8', []],
])('%s is opened as UTF-8 without a mark, from bytes and from pieces', async (_, bytes, text, encoding, said) => {
  for (const source of [bytes, inPieces(bytes, 7), inPieces(bytes, 1)]) {
    const opened = await open('x.csv', source);
    expect(textsOf(opened)).toEqual({ 'x.csv': text });
    // A second reading begins again.
    expect(textsOf(opened)).toEqual({ 'x.csv': text });
    expect(opened.parts).toMatchObject([{ kind: 'text', encoding }]);
    expect(saidOf(opened)).toEqual(said);
  }
});

test('what was assumed is said, with the byte that shows it', async () => {
  const { findings } = await open('x.csv', windows1252(LATIN));
  expect(findings.map(({ message }) => message)).toEqual([
    'x.csv - the file is not UTF-8: read as Windows-1252, in which byte 0xE9 is "\u00e9" - look whether names and signs are right; a table to be kept is saved as CSV UTF-8',
  ]);
  const [wide] = (await open('x.csv', utf16(TEXT, true))).findings;
  expect(wide?.message).toContain('the file is UTF-16 (little-endian), not UTF-8: read all the same');
});

test.each([
  ['Windows-1252', windows1252(LATIN), LATIN, ['notice E09']],
  ['UTF-8', utf8(TEXT), TEXT, []],
])('%s beyond the bytes that are looked at first is known when it comes', async (_, end, text, said) => {
  const ascii = 'a'.repeat(HEAD_BYTES + 70_001);
  const bytes = new Uint8Array(ascii.length + end.length);
  bytes.set(utf8(ascii));
  bytes.set(end, ascii.length);
  for (const size of [65_536, 70_000 + HEAD_BYTES + 13, 4097]) {
    const opened = await open('x.csv', inPieces(bytes, size));
    expect(saidOf(opened)).toEqual([]);
    const [part] = opened.parts;
    if (part?.kind !== 'text') throw new Error('missing text');
    expect(part.told()).toEqual([]);
    const read = new TextDecoder().decode(join(part.chunks()));
    expect(read.length).toBe(ascii.length + text.length);
    expect(read.slice(ascii.length)).toBe(text);
    expect(saidOf({ findings: part.told() })).toEqual(said);
  }
});

test('UTF-8 with damage in it is left to the strict reader, which names the byte', async () => {
  const bytes = utf8('area,note\nDover,caf\u00e9\nSwale,x\n');
  bytes[bytes.length - 2] = 0xff;
  const opened = await open('x.csv', bytes);
  expect(saidOf(opened)).toEqual([]);
  const [part] = opened.parts;
  if (part?.kind !== 'text') throw new Error('missing text');
  const { findings } = parseTable('x.csv', join(part.chunks()));
  expect(findings.map(({ code, line }) => [code, line])).toEqual([['E03', 3]]);
});

test.each([
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'E01'],
  ['nothing', new Uint8Array(0), 'P01'],
  ['a web page', utf8('<!doctype html><title>x</title>'), 'E06'],
  ['a web page in UTF-16', utf16('<html><body>not found</body></html>', true), 'E06'],
  ['a PDF document', utf8('%PDF-1.7 and more'), 'E06'],
  ['a 7z archive', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'E06'],
  ['zero bytes', new Uint8Array(5000), 'E06'],
])('%s is refused with its reason', async (_, bytes, code) => {
  const opened = await open('x.csv', bytes);
  expect(opened.parts).toEqual([]);
  expect(saidOf(opened)).toEqual([`error ${code}`]);
});

test('a report of a system that calls itself a workbook is not taken for an error page', async () => {
  const [report] = (await open('x.xls', utf8('<html><table><tr><td>a</td></tr></table></html>'))).findings;
  expect(report?.message).toContain('open it in Excel or LibreOffice');
  const [page] = (await open('x.csv', utf8('<html><p>not found</p></html>'))).findings;
  expect(page?.message).toContain('download the file again');
});

test('a source that can be read once is read once, and says so the second time', async () => {
  const once = inPieces(utf8(TEXT), 5)[Symbol.iterator]();
  // An iterator of a generator walks over itself.
  const opened = await open('x.csv', once as IterableIterator<Uint8Array>);
  expect(textsOf(opened)).toEqual({ 'x.csv': TEXT });
  expect(() => textsOf(opened)).toThrow('invalid second reading');
});

test('plain text is not held: pieces are asked for one by one', async () => {
  let asked = 0;
  const piece = utf8(`${'1234567,'.repeat(8192)}\n`);
  const source = {
    *[Symbol.iterator]() {
      for (let count = 0; count < 1000; count += 1) {
        asked += 1;
        yield piece;
      }
    },
  };
  const opened = await open('x.csv', source, { held: 10 });
  const [part] = opened.parts;
  if (part?.kind !== 'text') throw new Error('missing text');
  const before = asked;
  expect(before).toBeLessThan(30);
  let taken = 0;
  for (const _ of part.chunks()) {
    taken += 1;
    if (taken === 5) break;
  }
  expect(asked - before).toBeLessThan(12);
});

test('the first byte above ASCII is found wherever it stands and however the bytes lie', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(40), fc.nat(45), (offset, length, at) => {
      const bytes = new Uint8Array(64).subarray(offset, offset + length);
      bytes.fill(0x41);
      if (at < length) bytes[at] = 0x80;
      expect(findHighByte(bytes, 0)).toBe(at < length ? at : -1);
      expect(findHighByte(bytes, Math.min(at, length))).toBe(at < length ? at : -1);
    }),
  );
});

test('any bytes are opened or refused, and what is opened comes whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
      const whole = await open('x.csv', bytes);
      const cut = await open('x.csv', inPieces(bytes, size));
      expect(saidOf(cut)).toEqual(saidOf(whole));
      if (whole.parts.length === 0) expect(whole.findings.some(({ severity }) => severity === 'error')).toBe(true);
      const [first, second] = [whole, cut].map(({ parts }) =>
        parts.map((part) => (part.kind === 'text' ? join(part.chunks()) : part)),
      );
      expect(second).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test('a reader that stops early leaves no source open', async () => {
  let isOpen = 0;
  const source = {
    *[Symbol.iterator]() {
      isOpen += 1;
      try {
        for (;;) yield utf8(`${'1,2,3,4\n'.repeat(9000)}`);
      } finally {
        isOpen -= 1;
      }
    },
  };
  const [part] = (await open('x.csv', source)).parts;
  if (part?.kind !== 'text') throw new Error('missing text');
  expect(isOpen).toBe(0);
  for (const _ of part.chunks()) break;
  expect(isOpen).toBe(0);
});

test('the byte that told an encoding is shown as the sign it is there', async () => {
  const { findings } = await open('a.csv', windows1252('area\nChildren\u2019s census\n'));
  expect(findings.map(({ message }) => message).join()).toContain('byte 0x92 is "\u2019"');
});
