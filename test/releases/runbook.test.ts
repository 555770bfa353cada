import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import type { Change } from '../../pipeline/contract/release.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { makeRelease } from '../../pipeline/publish/releases/makeRelease.ts';
import { lastYearIn, sourcesOfLastYear, yearAfter } from './addFurtherYear.ts';
import { NEXT_RELEASE, RELEASE } from './shippedVersion.ts';
import { copyShippedData, type MemoryFolder } from './memoryFolder.ts';

const TABLES = ['data/observations/absence.csv', 'data/observations/absence-districts.csv'] as const;
/** The years added: of Kent's table and of the districts', whose releases need not come together. */
const [OF_KENT, OF_DISTRICTS] = [yearAfter(lastYearIn(TABLES[0])), yearAfter(lastYearIn(TABLES[1]))];

/**
 * Adds a year by writing the last real year's rows of a table again under the next year's label. No such figures exist: they live in
 * this test's memory only.
 */
function addYear(folder: MemoryFolder, path: string): number {
  const last = lastYearIn(path);
  const lines = folder.textOf(path).trimEnd().split('\n');
  const added = lines
    .filter((line) => line.includes(`,${last},`))
    .map((line) => line.replace(`,${last},`, `,${yearAfter(last)},`));
  folder.write(path, `${[...lines, ...added].join('\n')}\n`);
  return added.length;
}

test('a further year of absence needs rows and a line in the change log, and no code', async () => {
  const folder = await copyShippedData();
  expect((await makeRelease(folder.effects, { data: 'data', published: 'public/data' })).state).toBe('made');
  const rows = TABLES.map((path) => addYear(folder, path)).reduce((sum, count) => sum + count, 0);
  folder.replace(
    'data/CHANGELOG.md',
    `## ${RELEASE}`,
    `## ${NEXT_RELEASE}\n\n- You can now read one year more of absence.\n\n## ${RELEASE}`,
  );
  folder.replace('data/datapackage.json', `"version": "${RELEASE}"`, `"version": "${NEXT_RELEASE}"`);
  const { index, findings } = await buildData(folder.effects, { data: 'data', published: 'out' });
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  // The rows stand under last year's sources, whose fingerprints cannot be of the file these come from.
  const unmoved = findings.filter(
    ({ code, message }) => code === 'R06' && message.includes('is the one recorded then'),
  );
  const sources = new Set(TABLES.flatMap(sourcesOfLastYear));
  expect(sources.size).toBeGreaterThan(0);
  expect(unmoved.length).toBe(sources.size);
  for (const source of sources)
    expect(unmoved.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(
        `from ${source} are new since release ${RELEASE}, and its sha256 is the one recorded then - record the SHA-256`,
      ),
    );
  expect(index?.changes[0]).toMatchObject({
    release: NEXT_RELEASE,
    lines: ['You can now read one year more of absence.'],
  });

  const { series } = JSON.parse(folder.textOf('out/indicators/half-days-primary.json'));
  const kent: Series = series.find((one: Series) => one.area === 'kent' && one.basis === 'outturn');
  expect(kent.periods.at(-1)?.label).toBe(OF_KENT);
  expect(kent.segment.at(-1)).toBe(kent.segment.at(-2));

  const changes: readonly Change[] = JSON.parse(folder.textOf('out/changes.json')).releases[0].changes;
  expect(rows).toBeGreaterThan(50);
  expect(changes.length).toBe(rows);
  expect(new Set(changes.map((change) => `${change.kind} ${change.state} ${change.period}`))).toEqual(
    new Set([`figure new ${OF_KENT}`, `figure new ${OF_DISTRICTS}`]),
  );

  expect(folder.textOf(`out/downloads/dover-district_${NEXT_RELEASE}.csv`)).toMatch(
    new RegExp(`,half-days-primary,.*,${OF_DISTRICTS},`),
  );
  const before = folder.textOf(`out/downloads/dover-district_${RELEASE}.csv`).split('\n');
  const own = before.filter((line) => line.startsWith('dover-district,own,dover-district,'));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((line) => line.includes(`,${OF_DISTRICTS},`))).toEqual([]);
  expect(folder.textOf('out/v1/observations.json')).toContain(`"period":"${OF_KENT}"`);
});
