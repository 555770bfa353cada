import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacters, hasSuspectCharacter } from '../../pipeline/cells/checkCharacters.ts';
import { hasSecretHint } from '../../pipeline/cells/findSecret.ts';
import { lookAlikes, unseenCharacters } from '../../pipeline/cells/findLookAlikes.ts';
import { quoteText } from '../../pipeline/findings/spelling.ts';
import { checkPackageText } from '../../pipeline/check/checkProse.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import { DATA_FILES, packageWith } from './shippedText.ts';

const codes = (text: string): readonly string[] => checkCharacters(text).map(({ code }) => code);

const UNSEEN = [
  ['zero width space', '\u200b', 'U+200B ZERO WIDTH SPACE'],
  ['zero width joiner', '\u200d', 'U+200D ZERO WIDTH JOINER'],
  ['soft hyphen', '\u00ad', 'U+00AD SOFT HYPHEN'],
  ['word joiner', '\u2060', 'U+2060 WORD JOINER'],
  ['variation selector', '\ufe0f', 'U+FE0F VARIATION SELECTOR'],
  ['further variation selector', '\u{e0101}', 'U+E0101 VARIATION SELECTOR'],
  ['tag', '\u{e0041}', 'U+E0041 TAG CHARACTER'],
  ['grapheme joiner', '\u034f', 'U+034F COMBINING GRAPHEME JOINER'],
  ['hangul filler', '\u3164', 'U+3164'],
  ['mongolian vowel separator', '\u180e', 'U+180E MONGOLIAN VOWEL SEPARATOR'],
  ['line separator', '\u2028', 'U+2028 LINE SEPARATOR'],
  ['blank braille cell', '\u2800', 'U+2800'],
  ['interlinear mark', '\ufff9', 'U+FFF9'],
  ['private use', '\ue000', 'U+E000 PRIVATE USE CHARACTER'],
  ['private use, plane 16', '\u{100000}', 'U+100000 PRIVATE USE CHARACTER'],
  ['noncharacter', '\ufdd0', 'U+FDD0 NONCHARACTER'],
  ['unassigned', '\u{3fff0}', 'U+3FFF0 UNASSIGNED CHARACTER'],
] as const;

test.each(UNSEEN)('a %s is refused in any text and named by its code point', (_, character, name) => {
  const [found, ...others] = checkCharacters(`Kent${character} Safeguarding Board`);
  expect(others).toEqual([]);
  expect(found?.severity).toBe('error');
  expect(found?.what.startsWith(`${name} in `)).toBe(true);
  expect(found?.mend).toBe('write "Kent Safeguarding Board"');
});

test('every character that takes no ink is refused, whatever the text, and never stands in a message', () => {
  const ignorable = fc
    .integer({ min: 0x80, max: 0x10ffff })
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}]/u.test(character));
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), ignorable, (text, character) => {
      const cell = `a${text}${character}b`;
      expect(hasSuspectCharacter(cell)).toBe(true);
      const found = checkCharacters(cell);
      expect(found.length).toBeGreaterThan(0);
      for (const { what, mend } of found) expect(what + mend).not.toContain(character);
      expect(quoteText(cell)).not.toContain(character);
      expect(unseenCharacters(cell)).toContain(character.codePointAt(0));
    }),
    { numRuns: 1000, seed: 2009 },
  );
});

test.each([
  ['Llanelli, Ynys Môn, Pŵllheli'],
  ['“Every Child Matters”: the council’s plan – 2009/10'],
  ['£1,200 at 37 °C, ½ of 5 m², CO₂, 2 µg, № 5 ™ …'],
  ['Zażółć gęślą jaźń, Škoda, Ægir, Straße'],
  ['the title “Привет” and “Ελλάδα”'],
  ['the title “北京市” or “ひらがなとカタカナ漢字”, “한국어”'],
  ['the title “كتاب”, “ספר”'],
  ['See https://www.gov.uk/guidance/a-b?c=d#e and http://kent.gov.uk'],
  ['a\u00a0no-break space'],
  ['α, β and Ω stand alone'],
])('%s is legitimate text', (text) => {
  expect(checkCharacters(text)).toEqual([]);
});

test.each([
  ['Kent C\u043euncil', 'U+043E CYRILLIC SMALL LETTER O'],
  ['r\u03bfad', 'U+03BF GREEK SMALL LETTER OMICRON'],
  ['d\u0585ver', 'U+0585'],
  ['\u13aaanterbury', 'U+13AA'],
  ['\uff24over', 'U+FF24'],
  ['\u{1d403}over', 'U+1D403'],
  ['\u043c\u03bf\u0440\u0435', 'U+03BF GREEK SMALL LETTER OMICRON'],
])('%j mixes alphabets within a word and is refused by code point', (text, name) => {
  const [found, ...others] = checkCharacters(text);
  expect(others).toEqual([]);
  expect([found?.code, found?.severity]).toEqual(['E07', 'error']);
  expect(found?.what).toContain(name);
});

test.each([
  ['a Cyrillic letter', 'https://www.g\u043ev.uk/page', 'U+043E CYRILLIC SMALL LETTER O'],
  ['a whole Cyrillic name', 'https://\u043a\u0435\u043d\u0442.uk/page', 'U+043A CYRILLIC LETTER'],
  ['an accent', 'https://ként.gov.uk', 'U+00E9'],
  ['a full-width point', 'https://kent\uff0egov.uk', 'U+FF0E FULLWIDTH FULL STOP'],
  ['punycode', 'https://xn--gv-jkc.uk/page', 'punycode'],
  ['punycode in capitals', 'HTTPS://www.XN--GV-JKC.uk', 'punycode'],
  ['punycode in the middle of a note', 'see https://a.xn--gv-jkc.uk for more', 'punycode'],
])('a host with %s is refused', (_, text, words) => {
  expect(hasSuspectCharacter(text) || hasSecretHint(text)).toBe(true);
  const [found, ...others] = checkCharacters(text);
  expect(others).toEqual([]);
  expect([found?.code, found?.severity]).toEqual(['X02', 'error']);
  expect(found?.what).toContain(words);
});

test('a path may hold what a host may not', () => {
  expect(codes('https://example.org/Ynys-Môn/xn--a')).toEqual([]);
});

test('in a name or an id a whole word of another alphabet is refused too', () => {
  expect(lookAlikes('\u0414\u0443\u0432\u0440')).not.toEqual([]);
  expect(lookAlikes('北京')).not.toEqual([]);
  expect(lookAlikes('Llŷn & Dover-1')).toEqual([]);
});

test.each([
  ['zero width space', '\u200b'],
  ['tag', '\u{e0041}'],
  ['variation selector', '\ufe0f'],
  ['override', '\u202e'],
  ['private use', '\ue000'],
])('a %s is refused in every text column of every table of the data package', async (_, character) => {
  const { effects, columns } = packageWith((text) => `${text}${character}`);
  const { findings } = await readPackage(effects, 'data');
  const found = new Set(
    findings.filter(({ code }) => ['E07', 'X03'].includes(code)).map(({ file, column }) => `${file} ${column}`),
  );
  expect(columns.length).toBeGreaterThan(150);
  expect(columns.filter((column) => !found.has(column))).toEqual([]);
});

test('the package’s own texts, the change log and the redirects are read for the same characters', async () => {
  const { effects } = packageWith((text) => text);
  const sound = await readPackage(effects, 'data');
  expect(sound.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const readBytes = async (path: string): Promise<Uint8Array> => {
    const bytes = DATA_FILES.get(path) ?? new Uint8Array(0);
    if (path.endsWith('.csv') && !path.includes('redirects')) return bytes;
    return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/Kent|from|title/, '$&\u200b'));
  };
  const { findings } = await readPackage({ ...effects, readBytes }, 'data');
  expect(
    findings
      .filter(({ code }) => code === 'E07')
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(['data/CHANGELOG.md', 'data/datapackage.json', 'data/releases/redirects.csv']);
});

test('a character behind an escape of JSON is found, at the name of its field', () => {
  const json = String.raw`{"title": "sound", "resources": [{"title": "Areas\u200b"}]}`;
  const [found] = checkPackageText(new TextEncoder().encode(json));
  expect(found?.message).toBe(
    'datapackage.json, resources.0.title - U+200B ZERO WIDTH SPACE in "Areas<U+200B>" - write "Areas"',
  );
});
