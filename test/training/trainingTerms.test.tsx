import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { areaId } from '../../pipeline/contract/ids.ts';
import { HALF_TERMS, isHalfTerm } from '../../pipeline/contract/series.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { selectPanels } from '../../src/browser/explore/selectPanels.ts';
import { exploreWith, hasFigures, holdPiece, timeRows } from '../../src/browser/explore/explored.ts';
import { explorePieces } from '../../src/prerender/sitePieces.ts';
import { CitationProvider, linkCitations } from '../../src/components/Citations.tsx';
import { comparedTerms, TermsChosen } from '../../src/pages/compare/TermsChosen.tsx';
import { notePages } from '../../src/pages/compare/notePages.ts';
import { selectCompareData } from '../../src/select/compareData.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { pageKinds } from '../../src/routes.tsx';
import {
  exploredMeasures,
  selectExploreAges,
  selectExploreBase,
  selectExplorePiece,
} from '../../src/select/explore/exploreData.ts';
import { termMeasures } from '../../src/select/ownReturn.ts';
import { lcspsOf } from '../../src/site/site.ts';
import { explorePiecePath } from '../../src/site/paths.ts';
import { pointsOf } from '../../src/site/series.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { readWords } from '../pages/renderPath.tsx';
import { shippedSite } from '../pages/shippedSite.ts';

const folder = mkdtempSync(join(tmpdir(), 'training-terms-'));
const published = join(folder, 'data');
await buildData({ ...diskEffects, say: () => {} }, { data: 'data', published }, { edition: 'training' });
const site = await readSite(published);
afterAll(() => rmSync(folder, { recursive: true }));

const pages = new Map(pageKinds.flatMap((kind) => kind.pages(site)).map((page) => [page.path, page]));
function documentOf(path: string): Document {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  return renderBody(page);
}
const rowsOf = (element: Element | null): readonly (readonly string[])[] =>
  [...(element?.querySelectorAll('.document-table tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map(readWords),
  );

const file = site.indicators.get('half-days-primary');
if (file === undefined) throw new Error('missing measure');
const [byTerm, byHalf] = termMeasures(file);
if (byTerm === undefined || byHalf === undefined) throw new Error('missing terms');

test('invented terms and half terms add up to their year, and an LCSP sends the one or the other', () => {
  for (const { terms = [], series } of site.areas.values()) {
    for (const one of terms) {
      const years = series.find(({ area, indicator }) => area === one.area && indicator === one.indicator);
      for (const year of years === undefined ? [] : pointsOf(years)) {
        const parts = pointsOf(one).filter(({ period }) => period.label.startsWith(year.period.label));
        expect(parts).toHaveLength(parts[0]?.period.term !== undefined && isHalfTerm(parts[0].period.term) ? 6 : 3);
        expect(parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(year.numerator);
        expect(parts.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(year.denominator);
      }
    }
  }
  expect(new Set(byTerm.series.map(({ area }) => area)).size).toBe(6);
  expect(byHalf.series.map(({ periods }) => periods.length)).toEqual(Array.from({ length: 6 }, () => 12));
  const terms = byHalf.series[0]?.periods.slice(0, 6).map(({ term }) => term);
  expect(terms).toEqual(HALF_TERMS);
});

test('the page of a measure has what was sent by term and by half term, each in its own table and picture', () => {
  const document = documentOf('indicators/half-days-primary/');
  for (const [id, first, cells] of [
    ['by-term', 'Ashford Rural LCSP', 7],
    ['by-half-term', 'Ashford 1 LCSP', 7],
  ] as const) {
    const section = document.querySelector(`#${id}`);
    expect(rowsOf(section)).toHaveLength(6);
    expect(rowsOf(section)[0]?.[0]).toBe(first);
    expect(rowsOf(section)[0]).toHaveLength(cells);
    expect(section?.querySelectorAll('.figure svg').length).toBeGreaterThan(0);
    expect(section?.querySelectorAll('.document-table td .cite').length).toBe(36);
  }
  expect(readWords(document.querySelector('#by-term') ?? document)).toContain(
    '6 of Kent’s 23 LCSPs have sent this measure by term.',
  );
  expect(documentOf('indicators/ni-114/').querySelectorAll('#by-term').length).toBe(0);
});

test('comparisons have the terms of the areas compared, and no others', () => {
  expect(rowsOf(documentOf('compare/all/').querySelector('#compare-half-days-primary-by-half-term'))).toHaveLength(6);
  const ashford = documentOf('compare/ashford-district/');
  expect(rowsOf(ashford.querySelector('#compare-half-days-primary-by-half-term')).map(([name]) => name)).toEqual([
    'Ashford 1 LCSP',
  ]);
  expect(rowsOf(ashford.querySelector('#compare-half-days-primary-by-term')).map(([name]) => name)).toEqual([
    'Ashford Rural LCSP',
  ]);
  expect(documentOf('compare/').querySelectorAll('#compare-half-days-primary-by-term a').length).toBe(1);
});

const compared = comparedTerms(site);
const chosen = (areas: readonly string[], measures: readonly string[] = []) => {
  const view = { areas, measures, group: [] };
  const pages = notePages(selectCompareData(site), [], compared);
  const markup = renderToStaticMarkup(
    <CitationProvider value={linkCitations(pages)}>
      <TermsChosen terms={compared} view={view} nameOf={(id) => id} />
    </CitationProvider>,
  );
  return parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;
};

test('Compare has the terms of the chosen areas as their own, and no place for them where none was sent', () => {
  const document = chosen(['thanet-1', 'ashford-1', 'ashford-rural', 'ashford-district']);
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('th')?.textContent);
  expect(rows).toEqual(['ashford-rural, own', 'ashford-1, own', 'ashford-rural, own', 'ashford-1, own']);
  const first = byTerm.series.find(({ area }) => area === 'ashford-rural');
  const sums = [...document.querySelectorAll('tbody tr')][0]?.querySelectorAll('td');
  expect([...(sums ?? [])].map((cell) => Number.parseFloat(cell.textContent ?? ''))).toEqual(
    (first?.value ?? []).map((value) => Math.round((value ?? 0) * 100) / 100),
  );
  expect(document.querySelector('p')?.textContent).toContain('nothing is subtracted');
  expect(chosen(['thanet-1', 'dover-district']).querySelector('details')).toBeNull();
  expect(chosen(['dover'], ['ni-114']).querySelector('details')).toBeNull();
  expect(chosen(['dover'], ['half-days-primary']).querySelectorAll('table')).toHaveLength(1);
});

test('the note of each term in Compare stands on the page of its measure', () => {
  const links = [...chosen(['ashford-1', 'ashford-rural']).querySelectorAll('a.cite')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  expect(links).toHaveLength(24);
  const page = documentOf('indicators/half-days-primary/');
  const anchors = links.filter((link) => link.includes('half-days-primary')).map((link) => link.split('#')[1] ?? '');
  expect(anchors.filter((id) => page.querySelector(`[id="${id}"]`) === null)).toEqual([]);
});

test('each long table that Compare names is there', () => {
  const all = documentOf('compare/all/');
  const links = [...documentOf('compare/').querySelectorAll('a[href*="all/"][href*="#"]')];
  expect(links.length).toBeGreaterThan(4);
  const anchors = links.map((link) => link.getAttribute('href')?.split('#')[1] ?? '');
  expect(anchors.filter((id) => all.querySelectorAll(`#${id}`).length === 0)).toEqual([]);
});

test('the side of an LCSP in a pack has the latest of what it sent by term; one that sent none has no table of it', () => {
  const words = readWords(documentOf('study-day/dover/'));
  expect(words).toContain('By half term of the school year: Dover LCSP’s own');
  expect(words).toContain('2008/09 half term 6');
  expect(words).not.toContain('2007/08 half term');
  expect(readWords(documentOf('study-day/thanet-1/'))).not.toContain('of the school year: ');
});

test('Explore has a measure by term as a measure of its own: over time, areas, map; nothing of a year beside it', () => {
  const base = selectExploreBase(site);
  const found = exploredMeasures(site).find(({ id }) => id === 'half-days-primary-by-half-term');
  if (found === undefined) throw new Error('missing measure by half term');
  expect(base.measures.find(({ id }) => id === found.id)).toMatchObject({
    label: expect.stringMatching(/, by half term$/),
    level: 'LCSP',
    year: '2008/09 half term 6',
  });
  expect(explorePieces(site).get(explorePiecePath(found.id))).toContain('2008/09 half term 1');
  const piece = selectExplorePiece(site, found);
  expect(piece.periods.every(({ term }) => term !== undefined)).toBe(true);
  const held = holdPiece(piece, selectExploreAges(site));
  const viewOf = (...areas: readonly string[]) => {
    const view = { measure: found.id, areas, pin: '', from: '', to: '', year: '', view: 'all' } as const;
    return exploreWith(base, view, held);
  };
  const panels = selectPanels(viewOf('ashford-1', 'thanet-1'));
  expect(panels.map(({ id }) => id)).toEqual(['time', 'areas', 'ages', 'map']);
  expect(panels[0]?.title).toContain('by half term');
  expect(new Set(timeRows(viewOf('ashford-1')).map(({ kind }) => kind))).toEqual(new Set(['figure']));
  expect(hasFigures(timeRows(viewOf('thanet-1')))).toBe(false);
  expect(viewOf('thanet-1').ownerOf({ id: areaId('thanet-1'), name: 'Thanet 1', type: 'LCSP' }).id).toBe('thanet-1');
});

test('where no term was sent no page has a place for one', async () => {
  const shipped = await shippedSite();
  expect(lcspsOf(shipped).length).toBe(23);
  expect(exploredMeasures(shipped).some(({ id }) => id.includes('-by-'))).toBe(false);
  expect(comparedTerms(shipped)).toEqual([]);
});

test('an LCSP with twelve half terms has a control chart of them with its rule; one with six terms the reason why not', () => {
  const ashford = documentOf('areas/ashford-1/full/');
  const chart = ashford.querySelector('#chart-half-days-primary-control-by-half-term');
  expect(readWords(chart ?? ashford)).toContain(
    '12 figures, each beside the mean of the same half term of all years held.',
  );
  expect(readWords(chart ?? ashford)).toContain('2008/09 half term 2');
  const { controls = [] } = site.areas.get('ashford-1') ?? {};
  expect(controls.map(({ method, points }) => [method, points.length])).toEqual([
    ['XmR of like parts', 12],
    ['XmR of like parts', 12],
  ]);
  const beyond = controls.flatMap(({ points }) => points.filter(({ outside }) => outside !== null));
  expect(new Set(beyond.map(({ period, outside }) => `${period.label} ${outside}`))).toEqual(
    new Set(['2007/08 half term 2 above', '2008/09 half term 2 below']),
  );
  const words = readWords(ashford);
  expect(words).toContain('three standard deviations from the centre line');
  expect(words).toContain('each half term has a centre line of its own');
  expect(ashford.querySelectorAll('a[href$="methods/#control-charts"]').length).toBeGreaterThan(0);
  const rural = readWords(documentOf('areas/ashford-rural/full/'));
  expect(rural).toContain(
    'No run or control chart is drawn: it takes at least 12 figures of one definition, each after the one before, and the longest such stretch held is of 6, 2007/08 autumn to 2008/09 summer.',
  );
  expect(readWords(documentOf('indicators/half-days-primary/'))).toMatch(/Control charts: Ashford 1 LCSP, /);
});

test('the publication says on the page of a measure how many figures are held in a row, and draws none', async () => {
  const shipped = await shippedSite();
  const path = 'indicators/half-days-primary/';
  const page = pageKinds.flatMap((kind) => kind.pages(shipped)).find((one) => one.path === path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  expect(readWords(renderBody(page).querySelector('#areas') ?? renderBody(page))).toMatch(
    /No run or control chart is drawn: it takes at least 12 figures .* is of \d, of [A-Z].*, \d{4}\/\d\d to \d{4}\/\d\d\./,
  );
  expect([...shipped.areas.values()].filter(({ controls }) => controls !== undefined)).toEqual([]);
});
