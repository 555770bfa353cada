import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { ownWorkbooks } from './ownWorkbooks.ts';
import { versionOf } from './peers.ts';
import { convertByOffice, inFolder, programVersion } from './programs.ts';

/** What a form offers, counted in cells. */
interface FormParts {
  /** Cells that offer a list. */
  readonly lists: number;
  /** Cells with another rule: a day, a number, some text. */
  readonly rules: number;
  /** Cells with words beside them on what to write. */
  readonly prompts: number;
  /** Cells that are worked out. */
  readonly formulas: number;
  readonly hidden: number;
}

type Part = keyof FormParts;
const PARTS: readonly Part[] = ['lists', 'rules', 'prompts', 'formulas', 'hidden'];

interface FormRow {
  readonly savedBy: string;
  /** Of every form. */
  readonly forms: readonly FormParts[];
}

/** The library types the rules of a sheet, cell by cell, only in its model. */
type WithRules = { readonly dataValidations: { readonly model: Readonly<Record<string, ExcelJS.DataValidation>> } };

async function partsOf(bytes: Uint8Array): Promise<FormParts> {
  const book = new ExcelJS.Workbook();
  // The library's own Buffer type is older than Node's.
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const [form] = book.worksheets;
  if (form === undefined) return { lists: 0, rules: 0, prompts: 0, formulas: 0, hidden: 0 };
  const rules = Object.values((form as unknown as WithRules).dataValidations.model);
  let formulas = 0;
  form.eachRow((row) => row.eachCell((cell) => (formulas += cell.formula === undefined ? 0 : 1)));
  return {
    lists: rules.filter(({ type }) => type === 'list').length,
    rules: rules.filter(({ type }) => type !== 'list').length,
    prompts: rules.filter(({ prompt = '' }) => prompt !== '').length,
    formulas,
    hidden: book.worksheets.filter(({ state }) => state !== 'visible').length,
  };
}

/** What is left of every form where a program opens and saves it; as it is offered first. */
export async function readOwnForms(): Promise<readonly FormRow[]> {
  const paths = (await ownWorkbooks()).filter((path) => path.includes('form-'));
  const [office, gnumeric] = [programVersion('soffice'), programVersion('ssconvert')];
  const saved = (save: (folder: string) => void): readonly Uint8Array[] =>
    inFolder((folder) => {
      save(folder);
      return paths.map((path) => readFileSync(`${folder}/out/${basename(path)}`));
    });
  const files: readonly (readonly [string, readonly Uint8Array[]])[] = [
    [`as offered, read by exceljs ${versionOf('exceljs')}`, paths.map((path) => readFileSync(path))],
    ...(office === null
      ? []
      : [[`LibreOffice ${office}`, saved((folder) => convertByOffice(folder, 'xlsx', paths))] as const]),
    ...(gnumeric === null
      ? []
      : [
          [
            `Gnumeric ${gnumeric}`,
            saved((folder) => {
              for (const path of paths) spawnSync('ssconvert', [path, `${folder}/out/${basename(path)}`]);
            }),
          ] as const,
        ]),
  ];
  const rows: FormRow[] = [];
  for (const [savedBy, books] of files) rows.push({ savedBy, forms: await Promise.all(books.map(partsOf)) });
  return rows;
}

/** The forms as the table of the guide: sums over all of them. */
export const formatForms = (rows: readonly FormRow[]): string =>
  [
    '| saved by | forms | cells with a list | with another rule | with words on what to write | worked out | sheets hidden |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ savedBy, forms }) => {
      const sums = PARTS.map((part) => forms.reduce((sum, form) => sum + form[part], 0));
      return `| ${[savedBy, forms.length, ...sums].join(' | ')} |`;
    }),
  ].join('\n');
