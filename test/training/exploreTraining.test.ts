import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { selectCompared } from '../../src/browser/explore/compared/selectCompared.ts';
import { hasCompared, type ExploreSpine } from '../../src/browser/explore/loadPieces.ts';
import { panelOf } from '../../src/browser/explore/panel.ts';
import { selectPanels } from '../../src/browser/explore/selectPanels.ts';
import { exploreWith, holdPiece, stripRows } from '../../src/browser/explore/explored.ts';
import { spineRows } from '../../src/charts/spine/spine.ts';
import { explorePieces } from '../../src/prerender/sitePieces.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import {
  exploredFiles,
  exploredMeasures,
  selectExploreAges,
  selectExploreBase,
  selectExplorePiece,
} from '../../src/select/explore/exploreData.ts';
import { areaOf, lcspsOf } from '../../src/site/site.ts';
import { exploreSpinePath } from '../../src/site/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'training-'));
const published = join(folder, 'data');
await buildData({ ...diskEffects, say: () => {} }, { data: 'data', published }, { edition: 'training' });
const site = await readSite(published);
afterAll(() => rmSync(folder, { recursive: true }));

const base = selectExploreBase(site);
const [lcsp] = lcspsOf(site);
const file = exploredFiles(site).find(({ funnels }) => funnels.some(({ level }) => level === 'LCSP'));
if (lcsp === undefined || file === undefined) throw new Error('missing returns');
const held = holdPiece(selectExplorePiece(site, { id: file.indicator.id, file }), selectExploreAges(site));
const view = {
  measure: file.indicator.id,
  areas: [lcsp.id],
  pin: '',
  from: '',
  to: '',
  year: '',
  view: 'all',
} as const;
const explored = exploreWith(base, view, held);

test('each LCSP that has sent a return is shown by its own figures, with their intervals', () => {
  expect(base.returned).toHaveLength(23);
  expect(explored.ownerOf(lcsp).id).toBe(lcsp.id);
  const areas = stripRows(explored, 'LCSP').flatMap((row) => (row.kind === 'area' ? [row] : []));
  expect(areas.length).toBeGreaterThan(15);
  expect(areas.some(({ lower, upper }) => lower !== null && upper !== null)).toBe(true);
  const [time] = selectPanels(explored);
  expect(time?.title).toContain(`${lcsp.name} LCSP`);
});

test('the funnel of the LCSPs and the spine of one stand beside the other charts, made of the rows of their pages', () => {
  const rows = spineRows(site, site.areas.get(lcsp.id) ?? fail(), areaOf(site, lcsp.id));
  const spine: ExploreSpine = { rows, source: 'returns', caveat: 'part of the county' };
  expect(hasCompared(explored)).toBe(true);
  const panels = selectCompared(explored, spine, panelOf);
  expect(panels.map(({ id }) => id)).toContain('funnel');
  expect(panels.at(-1)?.id).toBe('spine');
  expect(panels.at(-1)?.table.rows).toHaveLength(rows.length);
  expect(panels[0]?.claims[0]?.text).toContain('pupils were taken one by one');
  expect(explorePieces(site).get(exploreSpinePath(lcsp.id))).toContain(String(rows[0]?.indicator));
});

test('no number of a withheld figure is in a script of Explore', () => {
  for (const { series } of [held]) {
    const hidden = series.flatMap((one) =>
      one.missing.flatMap((why, at) => (why === 'suppressed' ? [one.value[at]] : [])),
    );
    expect(hidden.every((value) => value === null)).toBe(true);
  }
  const packed = exploredMeasures(site).flatMap((one) => selectExplorePiece(site, one).series);
  const withheld = packed.flatMap(({ status, value }) => value.filter((_, at) => (status[at] ?? status[0]) === 'c'));
  expect(withheld.length).toBeGreaterThan(0);
  expect(withheld.every((value) => value === null)).toBe(true);
});

function fail(): never {
  throw new Error('missing area');
}
