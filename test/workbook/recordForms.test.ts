import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembleFacts } from '../../pipeline/assemble/assembleFacts.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkFiles } from '../../pipeline/intake/checkFiles.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import { COMMENTARY } from '../../pipeline/package/commentaryTable.ts';
import { RECORD_TABLE_NAMES, RECORD_TABLES, type RecordTable } from '../../pipeline/package/recordTables.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';
import { assembleRecordForms } from '../../pipeline/publish/downloads/recordForms.ts';
import type { DownloadFile } from '../../pipeline/publish/downloads/downloadFile.ts';

const typed = typePackage((await readPackage(diskEffects, 'data', 'training')).tables);
const makeForms = () => assembleRecordForms(assembleFacts(typed), typed, diskEffects);
const forms = await makeForms();

type Form = RecordTable | 'commentary';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'record-forms-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const formOf = (table: Form): DownloadFile => {
  const found = forms.find(({ listed }) => listed.path === `data/templates/record/${table}.xlsx`);
  if (found === undefined) throw new Error(`missing form ${table}`);
  return found;
};

async function openForm(table: Form): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // The library's type of a buffer is an older one.
  await workbook.xlsx.load(formOf(table).content as unknown as ExcelJS.Buffer);
  return workbook;
}

/** A form filled in as a spreadsheet would: text as text, a Date as a day. */
async function fillIn(table: Form, rows: readonly (readonly (string | Date)[])[]): Promise<string> {
  const workbook = await openForm(table);
  const sheet = workbook.getWorksheet(table);
  if (sheet === undefined) throw new Error(`missing sheet ${table}`);
  rows.forEach((row, line) => row.forEach((cell, place) => (sheet.getCell(line + 2, place + 1).value = cell)));
  const path = join(folder, `${table}.xlsx`);
  await writeFile(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

async function check(path: string): Promise<{ code: number; said: readonly string[] }> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await checkFiles({ ...diskEffects, say, complain: say }, [path], {
    registers: 'data',
  });
  return { code, said };
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

test('every table of the record has a form with its columns, the same bytes each time', async () => {
  const again = await makeForms();
  for (const [place, table] of RECORD_TABLE_NAMES.entries()) {
    expect(again[place]?.content).toEqual(formOf(table).content);
    const header = (await openForm(table)).getWorksheet(table)?.getRow(1).values;
    expect(header).toEqual([undefined, ...Object.keys(RECORD_TABLES[table])]);
  }
});

test('comments on figures have a form, which is read back and known by its columns', async () => {
  const sheet = (await openForm('commentary')).getWorksheet('commentary');
  expect(sheet?.getRow(1).values).toEqual([undefined, ...Object.keys(COMMENTARY)]);
  const said = ['kent', 'half-days-primary', '2008/09', '5.34', '', 'Attendance improved.', 'LCSP Manager'];
  const { code, said: told } = await check(await fillIn('commentary', [[...said, day('2009-12-01')]]));
  expect(told.join('\n')).toContain('the comment says "improved": the build says what evidence there is for it');
  expect(told.at(-1)).toMatch(/commentary\.xlsx: accepted, 1 row/);
  expect(code).toBe(0);
});

test('a form offers the areas, actions, states, meetings and recommendations there are', async () => {
  const offered = async (table: RecordTable, column: string): Promise<readonly string[]> => {
    const workbook = await openForm(table);
    const place = Object.keys(RECORD_TABLES[table]).indexOf(column) + 1;
    const { type, formulae } = workbook.getWorksheet(table)?.getCell(300, place).dataValidation ?? {};
    expect(type, `${table} ${column}`).toBe('list');
    const letter = String.fromCharCode(64 + place);
    const last = Number(/\$(\d+)$/.exec(String(formulae?.[0]))?.[1]);
    expect(formulae, column).toEqual([`'Lists'!$${letter}$1:$${letter}$${last}`]);
    const lists = workbook.getWorksheet('Lists');
    expect(lists?.state).toBe('hidden');
    return Array.from({ length: last }, (_, line) => String(lists?.getCell(line + 1, place).value));
  };
  const lcsps = typed.areas.filter(({ type }) => type === 'LCSP').map((row) => String(row.area_id));
  expect(await offered('work-programme', 'area_id')).toEqual(lcsps);
  expect(await offered('work-programme', 'standing')).toEqual(['planned', 'held', 'cancelled']);
  expect(await offered('action-progress', 'area_id')).toEqual(['kent', ...lcsps]);
  expect(await offered('action-progress', 'action_id')).toEqual(typed.actions.map((row) => row.action_id));
  expect(await offered('action-progress', 'state')).toEqual(['on course', 'late', 'done', 'stopped']);
  expect(await offered('recommendations', 'meeting')).toContain('Study day 1');
  expect(await offered('answers', 'recommendation_id')).toEqual(
    typed.recommendations.map((row) => row.recommendation_id),
  );
});

test('a filled form is known by its columns and read back without a finding, real days and days as text alike', async () => {
  const meetings = await fillIn('work-programme', [
    ['dover', 'Study day 1', 'study day', day('2009-03-12'), 'held', 'Town hall', 'Minutes, item 1'],
    ['thanet-1', 'Study day 1', 'study day', '2009-03-12', 'held', 'Town hall', ''],
  ]);
  expect(await check(meetings)).toEqual({ code: 0, said: [expect.stringContaining('accepted, 2 rows, 0 findings')] });
  const progress = await fillIn('action-progress', [
    ['action-1', '', 'on course', 'LCSP Manager', day('2009-06-30'), 'The review began.', ''],
  ]);
  expect(await check(progress)).toEqual({ code: 0, said: [expect.stringContaining('accepted, 1 row, 0 findings')] });
});

test('a slip in a form is told with its place', async () => {
  const path = await fillIn('action-progress', [
    ['action-99', 'dover', 'on course', 'Mrs A Example', day('2009-06-30'), 'It began.', ''],
  ]);
  const { code, said } = await check(path);
  expect(code).toBe(1);
  expect(said.join('\n')).toMatch(/line 2, action_id - action_id "action-99" is not in actions\.csv/);
  expect(said.join('\n')).toMatch(/line 2, post - post looks like the name of a person/);
  expect(said.join('\n')).not.toContain('Example');
});
