import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packImportRegisters } from '../../src/check/bring/packImportRegisters.ts';
import { quoteForShell } from '../../src/check/bring/describeBrought.ts';
import { absenceFile, absenceYear } from '../import/absenceFile.ts';
import { importFolder } from '../import/importFolder.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { baseYears } from './absenceYears.ts';
import { bringAsPage, TEXTS } from './broughtFor.ts';

const { last: LAST_HELD, next: NEXT_YEAR } = baseYears;
const NEW_YEAR = absenceFile(absenceYear(NEXT_YEAR.period));
const HELD_YEAR = absenceFile(absenceYear(LAST_HELD.period));
const inWorkbook = (text: string): Uint8Array =>
  packWorkbook({
    sheets: [
      {
        name: 'Absence',
        rows: text
          .trimEnd()
          .split('\n')
          .map((line) => line.split(',')),
      },
    ],
  });
const inUtf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

const TAKEN: readonly (readonly [what: string, name: string, content: string | Uint8Array])[] = [
  ['a further year', 'absence.csv', NEW_YEAR],
  ['a held year with other figures', 'absence.csv', HELD_YEAR],
  ['both', 'absence.csv', absenceFile([...absenceYear(LAST_HELD.period), ...absenceYear(NEXT_YEAR.period)])],
  ['in gzip', 'absence.csv.gz', gzipSync(strToU8(NEW_YEAR))],
  ['in zip', 'absence.zip', zipSync({ 'data/absence.csv': strToU8(NEW_YEAR) })],
  ['in a workbook', 'absence.xlsx', inWorkbook(NEW_YEAR)],
  ['in UTF-16', 'absence.csv', inUtf16(NEW_YEAR)],
  ['with an area of another name', 'absence.csv', NEW_YEAR.replaceAll(',Kent,', ',Kent County,')],
  [
    'without its schools',
    'absence.csv',
    absenceFile(absenceYear(NEXT_YEAR.period).filter(({ level }) => level !== 'School')),
  ],
];

test.each(TAKEN)('page and command say the same of a file that is taken in: %s', async (_, name, content) => {
  const folder = await importFolder({ [name]: content });
  const { isRefused } = await folder.import([name], { published: '2019-03-21', by: 'Data manager' });
  const { brought } = await bringAsPage(name, content);
  if (brought === null) throw new Error('missing answer of the page');
  expect([brought.accepted, isRefused]).toEqual([true, false]);
  const [, ...lines] = folder.said.map((line) => line.trim());
  expect(lines.slice(2, 5)).toEqual(
    brought.standings.map(({ figures, words, span }) => `${figures} ${words}${span === '' ? '' : `  ${span}`}`),
  );
  const changed = lines.filter((line) => line.includes(' becomes '));
  expect(changed.map((line) => line.split(': ')[1])).toEqual(
    brought.changes.map(({ before, after }) => `${before} becomes ${after}`),
  );
  expect(lines.slice(5 + changed.length)).toEqual(brought.said);
  expect(brought.said.length).toBeGreaterThan(0);
  expect(messagesOf(folder.complained)).toEqual(brought.findings.map(({ message }) => message));
});

/** The sentences of findings as the command prints them, without file, line, kind and code. */
const messagesOf = (complained: readonly string[]): readonly string[] =>
  complained.flatMap((text) => text.split('\n')).map((line) => line.replace(/^\S+ (error|warning|notice) \w+ /, ''));

const REFUSED: readonly (readonly [what: string, code: string, content: string])[] = [
  ['a symbol nobody knows', 'I04', NEW_YEAR.replace(/,\d+\.\d+\n/, ',n/a\n')],
  ['a level nobody knows', 'I04', NEW_YEAR.replace('National', 'Planet')],
  ['a sum that does not add up', 'I06', NEW_YEAR.replace(/^(.*,900001,State-funded primary,1,)213,/m, '$1212,')],
  ['a code that is not the register’s', 'I03', NEW_YEAR.replaceAll('E10000016', 'E10000099')],
  ['a column under another name', 'I02', NEW_YEAR.replace('sess_possible', 'sessions_possible')],
  ['rows that stand twice', 'I07', NEW_YEAR + NEW_YEAR.split('\n').slice(1, 2).join('\n')],
  ['no row of an area of ours', 'I08', absenceFile([])],
];

test.each(REFUSED)('page and command say the same of a file that is refused: %s (%s)', async (_, code, content) => {
  const folder = await importFolder({ 'absence.csv': content });
  const { files } = await folder.import(['absence.csv'], { published: '2019-03-21' });
  const { brought } = await bringAsPage('absence.csv', content);
  expect([brought?.accepted, files.size]).toEqual([false, 0]);
  expect(brought?.findings.map((finding) => finding.code)).toContain(code);
  expect(brought?.findings.map(({ message }) => message)).toEqual(messagesOf(folder.complained));
  for (const { what, mend } of brought?.findings ?? []) expect([what, mend]).not.toContain('');
  expect([brought?.command, brought?.standings, brought?.figures]).toEqual([null, [], []]);
});

test('a return is left to the check of returns, and so is a file nobody knows', async () => {
  const header = 'area,indicator,period,value,numerator,denominator,status,source';
  for (const [name, content] of [
    ['dover.csv', `${header}\nDover,ni-087,2008/09,5.6,108,1939,,School census\n`],
    ['dover.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows: [header.split(',')] }] })],
    ['notes.csv', 'one,two\na,b\n'],
    ['empty.csv', ''],
    ['odd.csv', new Uint8Array([0, 1, 2, 255])],
  ] as const) {
    expect((await bringAsPage(name, content)).brought, name).toBeNull();
  }
});

test('what no return is packed in is told what is wrong with it', async () => {
  const gzip = gzipSync(strToU8('one,two\na,b\n'));
  const { brought } = await bringAsPage('notes.csv.gz', gzip);
  expect(brought?.findings.map(({ code }) => code)).toContain('I02');
  const cut = await bringAsPage('notes.csv.gz', gzip.subarray(0, 20));
  expect(cut.brought?.findings.map(({ severity }) => severity)).toContain('error');
});

test('a large file is read in many steps, between which a page can draw', async () => {
  const years = Array.from({ length: 400 }, (_, index) => absenceYear(`${1500 + index}${String(index % 100)}`));
  const rows = absenceFile(years.flat().map((row) => ({ ...row, authority: { code: 'E06000035', name: 'Medway' } })));
  const { steps } = await bringAsPage(
    'absence.csv',
    absenceFile(absenceYear(NEXT_YEAR.period)) + rows.slice(rows.indexOf('\n') + 1),
  );
  expect(steps).toBeGreaterThan(10);
});

test('the command names the post where a published figure changes, and the file as one word', async () => {
  const { brought } = await bringAsPage('absence.csv', NEW_YEAR);
  expect(brought?.command).toBe('npm run import -- absence.csv --published YYYY-MM-DD');
  const changed = await bringAsPage("Kent's absence; rm -rf.csv", HELD_YEAR);
  expect(changed.brought?.command).toBe(
    String.raw`npm run import -- 'Kent'\''s absence; rm -rf.csv' --published YYYY-MM-DD --by POST`,
  );
});

test.each([
  ['absence_2017-18.csv', 'absence_2017-18.csv'],
  ['two words.csv', "'two words.csv'"],
  ['$(id).csv', "'$(id).csv'"],
  ['--help', './--help'],
  ['-a b', "'./-a b'"],
  ['\u202egnp.csv', null],
  ['a\nb.csv', null],
])('%j is %j in a command', (name, word) => {
  expect(quoteForShell(name)).toBe(word);
});

test('a recipe that is not right stops the build with its finding', () => {
  const [[path, text] = ['', '']] = TEXTS.recipes;
  const recipes = new Map([[path, text.replace('"period"', '"periodd"')]]);
  expect(() => packImportRegisters({ ...TEXTS, recipes })).toThrow(/I01 .*periodd/);
});
