import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Site } from '../../src/site/site.ts';
import { packRegisters } from '../../src/check/packRegisters.ts';
import { homePages } from '../../src/pages/home/homePages.tsx';
import { indicatorPages } from '../../src/pages/indicator/indicatorPages.tsx';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import { studyDayPages } from '../../src/pages/study-day/studyDayPages.tsx';
import { describeDataset } from '../../src/select/datasetDescription.ts';
import { ownReturn } from '../../src/select/ownReturn.ts';
import { TRAINING_WATERMARK } from '../../src/theme/watermark.ts';
import { formatPlainText } from '../../src/prerender/formatPlainText.ts';
import { makePageDocx } from '../../src/prerender/docx/makePageDocx.ts';
import { readPaper } from '../../src/prerender/docx/readPaper.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { headersFile } from '../../src/prerender/headers/securityHeaders.ts';
import { readDocx } from '../report/readDocx.ts';
import { renderWhole } from '../share/renderHead.tsx';

const folder = mkdtempSync(join(tmpdir(), 'training-'));
const published = join(folder, 'data');
await buildData({ ...diskEffects, say: () => {} }, { data: 'data', published }, { edition: 'training' });
const site: Site = await readSite(published);
afterAll(() => rmSync(folder, { recursive: true }));

const { index } = site;
const head = { contract: index.contract, release: index.release, build: index.build, edition: index.edition };
const lcsps = lcspPages.pages(site);
/** Each LCSP with all of it on one page. */
const pages = lcsps.filter(({ path }) => path.endsWith('/full/'));

function render(path: string): Document {
  const page = [...lcsps, ...indicatorPages.pages(site)].find((one) => one.path === path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  return renderWhole(page, { head }).document;
}

const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

test('an LCSP with a return leads with its own figures and says whose they are', () => {
  for (const page of pages) {
    const document = render(page.path);
    const main = document.querySelector('main');
    expect(main?.querySelector('.document-section')?.id, page.path).toBe('own-return');
    const text = wordsOf(main);
    expect(text, page.path).toContain(`${page.runningHead} has sent a return`);
    expect(text, page.path).not.toContain('contain no figure of');
    expect(text, page.path).not.toContain(`Figures of ${page.runningHead} are by where the school stands`);
    expect(text, page.path).toContain(`Figures of ${page.runningHead} are from its own return.`);
    expect(text, page.path).toContain(
      `Figures of ${page.runningHead} are worked out from school rows by the list of schools.`,
    );
    expect(text, page.path).toContain('4 measures are worked out from school rows by the list of schools');
    expect(wordsOf(main?.querySelector('#chart-spine h3')), page.path).toContain(`${page.runningHead} against Kent`);
  }
});

test('at a glance an LCSP leads with its own figure and its interval, and the verdict stays the county’s', () => {
  const glances = lcsps.filter(({ path }) => pages.some((page) => page.path === `${path}full/`));
  const told = glances.map(({ path, runningHead }) => {
    const tiles = [...render(path).querySelectorAll('.card')].filter(
      (card) => card.querySelector('.card-own') !== null,
    );
    const leads = tiles.map((tile) => wordsOf(tile.querySelector('.card-figure.card-lead')));
    const own = leads.filter((lead) => lead.includes(runningHead) && /95% interval [\d.]+ to [\d.]+/.test(lead));
    const verdicts = tiles.map((tile) => wordsOf(tile.querySelector('.card-verdict')));
    expect(
      verdicts.filter((verdict) => !verdict.startsWith('Kent')),
      path,
    ).toEqual([]);
    return { path, own: own.length };
  });
  // All but those whose own figure is withheld, which name it so before the district's.
  expect(told.filter(({ own }) => own > 0).length).toBeGreaterThan(15);
});

test('a withheld figure stands in the spine as c, without its interval', () => {
  const hidden = [...site.areas.values()].flatMap((file) =>
    ownReturn(file)
      .filter((one) => one.periods.some((period, at) => period.label === '2008/09' && one.missing[at] === 'suppressed'))
      .map((series) => ({ area: file.area, series })),
  );
  expect(hidden.length).toBeGreaterThan(2);
  for (const { area } of hidden) {
    const rows = [...render(`${area.page}full/`).querySelectorAll('#chart-spine tbody tr')].map((row) =>
      [...row.children].map((cell) => wordsOf(cell)),
    );
    expect(rows.filter((row) => row[1]?.startsWith('c') && row[2] === 'none').length, area.id).toBeGreaterThan(0);
  }
});

test('no number of a withheld figure stands on a page of its area or its indicator', () => {
  const withheld = [...site.areas.values()].flatMap((file) =>
    ownReturn(file).flatMap((series) =>
      series.periods.flatMap((period, at) =>
        series.missing[at] === 'suppressed'
          ? [{ area: file.area, indicator: series.indicator, period: period.label }]
          : [],
      ),
    ),
  );
  expect(withheld.length).toBeGreaterThan(3);
  const shown = (path: string): string => render(path).documentElement.outerHTML.replaceAll(',', '');
  for (const { area, indicator, period } of withheld) {
    const sent = readFileSync(`data/returns/examples/${area.id}.csv`, 'utf8').split('\n');
    const row = sent.find((line) => line.includes(`,${indicator},${period},`)) ?? '';
    const [, , , , numerator = '', denominator = ''] = row.split(',');
    // The size of the group is told by nothing else, and with it any rate would give the count, which is too small to look for.
    expect([numerator.length > 0, denominator.length > 3]).toEqual([true, true]);
    const ofArea = lcsps.map((page) => page.path).filter((path) => path.startsWith(area.page ?? 'none'));
    expect(ofArea.length).toBeGreaterThan(7);
    for (const path of [...ofArea, `indicators/${indicator}/`]) {
      const html = shown(path);
      expect([path, new RegExp(`(?<![\\d.])${denominator}(?![\\d.])`).test(html)]).toEqual([path, false]);
    }
  }
});

test('an indicator with returns shows the LCSPs that sent one, alphabetically, with intervals', () => {
  const strip = render('indicators/persistent-absence-10-primary/').querySelector('figure[id$="-lcsps"]');
  expect(wordsOf(strip?.querySelector('h3'))).toContain(
    '23 of Kent’s 23 LCSPs, by school rows and the list of schools, 2008/09',
  );
  const names = [...(strip?.querySelectorAll('tbody th') ?? [])].map(wordsOf).filter((name) => name.endsWith(' LCSP'));
  expect(names.length).toBe(23);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  expect(wordsOf(strip?.querySelector('thead'))).toContain('95% interval');
});

test('LCSPs with counts stand in a funnel, of proportions and of rates, with what luck alone would flag', () => {
  for (const [id, count, way] of [
    ['persistent-absence-10-primary', 23, 'by school rows and the list of schools'],
    ['ni-114', 17, 'by their own returns'],
  ] as const) {
    const document = render(`indicators/${id}/`);
    const figure = document.querySelector(`#chart-${id}-funnel-lcsps`);
    expect(wordsOf(figure?.querySelector('h3')), id).toContain(`${count} of Kent’s 23 LCSPs, ${way}`);
    expect(figure?.querySelectorAll('tbody tr').length, id).toBe(count + 1);
    expect(wordsOf(document.querySelector('main'))).toContain(`Of ${count} comparisons, about`);
  }
  const own = render('areas/dover/full/').querySelector('#own-return figure[id$="-funnel-lcsps"]');
  expect(own?.innerHTML).toContain('>Dover ');
});

test('a withheld figure keeps its row among the areas compared with Kent', () => {
  const rows = [...render('indicators/ni-114/').querySelectorAll('[data-rule=comparison] tbody tr')].map(wordsOf);
  const withheld = rows.filter((row) => row.includes('not compared'));
  expect(rows.length).toBe(23);
  expect(withheld.length).toBe(6);
  expect(withheld[0]).toMatch(/^Cranbrook & Paddock Wood LCSP.*c/);
});

test('the first page does not say that no LCSP has figures once some have', () => {
  const home = homePages.pages(site)[0];
  if (home === undefined) throw new Error('missing first page');
  const text = wordsOf(renderWhole(home, { head }).document.querySelector('main'));
  expect(text).toContain('an LCSP’s own figures where it has sent a return');
  expect(text).not.toContain('contain no figure of');
});

test('every page and every picture of the training edition says what it is, and no search engine keeps it', () => {
  const document = render('areas/dover/full/');
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(wordsOf(document.querySelector('.training-notice'))).toContain(TRAINING_WATERMARK);
  const pictures = [...document.querySelectorAll('svg[role=img]')];
  expect(pictures.length).toBeGreaterThan(5);
  for (const svg of pictures) expect(wordsOf(svg)).toContain(TRAINING_WATERMARK);
  expect(headersFile('training', [])).toContain('X-Robots-Tag: noindex');
});

test('every pack is a paper too, whose pictures wear the watermark, and the Word file says what it is', async () => {
  const packs = studyDayPages.pages(site).filter((page) => page.paper !== undefined);
  expect(packs.some(({ path }) => path.includes('/meeting-'))).toBe(true);
  for (const page of packs) {
    const paper = readPaper(renderWhole(page, { head }).html);
    const pictures = paper.flatMap((block) =>
      block.kind === 'picture' ? [block] : block.kind === 'table' ? block.rows.flat(2) : [],
    );
    const svgs = pictures.flatMap((block) => (block.kind === 'picture' ? [block.svg] : []));
    expect(svgs.length, page.path).toBeGreaterThan(2);
    expect(
      // A narrow picture has it on two lines.
      svgs.filter((svg) => !svg.replaceAll(/(<[^>]*>)+/g, ' ').includes(TRAINING_WATERMARK)),
      page.path,
    ).toEqual([]);
  }
  const largest = packs.find(({ path }) => path.includes('/meeting-')) ?? packs[0];
  if (largest === undefined) throw new Error('missing pack');
  const docx = await makePageDocx(largest, renderWhole(largest, { head }).html, { ...head, released: '' });
  // Four LCSPs with figures of their own have twice the charts of a pack that is published.
  expect(docx.length).toBeLessThan(250_000);
  expect(readDocx(docx).paragraphs[0]?.text).toContain('returns of the partnerships are invented');
});

test('what is taken away as text or found through a catalogue says what it is', () => {
  const page = pages[0];
  if (page === undefined) throw new Error('missing page');
  const { html } = renderWhole(page, { head });
  expect(formatPlainText(html, head).split('\n')[0]).toBe(`${TRAINING_WATERMARK}. Not for publication.`);
  expect(formatPlainText(html, { ...head, edition: 'publication' })).not.toContain(TRAINING_WATERMARK);
  expect(describeDataset(site, (path) => path)['name']).toContain('training edition');
  expect(readFileSync(join(published, 'downloads/datapackage.json'), 'utf8')).toContain('Not for publication');
});

test('a publication wears no watermark', () => {
  const page = pages[0];
  if (page === undefined) throw new Error('missing page');
  const { html } = renderWhole(page, { head: { ...head, edition: 'publication' } });
  expect(html).not.toContain(TRAINING_WATERMARK);
  expect(html).not.toContain('noindex');
  expect(headersFile('publication', [])).not.toContain('noindex');
});

test('the page that checks returns is told its edition', () => {
  const texts = Object.fromEntries(
    (['areas', 'indicators', 'sources', 'revisions', 'definitions', 'disclosure'] as const).map((name) => [
      name,
      readFileSync(join(published, `downloads/tables/${name}_${index.release}.csv`), 'utf8'),
    ]),
  ) as Parameters<typeof packRegisters>[1];
  expect(packRegisters(site, texts).edition).toBe('training');
  expect(packRegisters(site, texts).tables.areas.rows.length).toBe(index.counts.areas);
});

/** What a pack may weigh as a file, as other pages of the committee's. */
const HEAVIEST_PACK = 200_000;

test('each ready pack of several LCSPs, of a group or a meeting, is a file of under 200 kB', () => {
  const packs = studyDayPages.pages(site).filter(({ path }) => /-group\/$|\/meeting-/.test(path));
  expect(packs.length).toBeGreaterThan(8);
  const heavy = packs
    .map((page) => ({ path: page.path, bytes: Buffer.byteLength(renderWhole(page, { head }).html) }))
    .filter(({ bytes }) => bytes >= HEAVIEST_PACK);
  expect(heavy).toEqual([]);
}, 60_000);

test('own figures with intervals stand beside Kent’s target where its period, definition and source allow it', () => {
  const beside = [...site.indicators.values()].filter(({ targets }) =>
    targets.some(({ intervals = [] }) => intervals.length > 0),
  );
  expect(beside.length).toBeGreaterThan(0);
  for (const { indicator, targets } of beside) {
    const words = wordsOf(render(`indicators/${indicator.id}/`).querySelector('main'));
    expect(words, indicator.id).toMatch(/with figures of their own and an interval, \d+ ha(s|ve) (it|it within)/);
    expect(words, indicator.id).toContain('this is no verdict on an LCSP');
    // A verdict stays the county's, by the point rule.
    expect(targets.map(({ verdict }) => verdict.area)).toEqual(targets.map(({ area }) => area));
  }
});

test('an LCSP’s page tells how sure the side of the target is, and of no other LCSP', () => {
  const told = [...site.areas.values()].filter(
    ({ area, targets }) => area.type === 'LCSP' && targets.some(({ intervals = [] }) => intervals.length > 0),
  );
  expect(told.length).toBeGreaterThan(10);
  for (const { area, targets } of told) {
    expect(new Set(targets.flatMap(({ intervals = [] }) => intervals.map((one) => one.area)))).toEqual(
      new Set([area.id]),
    );
  }
  const [first] = told;
  const words = wordsOf(render(`${first?.area.page}full/`).querySelector('main'));
  expect(words).toMatch(/’s 95% interval, [\d.]+% to [\d.]+%, (lies wholly|holds the target)/);
  expect(words).toContain('this is a distance and no verdict on the LCSP');
});

test('own figures are counted beside the range of the districts, those beyond it named', () => {
  const words = wordsOf(render('indicators/half-days-secondary/').querySelector('main'));
  expect(words).toMatch(/Of \d+ own figures of LCSPs, set beside the range of the \d+ districts: \d+ within it/);
});
