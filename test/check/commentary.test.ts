import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { assembleFacts } from '../../pipeline/assemble/assembleFacts.ts';
import { findChildCounts, holdsNumber } from '../../pipeline/check/commentary/childCounts.ts';
import { findClaimWords } from '../../pipeline/check/commentary/claimWords.ts';
import { readEdition } from '../../pipeline/intake/readEdition.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';
import { LICENSED_WORDS } from '../../src/words/claim.ts';

const HEADER = 'area_id,indicator,period,figure,status,text,post,date,note';

/** The training edition as it stands, but for its comments and, where told, a published table. */
const editionWith = async (rows: readonly string[], revised?: readonly [string, string, string]) => {
  const readBytes = async (path: string): Promise<Uint8Array> => {
    if (path === 'data/returns/examples/record/commentary.csv') {
      return new TextEncoder().encode(`${[HEADER, ...rows].join('\n')}\n`);
    }
    const bytes = await diskEffects.readBytes(path);
    if (revised === undefined || path !== revised[0]) return bytes;
    const text = new TextDecoder().decode(bytes);
    if (!text.includes(revised[1])) throw new Error(`missing ${revised[1]} in ${path}`);
    return new TextEncoder().encode(text.replace(revised[1], revised[2]));
  };
  return readEdition({ ...diskEffects, readBytes }, 'data', { edition: 'training' });
};

const comment = (cells: Partial<Record<'area' | 'indicator' | 'period' | 'figure' | 'status' | 'text', string>>) => {
  const { area = 'kent', indicator = 'half-days-primary', period = '2008/09', status = '' } = cells;
  const { figure = '5.34', text = 'A word.' } = cells;
  return `${area},${indicator},${period},${figure},${status},${text},LCSP Manager,2009-12-01,example: of this test`;
};

const told = async (...rows: readonly string[]): Promise<readonly string[]> =>
  (await editionWith(rows)).findings
    .filter(({ file }) => file.endsWith('/commentary.csv'))
    .map(({ line, severity, code, message }) => `${line} ${severity} ${code} ${message}`);

test('a comment on a figure that is not held is refused, at its period (C01)', async () => {
  expect(await told(comment({ period: '1999/00' }), comment({ area: 'dover-district', indicator: 'ni-117' }))).toEqual([
    expect.stringMatching(/^2 error C01 line 2, period - no figure of Kent county, half-days-primary 1999\/00 is pub/),
    expect.stringMatching(/^3 error C01 line 3, period - no figure of Dover district, ni-117 2008\/09 is published/),
  ]);
});

test('where a figure is withheld neither figure nor comment gives a number, and the report repeats none (C02)', async () => {
  const withheld = { area: 'cranbrook-and-paddock-wood', indicator: 'ni-114' };
  const found = await told(
    comment({ ...withheld, figure: '1.37', text: 'Of 47 some moved away.' }),
    comment({ ...withheld, figure: '', status: 'c', text: 'As in 2007/08 each school is visited.' }).replace(
      '-01',
      '-02',
    ),
  );
  expect(found.map((one) => one.slice(0, 26))).toEqual(['2 error C02 line 2, figure', '2 error C02 line 2, text -']);
  expect(found.join()).not.toMatch(/1\.37|\b47\b/);
});

test('words that need evidence are told with what is tested, and never refused (C03)', async () => {
  const found = await told(
    comment({ text: 'Attendance improved because of letters.' }),
    comment({ area: 'dover-district', indicator: 'persistent-absence-10-primary', figure: '13.7', text: 'It fell.' }),
    comment({ area: 'kent', indicator: 'half-days-secondary', figure: '7.81', text: 'The measure is of half days.' }),
  );
  expect(found).toEqual([
    '2 notice C03 line 2, text - the comment says "improved" and "because": no trend is tested on these points; it is set against no other area; no cause is tested on these figures - nothing, if it is meant: it is printed as the words of the post, apart from what the site says',
    expect.stringMatching(
      /^3 notice C03 line 3, text - the comment says "fell": (?:the trend from|there is no clear trend from) .+; set against Kent it is /,
    ),
  ]);
});

test('every word the site itself says only by a rule is among those a comment is told of', () => {
  const words = [...new Set(Object.values(LICENSED_WORDS).flat())].filter((word) => word !== 'easier');
  expect(words.length).toBeGreaterThan(5);
  for (const word of words) expect(findClaimWords(`It is ${word}.`).judging, word).toEqual([word]);
});

test.each([
  ['3 pupils', [3]],
  ['two of the girls', [2]],
  ['Four more excluded children came', [4]],
  ['1,003 pupils', [] as number[]],
  ['2008/09 pupils', []],
  ['13.7 children in a hundred', []],
  ['three schools', []],
  ['240 pupils', [240]],
])('counts of children in "%s" are %j', (text, counts) => {
  expect(findChildCounts(text).map(({ count }) => count)).toEqual(counts);
});

test('a year is no number that gives a withheld figure away, any other is', () => {
  expect(holdsNumber('As in 2007/08 and 2009.')).toBe(false);
  expect(holdsNumber('Of 47 some moved.')).toBe(true);
  expect(holdsNumber('Three pupils moved.')).toBe(true);
});

const commentsOf = async (...args: Parameters<typeof editionWith>) => {
  const { checked, findings } = await editionWith(...args);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return assembleFacts(typePackage(checked.tables)).commentary;
};

test('a comment is about the figure published now until that is revised, in value or in status', async () => {
  const rows = [comment({})];
  expect(await commentsOf(rows)).toMatchObject([{ isStale: false, written: { value: 5.34 }, now: { status: '' } }]);
  const table = 'data/observations/absence.csv';
  const line = /^kent,half-days-primary,2008\/09,.*$/im.exec(
    new TextDecoder().decode(await diskEffects.readBytes(table)),
  )?.[0];
  if (line === undefined) throw new Error('missing row of the county');
  const revised = await commentsOf(rows, [
    table,
    line,
    line.replace('5.34,1494582', '5.43,1519750').replace('5.33826', '5.42816'),
  ]);
  expect(revised).toMatchObject([{ isStale: true, written: { value: 5.34, digits: 2 }, now: { digits: 2 } }]);
  expect(revised[0]?.now.value).toBeCloseTo(5.43, 2);
  const provisional = line.replace('27997524,,', '27997524,p,');
  expect(provisional).not.toBe(line);
  expect(await commentsOf(rows, [table, line, provisional])).toMatchObject([{ isStale: true, now: { status: 'p' } }]);
});

test('a figure written with other decimals is the same figure, and a blank one is told by its status', async () => {
  expect(await commentsOf([comment({ figure: '5.340' })])).toMatchObject([{ isStale: false }]);
  expect(await commentsOf([comment({ figure: '5.3' })])).toMatchObject([{ isStale: true }]);
  const withheld = { area: 'cranbrook-and-paddock-wood', indicator: 'ni-114', figure: '', status: 'c' };
  expect(await commentsOf([comment(withheld)])).toMatchObject([{ isStale: false, now: { value: null } }]);
});

test('the publication holds no comment', async () => {
  const text = new TextDecoder().decode(await diskEffects.readBytes('data/commentary.csv'));
  expect(text).toBe(`${HEADER}\n`);
});
