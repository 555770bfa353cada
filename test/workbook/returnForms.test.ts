import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembleFacts } from '../../pipeline/assemble/assembleFacts.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkFiles } from '../../pipeline/intake/checkFiles.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';
import { assembleExample } from '../../pipeline/returns/forms/assembleExample.ts';
import { assembleReturnForms } from '../../pipeline/returns/forms/assembleReturnForms.ts';
import { assembleTemplates } from '../../pipeline/returns/forms/assembleTemplate.ts';
import { indicatorsAskedFor } from '../../pipeline/returns/forms/indicatorsAskedFor.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { RETURN_COLUMNS } from '../../pipeline/returns/returnSchema.ts';
import type { DownloadFile } from '../../pipeline/publish/downloads/downloadFile.ts';

const facts = assembleFacts(typePackage((await readPackage(diskEffects, 'data', 'publication')).tables));
const forms = await assembleReturnForms(facts, diskEffects);

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'return-forms-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const dover = (all: readonly DownloadFile[]): DownloadFile => {
  const found = all.find(({ listed }) => listed.about === 'dover');
  if (found === undefined) throw new Error('missing form of Dover');
  return found;
};

async function openForm(): Promise<{ workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const workbook = new ExcelJS.Workbook();
  // The library's type of a buffer is an older one.
  await workbook.xlsx.load(dover(forms).content as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet('Return');
  if (sheet === undefined) throw new Error('missing sheet Return');
  return { workbook, sheet };
}

type Filled = Readonly<Record<string, string | number | Date>>;

const columnOf = (name: string): number => [...RETURN_COLUMNS, 'note'].indexOf(name) + 1;

/** Fills lines of the form, by line; a rate is worked out as a spreadsheet would, its formula kept. */
async function fillIn(lines: Readonly<Record<number, Filled>>): Promise<string> {
  const { workbook, sheet } = await openForm();
  for (const [line, cells] of Object.entries(lines)) {
    for (const [name, value] of Object.entries(cells)) {
      const cell = sheet.getCell(Number(line), columnOf(name));
      cell.value = name === 'value' && typeof value === 'number' ? { formula: cell.formula, result: value } : value;
    }
  }
  const path = join(folder, 'dover.xlsx');
  await writeFile(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

async function check(path: string): Promise<{ code: number; said: readonly string[] }> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await checkFiles({ ...diskEffects, say, complain: say }, [path], { registers: 'data', return: true });
  return { code, said };
}

const counts = { value: 5.51, numerator: 9876, denominator: 179238, source: 'School Census' };

test('every LCSP has a form with the rows of its CSV form, the same bytes each time', async () => {
  expect(forms.length).toBe(23);
  const again = await assembleReturnForms(facts, diskEffects);
  expect(again.map(({ content }) => content)).toEqual(forms.map(({ content }) => content));
  const { sheet } = await openForm();
  const { content } = dover(assembleTemplates(facts, diskEffects));
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const rows = text.trimEnd().split('\n');
  const written = rows.map((_, place) =>
    RETURN_COLUMNS.map((name) => (name === 'value' && place > 0 ? '' : sheet.getCell(place + 1, columnOf(name)).text)),
  );
  expect(written.map((cells) => cells.join(','))).toEqual(rows);
});

test('a form offers its own area, the measures asked for and the codes; periods are text', async () => {
  const { workbook, sheet } = await openForm();
  const lists = workbook.getWorksheet('Lists');
  expect(lists?.state).toBe('hidden');
  const offered = (name: string): readonly string[] => {
    const { type, formulae } = sheet.getCell(40, columnOf(name)).dataValidation;
    expect(type, name).toBe('list');
    const last = Number(/\$(\d+)$/.exec(String(formulae[0]))?.[1]);
    return Array.from({ length: last }, (_, line) => String(lists?.getCell(line + 1, columnOf(name)).value));
  };
  expect(offered('area')).toEqual(['Dover']);
  expect(offered('indicator')).toContain('half-days-primary');
  expect(offered('indicator').length).toBe(7);
  expect(offered('status')).toEqual(['c', 'x', 'z', 'low', 'p', 'e', 'b', 'u']);
  expect(offered('period')[0]).toBe('2009/10');
  expect(sheet.getCell(40, columnOf('period')).numFmt).toBe('@');
  expect(sheet.getCell(2, columnOf('period')).value).toBe('2009/10');
});

test('counts are checked in the sheet, and the rate is a formula with a value', async () => {
  const { sheet } = await openForm();
  const { type, formulae, errorStyle } = sheet.getCell(3, columnOf('numerator')).dataValidation;
  expect([type, errorStyle ?? 'stop']).toEqual(['custom', 'stop']);
  expect(formulae).toEqual(['AND(ISNUMBER(E3),E3=INT(E3),E3>=0,OR(E3="",F3="",E3<=F3))']);
  expect(sheet.getCell(3, columnOf('value')).formula).toContain('E3/F3');
  // The library that reads it here leaves an empty text out.
  const part = unzipSync(Buffer.from(dover(forms).content))['xl/worksheets/sheet1.xml'];
  expect(strFromU8(part ?? new Uint8Array())).toMatch(/<c r="D3"[^>]* t="str"><f>[^<]+<\/f><v><\/v><\/c>/);
});

test('the second sheet explains every column, code and measure, with a published figure as its example', async () => {
  const { workbook } = await openForm();
  const rows: string[] = [];
  workbook.getWorksheet('How to fill it in')?.eachRow((row) => {
    rows.push([1, 2, 3].map((place) => row.getCell(place).text).join(' | '));
  });
  for (const name of RETURN_COLUMNS)
    expect(
      rows.some((row) => row.startsWith(`${name} | `)),
      name,
    ).toBe(true);
  expect(rows.some((row) => row.startsWith('half-days-primary | Half days missed in primary schools (%) | '))).toBe(
    true,
  );
  expect(rows.some((row) => row.startsWith('low | rounds to 0'))).toBe(true);
  // A sender has no log of revisions: the check refuses the code r in a return.
  expect(rows.filter((row) => row.startsWith('r | '))).toEqual([]);
  expect(rows.some((row) => row.startsWith('Of a corrected figure leave the status blank'))).toBe(true);
  const [example = ''] = rows.filter((row) => row.startsWith('numerator | '));
  expect(example).toMatch(/\| \d+$/);
  expect(rows.find((row) => row.startsWith('source | '))).toMatch(/\| .*[a-z]/);
});

test('a form filled in and saved is read without a finding; rows left as they came are not sent', async () => {
  const path = await fillIn({
    3: { ...counts, period: '2008/09' },
    4: { ...counts, value: 7.25, numerator: 7250, denominator: 100000, period: '2008/09' },
    5: { period: '2008/09', status: 'x', source: 'School Census' },
  });
  expect(await check(path)).toEqual({ code: 0, said: [expect.stringContaining('accepted, 3 rows, 0 findings')] });
});

test('a form with nothing filled in holds no row', async () => {
  const { code, said } = await check(await fillIn({}));
  expect(code).toBe(1);
  expect(said.join('\n')).toMatch(/P02/);
});

test('a wrong cell of a form is told with its place', async () => {
  const day = new Date('2008-09-01T00:00:00Z');
  const { sheet } = await openForm();
  expect(sheet.getCell(4, 3).numFmt).toBe('@');
  const path = await fillIn({
    3: { ...counts, period: '2008/09', numerator: 9876.5 },
    4: { ...counts, period: '2008/09', value: 5.99 },
    6: { ...counts, value: 5, period: '2008/09', numerator: 30, denominator: 20 },
  });
  const { code, said } = await check(path);
  expect(code).toBe(1);
  const text = said.join('\n');
  expect(text).toMatch(/line 3, numerator - /);
  expect(text).toMatch(/V20 line 4, value - value 5\.99 but 9876 \/ 179238 is 5\.51/);
  expect(text).toMatch(/V17 line 6, numerator - /);
  const dated = await fillIn({ 3: { ...counts, period: day } });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(dated);
  const cell = workbook.getWorksheet('Return')?.getCell(3, columnOf('period'));
  if (cell === undefined) throw new Error('missing cell');
  cell.numFmt = 'mmm-yy';
  await writeFile(dated, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const told = (await check(dated)).said.join('\n');
  expect(told).toMatch(/W16 .*cell Return!C3 holds a date, Sep-08.*2008\/09/);
});

test('a formula that is not the form’s own is still told', async () => {
  const path = await fillIn({ 3: { ...counts, period: '2008/09' } });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const cell = workbook.getWorksheet('Return')?.getCell(3, columnOf('numerator'));
  if (cell === undefined) throw new Error('missing cell');
  cell.value = { formula: '9000+876', result: 9876 };
  await writeFile(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect((await check(path)).said.join('\n')).toMatch(/W17 .*Return!E3/);
});

test('a filled return to look at holds published figures alone, a row a measure, and passes the check', async () => {
  const { listed, content } = assembleExample(facts, diskEffects);
  expect([listed.path, listed.kind]).toEqual(['data/templates/example.csv', 'example']);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const { header, rows } = parseTable('example.csv', new TextEncoder().encode(text));
  expect(header).toEqual([...RETURN_COLUMNS, 'note']);
  expect(rows.length).toBe(listed.rows);
  const files = readdirSync('data/observations').map((name) => readFileSync(`data/observations/${name}`, 'utf8'));
  for (const { cells } of rows) {
    const [area, indicator, period, value, numerator, denominator, status] = cells;
    const number = value?.includes('.') === true ? value : `${value}.0`;
    const held = [...new Set([value, number])].map((one) =>
      [area, indicator, period, one, numerator, denominator, status].join(','),
    );
    expect(held.filter((start) => files.some((file) => file.includes(`\n${start},`)))).toHaveLength(1);
    // A row without counts says that a return gives them.
    expect(cells.at(-1)?.includes('its counts are not published')).toBe(numerator === '');
  }
  // Every measure a form asks for has its row; each measure has one.
  const measures = rows.map(({ cells }) => cells[1]);
  expect(new Set(measures).size).toBe(rows.length);
  for (const { id } of indicatorsAskedFor(facts)) expect(measures).toContain(id);
  const path = join(folder, 'example.csv');
  await writeFile(path, text);
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  expect(await checkFiles({ ...diskEffects, say, complain: say }, [path], { registers: 'data' })).toBe(0);
  expect(said.join('')).toMatch(/accepted, \d+ rows, 0 findings/);
});
