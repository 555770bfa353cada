import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { sortFindings } from '../../pipeline/findings/report.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { bytesIn } from './bytesIn.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({ areas: table('data/areas.csv'), indicators: table('data/indicators.csv') });
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const ROW = 'Dover,ni-087,2008/09,5.9,113,1915,,School census';

const of = (row: string, header = HEADER): string => `${header}\n${row}\n`;

/** What is said of each situation, by its thread as docs/guides/programs.md names it; nothing where it is taken without a word. */
const SITUATIONS: readonly (readonly [thread: string, content: string | Uint8Array, said: readonly string[]])[] = [
  ['parsecsv/parsecsv-for-php issue 70', `"${HEADER}"\n"${ROW}"\n`, ['notice P09']],
  ['javiertelioz/angular2-csv pull request 9', of(`${ROW},`), ['warning P07']],
  ['shenwei356/csvtk issue 13', `sep=,\n${of(ROW)}`, ['notice P09']],
  [
    'mcode/mcode-extraction-framework pull request 185',
    of(ROW.replaceAll(',', '  ,').replace('  ,School', ',School')),
    ['notice N02'],
  ],
  ['tidyverse/readr issue 1457', of('Dover,ni-087,2008/09, , , ,x,School census'), ['notice N02']],
  [
    'h2oai/datatable issue 771',
    of(ROW.replace('5.9', '(5.9)')),
    ['error V01 write 5.9, or -5.9 if the brackets mean a minus'],
  ],
  ['pandas-dev/pandas pull request 65397', of(ROW.replace('113', '"113 ,"')), ['error V01 write 113 if that is meant']],
  [
    'DFE-Digital/register-trainee-teachers pull request 1186',
    of(ROW.replace('5.9', "'5.9").replace('2008', "'2008")),
    ['error D01 write 2008/09 if that is meant', 'error V01 write 5.9 if that is meant'],
  ],
  [
    'ONSdigital/sdg-indicators pull request 2810',
    bytesIn('windows-1252', of(ROW.replace('School', '£ school'), HEADER.replace('source', 'source '))),
    ['notice E09', 'warning H04'],
  ],
  [
    'jecovier/vue-json-excel pull request 70',
    of(ROW.replace('113', '1.13E+02')),
    ['error V08 write the number at its source: 113 if no digit is lost'],
  ],
  ['Data-Liberation-Front/csvlint.rb pull request 24', `${of(ROW)}\n,,,,,,,\n`, ['warning P08']],
  [
    'frictionlessdata/frictionless-py issue 1163',
    of('Dover,ni-087,2008/09,5.9,113,1915'),
    ['error P06 add the missing fields, blank where there is nothing'],
  ],
];

test.each(SITUATIONS)('%s', async (_, content, wanted) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sent = { file: 'a.csv', bytes, registers, today: '2026-11-30' };
  const { findings, rows } = await checkReturnFile(sent, { loadWorkbookReader });
  const said = sortFindings(findings).map(({ severity, code, message }) =>
    severity === 'error' ? `error ${code} ${message.split(' - ').at(-1)}` : `${severity} ${code}`,
  );
  expect([...new Set(said)]).toEqual(wanted);
  const isAccepted = said.every((one) => !one.startsWith('error'));
  if (isAccepted) expect(rows.map(({ areaId, period }) => [areaId, period])).toEqual([['dover', '2008/09']]);
});

test('every situation stands in the guide with its thread', () => {
  const guide = readFileSync('docs/guides/programs.md', 'utf8');
  const missing = SITUATIONS.filter(([thread]) => {
    const [, repository = '', kind, number] = /^(\S+) (issue|pull request) (\d+)$/.exec(thread) ?? [];
    return !guide.includes(`https://github.com/${repository}/${kind === 'issue' ? 'issues' : 'pull'}/${number}`);
  });
  expect(missing).toEqual([]);
});
