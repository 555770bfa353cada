import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkFiles } from '../../pipeline/intake/checkFiles.ts';
import { ofReturns, readWith, registerOf, rowsOfReturns } from '../returns/sentReturns.ts';

// Forms of the site, opened in LibreOffice 7.4 as they are offered, filled in by typing into their cells, calculated and
// saved by it: each in Excel's format, the return in OpenDocument too.
const saved = (name: string): string => `test/workbook/saved/${name}`;

async function check(path: string, isReturn: boolean): Promise<readonly string[]> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  await checkFiles({ ...diskEffects, say, complain: say }, [path], { registers: 'data', return: isReturn });
  return said.join('\n').split('\n');
}

test.each(['return.xlsx', 'return.ods'])(
  'a return filled in and saved in LibreOffice (%s) has no finding but the small count its sender wrote',
  async (name) => {
    expect(await check(saved(name), true)).toEqual([
      expect.stringMatching(
        /:6:5 notice S08 line 6, numerator - Dover: a count below 5 - nothing: it will be protected/,
      ),
      `${saved(name)}: accepted, 6 rows, 1 finding`,
    ]);
  },
);

test.each(['return.xlsx', 'return.ods'])(
  'its rates are those the form worked out, its terms as typed (%s)',
  async (name) => {
    const read = await readWith({
      'register.csv': registerOf(`dover.${name.split('.')[1]},Dover,2010-05-01,in force,,,`),
      [`dover.${name.split('.')[1]}`]: new Uint8Array(readFileSync(saved(name))),
    });
    expect(ofReturns(read).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(rowsOfReturns(read)).toEqual([
      'Dover ni-087 2009/10 9876',
      'Dover half-days-primary 2009/10 12123',
      'Dover ni-117 2009/10  c',
      'Dover half-days-primary 2009/10 autumn 3411',
      'Dover half-days-primary 2009/10 half term 3 1511',
      'Dover half-days-secondary 2008/09 13511',
    ]);
    const values = read.checked.tables.get('observations-returns')?.rows.map(({ cells }) => cells['value']);
    expect(values).toEqual(['5.5', '7.57', '', '5.57', '5', '7.94']);
  },
);

test.each(['work-programme.xlsx', 'action-progress.xlsx', 'commentary.xlsx'])(
  'a form of the record filled in and saved in LibreOffice (%s) is accepted without a finding',
  async (name) => {
    expect(await check(saved(name), false)).toEqual([`${saved(name)}: accepted, 1 row, 0 findings`]);
  },
);
