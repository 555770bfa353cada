import { expect, test } from 'vitest';
import { areaId, indicatorId, provenanceId } from '../../pipeline/contract/ids.ts';
import type { Recommendation } from '../../pipeline/contract/governance.ts';
import { lcspsOf, type Site } from '../../src/site/site.ts';
import { packPage, studyDayPages } from '../../src/pages/study-day/studyDayPages.tsx';
import { packPieces } from '../../src/prerender/pdf/packPieces.ts';
import { checkMarkup } from '../../src/prerender/guard/checkMarkup.ts';
import { readTags } from '../../src/prerender/guard/readTags.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { readWords, renderPath, site } from '../pages/renderPath.tsx';

const [first, second] = lcspsOf(site);
const fileOf = (of: Site, id: string | undefined) => {
  const file = of.areas.get(id ?? '');
  if (file === undefined) throw new Error(`missing area ${id}`);
  return file;
};

const recommendation: Recommendation = {
  id: 'r1',
  area: areaId(first?.id ?? ''),
  meeting: 'Study day 1',
  date: '2009-06-12',
  text: 'That the Board publish its own attendance figures.',
  indicator: indicatorId('half-days-primary'),
  dueDate: '',
  answers: [],
  provenance: provenanceId('recommendations-l2'),
};

const recommended: Site = { ...site, governance: { ...site.governance, recommendations: [recommendation] } };

const wordsOfPack = (of: Site, id: string | undefined): string =>
  readWords(renderBody(packPage(of, [fileOf(of, id)], { path: 'study-day/test/', date: '' })));

test('a recommendation stands in the pack of the LCSP it concerns, as awaited, and in no other', () => {
  const words = wordsOfPack(recommended, first?.id);
  expect(words).toContain(recommendation.text);
  expect(words).toContain('awaited');
  expect(wordsOfPack(recommended, second?.id)).not.toContain(recommendation.text);
  expect(wordsOfPack(site, first?.id)).not.toContain('What you have asked so far');
});

test('there is a ready pack for every LCSP and every proposed group, and the tool links to all', () => {
  const paths = studyDayPages.pages(site).map(({ path }) => path);
  expect(paths).toHaveLength(1 + lcspsOf(site).length + 6);
  const linked = [...renderPath('study-day/').querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  for (const path of paths.slice(1))
    expect(
      linked.some(
        (href) => `study-day/${href}` === path.replace('../', '') || href?.endsWith(path.slice('study-day/'.length)),
      ),
    ).toBe(true);
});

test('a pack of two LCSPs of one district has no id twice and every note it links to', () => {
  const district = site.index.areas.find((area) => area.type === 'district' && area.lcsps.length > 1);
  const files = (district?.lcsps ?? []).map((id) => fileOf(site, id));
  const page = renderBody(packPage(site, files, { path: 'study-day/test/', date: '2009-06-12' }));
  const html = page.querySelector('main')?.outerHTML ?? '';
  expect(checkMarkup(html, readTags(html))).toEqual([]);
  const links = [...page.querySelectorAll('a.cite')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(40);
  for (const link of links) expect(page.querySelector(`[id="${link.slice(1)}"]`), link).not.toBeNull();
  const numbers = [...page.querySelectorAll('a.cite')].map((link) => Number(link.lastChild?.textContent));
  const notes = [...page.querySelectorAll('.pack-note-list > li')];
  for (const [at, number] of numbers.entries()) expect(notes[number - 1]?.id).toBe(links[at]?.slice(1));
  expect(new Set(numbers).size).toBe(notes.length);
  const texts = notes.map((note) => note.textContent);
  expect(new Set(texts).size).toBe(texts.length);
});

test('no pack of a proposed group asks anything twice, and what is asked of the county stands once', () => {
  for (const { path } of studyDayPages.pages(site).filter((page) => page.path.endsWith('-group/'))) {
    const asked = [...renderPath(path).querySelectorAll('.enquiry-question [data-rule]')].map((one) => one.textContent);
    expect(asked.length, path).toBeGreaterThan(8);
    expect(new Set(asked).size, path).toBe(asked.length);
  }
});

test('a pack names the level of every figure and gives no attendance figure as the LCSP’s own', () => {
  const page = renderPath(`study-day/${first?.id ?? ''}/`);
  const charts = [...page.querySelectorAll('svg[role=img]')].map((svg) => svg.getAttribute('aria-label') ?? '');
  const lcsp = `${first?.name ?? '?'} LCSP`;
  expect(charts.filter((label) => label.includes(lcsp))).toHaveLength(1);
  // Primary and secondary attendance on the cover, and these and persistent absence on its side.
  expect(charts.filter((label) => label.includes('district'))).toHaveLength(2 + 4);
  expect(readWords(page)).toContain('LCSP’s own');
});

test('the scripts of the parts hold the same words as the ready packs', () => {
  const pieces = packPieces(site, false);
  expect(pieces.size).toBe(lcspsOf(site).length);
  for (const [path, script] of pieces) {
    expect(path).toMatch(/^study-day\/pieces\/[a-z0-9-]+\.js$/);
    expect(script).toMatch(/^\(window\.packParts=window\.packParts\|\|\{\}\)\["[a-z0-9-]+"\]=\{.*\};\n$/);
    expect(script).not.toMatch(/[<>]/);
  }
});

test('what a note says on a screen only stands in the ready packs that the pack names', () => {
  const files = ['thanet-1', 'dover'].map((id) => fileOf(site, id));
  const pack = renderBody(packPage(site, files, { path: 'study-day/test/', date: '' }));
  const notesOf = (page: ParentNode): readonly string[] =>
    [...page.querySelectorAll('.pack-note-more')].map((more) => more.textContent ?? '');
  const named = [...pack.querySelectorAll('.pack-notes p a')].map((link) => link.textContent ?? '');
  expect(named).toEqual(files.map(({ area }) => `study-day/${area.id}/`));
  const ready = new Set(named.flatMap((path) => notesOf(renderPath(path))));
  expect(notesOf(pack).length).toBeGreaterThan(30);
  expect(notesOf(pack).filter((more) => !ready.has(more))).toEqual([]);
});

test('the county’s targets stand once in a pack of any LCSPs', () => {
  for (const { path } of studyDayPages.pages(site).filter((page) => page.path.endsWith('-group/'))) {
    expect(renderPath(path).querySelectorAll('.pack-targets'), path).toHaveLength(1);
  }
});
