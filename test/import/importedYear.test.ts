import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import type { Change } from '../../pipeline/contract/release.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { makeRelease } from '../../pipeline/publish/releases/makeRelease.ts';
import { baseYears } from '../check-a-return/absenceYears.ts';
import { absenceFile, absenceYear } from './absenceFile.ts';
import { AFTER_BASE, BASE } from './baseData.ts';
import { importFolder } from './importFolder.ts';

const LAST = baseYears.last.label;
const NEXT = baseYears.next.label;

test('one command brings a year in: series, changes, downloads and release have it, and no other file is touched', async () => {
  const folder = await importFolder({ 'absence.csv': absenceFile(absenceYear(baseYears.next.period)) });
  expect((await makeRelease(folder.effects, { data: 'data', published: 'public/data' })).state).toBe('made');
  const before = new Map([...folder.files].filter(([path]) => path.startsWith('data/')));
  await folder.import(['absence.csv'], { published: '2019-03-21', released: [BASE], keeps: true });
  const touched = [...folder.files].filter(([path, bytes]) => path.startsWith('data/') && before.get(path) !== bytes);
  expect(touched.map(([path]) => path).toSorted()).toEqual([
    'data/CHANGELOG.md',
    'data/datapackage.json',
    'data/observations/absence.csv',
    'data/publisher-sums.csv',
    'data/sources.csv',
  ]);

  const { index, findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(index?.release).toBe(AFTER_BASE);
  expect(index?.changes[0]).toMatchObject({ release: AFTER_BASE });
  expect(index?.changes[0]?.lines[0]).toContain(`, ${NEXT} from *Pupil absence in schools in England ${NEXT}*`);

  const { series } = JSON.parse(folder.textOf('out/indicators/half-days-primary.json'));
  const kent: Series = series.find((one: Series) => one.area === 'kent' && one.basis === 'outturn');
  expect(kent.periods.slice(-2).map(({ label }) => label)).toEqual([LAST, NEXT]);
  // A source of the same role carries the line on.
  expect(kent.segment.at(-1)).toBe(kent.segment.at(-2));

  const changes: readonly Change[] = JSON.parse(folder.textOf('out/changes.json')).releases[0].changes;
  const figures = changes.filter(({ kind }) => kind === 'figure');
  expect(new Set(figures.map(({ state, period }) => `${state} ${period}`))).toEqual(new Set([`new ${NEXT}`]));
  expect(figures.length).toBe(24);
  const { receipts } = JSON.parse(folder.textOf('out/checks.json'));
  const ours = receipts.filter(
    ({ group, what }: { group: string; what: string }) => group === 'publishers' && what.includes(NEXT),
  );
  expect(ours.length).toBe(16);
  expect(ours.every(({ result }: { result: string }) => result === 'agrees')).toBe(true);

  expect((await makeRelease(folder.effects, { data: 'data', published: 'public/data' })).state).toBe('made');
  expect(folder.textOf(`data/releases/${AFTER_BASE}.json`)).toContain(AFTER_BASE);
});
