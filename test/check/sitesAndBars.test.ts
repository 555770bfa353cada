import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { mendTable } from '../../pipeline/mend/mendTable.ts';
import { cutBars } from '../../pipeline/mend/cutBars.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  ageBands: table('data/age-bands.csv'),
  indicators: table('data/indicators.csv'),
  observations: readdirSync('data/observations').map((name) => table(`data/observations/${name}`)),
});

function said(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  const { findings } = checkFile({ file: 'a.csv', bytes, registers, today: '2026-11-30', asReturn: true });
  return findings.map(({ code, message }) => `${code} ${message}`);
}

test.each([
  ['the Office for National Statistics', 'v4_0,Geography,Time,Age\n5,Dover,2008,0-4\n', '"v4_0" as value'],
  [
    'Nomis',
    '"annual population"\nONS Crown Copyright Reserved [from Nomis on 1 December 2026]\n\nGEOGRAPHY_NAME,DATE_NAME,OBS_VALUE\nDover,2008,12.4\n',
    '"OBS_VALUE" as value',
  ],
])('a table of %s is told in one finding with the columns to keep', (site, text, columns) => {
  const found = said(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(site);
  expect(found[0]).toContain(columns);
});

const DRAWN = `| area | indicator | period | value | numerator | denominator | status | source |
|---|---|---|---|---|---|---|---|
| dover | ni-117 | 2007/08 | 5.9 | | | | plan-2009-10 |
`;

test('a table drawn with bars is mended to one with commas', () => {
  const mended = mendTable('a.csv', new TextEncoder().encode(DRAWN), { registers });
  expect(new TextDecoder().decode(mended?.csv)).toContain('\ndover,ni-117,2007/08,5.9,,,,plan-2009-10\n');
});

test.each(['a|b\n1|2|3\n', 'a|b\n"1|2"|3\n', 'a\nb\n'])('bars that may mean something else are left: %j', (text) => {
  expect(cutBars(text)).toBeNull();
});

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

test('a digit of a note glued to all figures of a row is one finding with the figures meant', () => {
  const [found, ...others] = said(`${HEADER}\nDover,ni-117,2008/09,5.01,1001,20001,,census\n`).filter((one) =>
    one.startsWith('V20'),
  );
  expect(found).toContain('without the last digit');
  expect(others).toEqual([]);
});

test('a badly written number of a row with a small count is not repeated', () => {
  const found = said(`${HEADER}\nDover,ni-117,2008/09,"0,15",3,2000,,census\n`).join('\n');
  expect(found).not.toMatch(/0[,.]15/);
});
