import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import type { Change } from '../../pipeline/contract/release.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { makeRelease } from '../../pipeline/releases/makeRelease.ts';
import { copyShippedData, type MemoryFolder } from './memoryFolder.ts';

const TABLES = ['data/observations/absence.csv', 'data/observations/absence-districts.csv'];

/**
 * Adds a year by writing the last real year's rows again under the next year's label. No such figures exist: they live in
 * this test's memory only.
 */
function addYear(folder: MemoryFolder, path: string): number {
  const lines = folder.textOf(path).trimEnd().split('\n');
  const added = lines
    .filter((line) => line.includes(',2016/17,'))
    .map((line) => line.replace(',2016/17,', ',2017/18,'));
  folder.write(path, `${[...lines, ...added].join('\n')}\n`);
  return added.length;
}

test('a further year of absence needs rows and a line in the change log, and no code', async () => {
  const folder = await copyShippedData();
  expect((await makeRelease(folder.effects, { data: 'data' })).state).toBe('made');
  const rows = TABLES.map((path) => addYear(folder, path)).reduce((sum, count) => sum + count, 0);
  folder.replace(
    'data/CHANGELOG.md',
    '## 1.0.0',
    '## 1.1.0\n\n- You can now read one year more of absence.\n\n## 1.0.0',
  );
  folder.replace('data/datapackage.json', '"version": "1.0.0"', '"version": "1.1.0"');
  const { index, findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  expect(index?.changes[0]).toMatchObject({ release: '1.1.0', lines: ['You can now read one year more of absence.'] });

  const { series } = JSON.parse(folder.textOf('out/indicators/half-days-primary.json'));
  const kent: Series = series.find((one: Series) => one.area === 'kent' && one.basis === 'outturn');
  expect(kent.periods.at(-1)?.label).toBe('2017/18');
  expect(kent.segment.at(-1)).toBe(kent.segment.at(-2));

  const changes: readonly Change[] = JSON.parse(folder.textOf('out/changes.json')).releases[0].changes;
  expect(rows).toBeGreaterThan(50);
  expect(changes.length).toBe(rows);
  expect(new Set(changes.map((change) => `${change.kind} ${change.state} ${change.period}`))).toEqual(
    new Set(['figure new 2017/18']),
  );

  expect(folder.textOf('out/downloads/dover-district_1.1.0.csv')).toMatch(/,half-days-primary,.*,2017\/18,/);
  expect(folder.textOf('out/downloads/dover-district_1.0.0.csv')).not.toContain('2017/18');
  expect(folder.textOf('out/v1/observations.json')).toContain('"period":"2017/18"');
});
