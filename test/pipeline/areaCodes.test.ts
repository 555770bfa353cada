import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { readTable } from '../data/readTable.ts';
import { copyShippedData } from '../releases/memoryFolder.ts';
import { RELEASE } from '../releases/shippedVersion.ts';

const TABLES = ['absence', 'absence-districts', 'exclusions'].map((name) => `data/observations/${name}.csv`);
/** What the tables call an area, and its code. */
const codes = new Map(
  readTable('areas.csv')
    .filter((row) => row['code'] !== '')
    .map((row) => [(row['type'] === 'district' ? row['area_id'] : row['name']) ?? '', row['code'] ?? '']),
);

test('figures under the codes of their areas are published as those under their names', async () => {
  const named = await copyShippedData();
  const coded = await copyShippedData();
  for (const path of TABLES) {
    const lines = coded.textOf(path).split('\n');
    const write = ([area = '', ...cells]: readonly string[]) => [codes.get(area) ?? area, ...cells].join(',');
    coded.write(path, lines.map((line) => write(line.split(','))).join('\n'));
    expect(coded.textOf(path)).toMatch(/^E\d{8},/m);
    expect(coded.textOf(path)).not.toMatch(/^(Kent|\w+-district),/m);
  }
  for (const folder of [named, coded]) {
    const { findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  for (const path of [
    `out/downloads/dover-district_${RELEASE}.csv`,
    `out/downloads/tables/observations-absence-districts_${RELEASE}.csv`,
    `out/downloads/tables/observations-exclusions_${RELEASE}.csv`,
  ])
    expect(coded.textOf(path), path).toBe(named.textOf(path));
  const seriesOf = ({ textOf }: typeof named): unknown =>
    JSON.parse(textOf('out/indicators/half-days-primary.json')).series;
  expect(seriesOf(coded)).toEqual(seriesOf(named));
});

test('a code and the name of one area are one row twice', async () => {
  const folder = await copyShippedData();
  const path = TABLES[0] ?? '';
  const row = folder
    .textOf(path)
    .split('\n')
    .find((line) => line.startsWith('Kent,'));
  folder.write(path, `${folder.textOf(path).trimEnd()}\n${row?.replace('Kent,', `${codes.get('Kent')},`)}\n`);
  const { findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['K01']);
});

test('a measure that is here for its figures and has none is named', async () => {
  const folder = await copyShippedData();
  const path = 'data/observations/exclusions.csv';
  folder.write(path, folder.textOf(path).replace(/^.*,fixed-exclusions,.*\n/gm, ''));
  const { findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  expect(findings.filter(({ code }) => code === 'K07').map(({ file, message }) => `${file} ${message}`)).toEqual([
    expect.stringMatching(
      /^data\/indicators\.csv line \d+, indicator_id - fixed-exclusions \(published\) has no figure/,
    ),
  ]);
});
