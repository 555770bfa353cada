import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { makeRelease } from '../../pipeline/publish/releases/makeRelease.ts';
import { copyShippedData } from '../releases/memoryFolder.ts';
import { exclusions, registerOf, returnOf } from './sentReturns.ts';
import { NEXT_RELEASE, RELEASE } from '../releases/shippedVersion.ts';

const PLACES = { data: 'data', published: 'out' };
const REGISTER = registerOf('malling.csv,Malling,2009-10-01,in force,,,', 'dover.csv,Dover,2009-10-01,in force,,,');

/** The shipped data with two invented returns and a release made of them. */
async function releasedWithReturns() {
  const folder = await copyShippedData();
  folder.write('data/returns/register.csv', REGISTER);
  folder.write('data/returns/malling.csv', returnOf(exclusions('Malling', 3, 7919)));
  folder.write('data/returns/dover.csv', returnOf(exclusions('Dover', 12)));
  const made = await makeRelease(folder.effects, { data: 'data', published: 'public/data' });
  return { folder, made };
}

const { folder, made } = await releasedWithReturns();

test('a release keeps the returns as they were protected, and never as they were sent', () => {
  expect(made.state).toBe('made');
  const inputs = unzipSync(folder.files.get(`data/releases/${RELEASE}.zip`) ?? new Uint8Array());
  const kept = Object.keys(inputs).filter((path) => path.startsWith('returns/'));
  expect(kept).toEqual(['returns/protected.csv', 'returns/sources.csv']);
  const rows = new TextDecoder().decode(inputs['returns/protected.csv']).trimEnd().split('\n').slice(1);
  expect(rows.map((row) => row.split(',').slice(0, 7).join(','))).toEqual([
    'Malling,ni-114,2007/08,,,,c',
    'Dover,ni-114,2007/08,1.5,12,8000,',
  ]);
  expect(rows.join('\n')).not.toContain('7919');
});

test('the same returns publish the bytes of the release; the next release publishes them again', async () => {
  await buildData(folder.effects, PLACES);
  const own = [...folder.files].filter(
    ([path]) => path.startsWith('out/downloads/') && path.endsWith(`_${RELEASE}.csv`),
  );
  expect(own.length).toBeGreaterThan(60);
  const before = own.map(([path, bytes]) => `${path} ${folder.effects.sha256(bytes)}`);
  folder.replace('data/datapackage.json', `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
  const { index } = await buildData(folder.effects, PLACES);
  expect(index?.release).toBe(NEXT_RELEASE);
  const after = own.map(([path]) => `${path} ${folder.effects.sha256(folder.files.get(path) ?? '')}`);
  expect(after).toEqual(before);
});

test('what a release withheld stays withheld when a corrected return says more', async () => {
  folder.write('data/returns/malling.csv', returnOf(exclusions('Malling', 8, 7919)));
  const { findings } = await buildData(folder.effects, PLACES);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const figures = folder.textOf(`out/downloads/tables/observations-returns_${NEXT_RELEASE}.csv`).split('\n');
  expect(figures.find((row) => row.startsWith('Malling'))).toMatch(/^Malling,ni-114,2007\/08,,,,c,/);
});

test('a first small count in a series the districts publish is no revision: one finding tells what is withheld', async () => {
  const data = await copyShippedData();
  await makeRelease(data.effects, { data: 'data', published: 'public/data' });
  data.write('data/returns/register.csv', registerOf('malling.csv,Malling,2009-10-01,in force,,,'));
  data.write(
    'data/returns/malling.csv',
    returnOf('Malling,persistent-absence-10-primary,2009/10,0.1,3,3000,,Invented for a test'),
  );
  data.replace('data/datapackage.json', `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
  const { findings, index } = await buildData(data.effects, PLACES);
  expect(index?.release).toBe(NEXT_RELEASE);
  const found = findings.filter(({ code }) => ['S07', 'S08'].includes(code));
  expect(found.map(({ severity, code, file }) => `${severity} ${code} ${file}`)).toEqual([
    'notice S08 data/returns/malling.csv',
  ]);
  expect(found[0]?.message).toContain('it costs 1 of the 1 figures sent for that year');
});
