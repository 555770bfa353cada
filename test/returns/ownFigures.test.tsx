import { describe, expect, test } from 'vitest';
import type { Area } from '../../pipeline/contract/area.ts';
import { formatArea } from '../../src/format/areas.ts';
import { pageKinds } from '../../src/routes.tsx';
import { selectScorecard } from '../../src/pages/scorecard/scorecard.ts';
import { selectCompareData } from '../../src/select/compareData.ts';
import { selectCompareTable } from '../../src/select/compareTable.ts';
import { EMPTY_VIEW } from '../../src/select/compareView.ts';
import { evidenceOf } from '../../src/select/evidence.ts';
import { ownReturn } from '../../src/select/ownReturn.ts';
import { lcspsOf, leadPeriod, type Site } from '../../src/site/site.ts';
import { pointIn } from '../../src/site/series.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { siteWithReturns } from './sentSite.ts';

/** The state every council is in first, those on the way, and the round of all LCSPs. */
const SENT = [0, 1, 3, 12, 23] as const;

/** Those of the site nobody has sent anything to, which is read first. */
const addresses: string[] = [];

const wordsOf = (element: Element): string => element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Pages on which whose figure it is matters, of an LCSP that sent first, its neighbour, and one of the last. */
function isRead(path: string): boolean {
  return (
    [
      '',
      'about/',
      'areas/',
      'scorecard/',
      'compare/',
      'compare/all/',
      'explore/',
      'report/',
      'data/coverage/',
    ].includes(path) ||
    /^compare\/(ashford|canterbury|thanet)[^/]*\/$/.test(path) ||
    /^(areas|study-day)\/(ashford-1|ashford-rural|thanet-1)\/(full\/)?$/.test(path) ||
    /^indicators\/(ni-114|ni-117|half-days-primary)\/$/.test(path)
  );
}

/** Sentences of the pages read, each once, with the page it stands on. */
function sentencesOf(pages: ReadonlyMap<string, Document>): ReadonlyMap<string, string> {
  const found = [...pages].flatMap(([path, page]) =>
    [...page.querySelectorAll('p, li, td, th, h1, h2, h3, caption, figcaption, summary')].map(
      (one): [string, string] => [wordsOf(one), path],
    ),
  );
  return new Map(found.toReversed());
}

/** What no return leaves true, whoever sent it. */
const FALSE_ONCE_SENT = [
  /An LCSP has one figure of its own/,
  /no LCSP-level figure/,
  /is held for an LCSP/,
  /No LCSP .* figure is held/,
  /for no LCSP/,
  /No figure of this measure is held for an LCSP or a district/,
];

/** What is said of an area that has none of its own. */
const saysNone = ({ name }: Area): readonly RegExp[] => [
  new RegExp(`contain no figure of ${name} LCSP’s own`),
  new RegExp(`${name} LCSP[^.]* share its figure`),
];

/** A funnel or a strip of LCSPs, by its figure's id, with the rows of its table. */
const chartsOfLcsps = (page: Document): readonly { readonly id: string; readonly marks: number }[] =>
  [...page.querySelectorAll('[id^="chart-"]')]
    .filter((chart) => /-lcsps$|-map$/.test(chart.id) && chart.querySelector('svg') !== null)
    .map((chart) => ({ id: chart.id, marks: chart.querySelectorAll('tbody tr').length }));

const sentBy = (site: Site): readonly Area[] =>
  [...site.areas.values()].filter((file) => ownReturn(file).length > 0).map(({ area }) => area);

describe.each(SENT)(
  'with %i returns in force',
  async (count) => {
    const site = await siteWithReturns(count);
    const pages = new Map(
      pageKinds
        .flatMap((kind) => kind.pages(site))
        .filter(({ path }) => isRead(path))
        .map((page) => [page.path, renderBody(page)]),
    );
    const paths = pageKinds.flatMap((kind) => kind.pages(site)).map(({ path }) => path);
    const sentences = sentencesOf(pages);
    const sent = sentBy(site);
    const tell = (pattern: RegExp) => [...sentences].filter(([text]) => pattern.test(text)).map(([text]) => text);

    test('the pages are there, and the LCSPs that sent have figures of their own', () => {
      expect(sent).toHaveLength(count);
      expect(pages.size).toBeGreaterThan(20);
      expect(sentences.size).toBeGreaterThan(2000);
    });

    test('every address of the site without returns still stands', () => {
      if (count === 0) addresses.push(...paths);
      expect(addresses.length).toBeGreaterThan(500);
      expect(addresses.filter((path) => !paths.includes(path))).toEqual([]);
    });

    test('no sentence is made false by a return', () => {
      if (count === 0) return expect(tell(/for no LCSP/).length).toBeGreaterThan(0);
      for (const pattern of FALSE_ONCE_SENT) expect(tell(pattern), String(pattern)).toEqual([]);
      for (const area of sent) {
        for (const pattern of saysNone(area)) expect(tell(pattern), String(pattern)).toEqual([]);
      }
    });

    test('no comparison is of one or two, and no chart has fewer than three marks', () => {
      expect(tell(/\bOf [12] comparisons?\b/)).toEqual([]);
      for (const [path, page] of pages) {
        for (const { id, marks } of chartsOfLcsps(page)) expect(marks, `${path}#${id}`).toBeGreaterThanOrEqual(3);
      }
    });

    test('Compare, the pack and the page of an LCSP show the same figure of the same level', () => {
      const period = leadPeriod(site.governance);
      const table = selectCompareTable(selectCompareData(site), {
        ...EMPTY_VIEW,
        areas: lcspsOf(site).map(({ id }) => id),
      });
      const counted = { own: 0, district: 0 };
      for (const file of [...site.areas.values()].filter(({ area }) => area.type === 'LCSP')) {
        for (const { measure, cells } of table.measures) {
          const cell = cells.find(({ columns }) => columns.some(({ key }) => key === file.area.id));
          const own = pointIn(
            ownReturn(file).find(({ indicator }) => indicator === measure.id),
            period,
          );
          const isOwn = own !== undefined && own.value !== null;
          expect(cell?.level, `${file.area.id} ${measure.id}`).toBe(isOwn ? 'own' : 'district');
          if (isOwn) expect(cell?.point?.value).toBe(own.value);
          const indicator = site.index.indicators.find(({ id }) => id === measure.id);
          const evidence = indicator === undefined ? undefined : evidenceOf(site, file, indicator);
          if (cell?.point?.value != null) expect(evidence?.here?.value).toBe(cell.point.value);
          counted[cell?.level ?? 'district'] += 1;
        }
      }
      expect(counted.own === 0).toBe(count === 0);
      expect(counted.district).toBeGreaterThan(0);
    });

    test('an own figure and a district’s stand side by side with unlike marks and are not subtracted', () => {
      const pair = pages.get('compare/ashford-district/');
      const own = [...(pair?.querySelectorAll('.board .cell-own') ?? [])].map(wordsOf);
      expect(own.length > 0).toBe(count > 0);
      const nearest = pair?.querySelectorAll('.board .bar-near').length ?? 0;
      expect(nearest > 0, 'pale bars').toBe(count < 2);
      // One of the two in Ashford has sent, or one of the two in Canterbury; of twelve none of those read is alone.
      expect(tell(/^Not subtracted from each other/).length > 0).toBe(count === 1 || count === 3);
      for (const area of sent.slice(0, 1)) expect(own.join()).toContain(`${formatArea(area)}’s own`);
    });

    test('an own figure is set against the county’s target as a distance, never as a verdict on the LCSP', () => {
      const said = tell(
        /^Ashford 1 LCSP’s own figure, [\d.]+%, lies [\d.]+ percentage points (above|below) Kent’s target/,
      );
      expect(said.length > 0).toBe(count > 0);
      for (const text of said) expect(text).toContain('a distance and no verdict on the LCSP');
    });

    test('on the scorecard own figures and districts’ wear unlike marks', () => {
      const page = pages.get('scorecard/');
      const own = page?.querySelectorAll('.score-own-word').length ?? 0;
      const nearest = page?.querySelectorAll('.bar-near').length ?? 0;
      expect(own > 0).toBe(count > 0);
      expect(nearest > 0).toBe(count < 23);
      expect(tell(/^Of \d+ comparisons with Kent/)).toHaveLength(1);
      // What was sent and cannot be shown is told, whether a district's figure stands in its place or none does.
      const withheld = selectScorecard(site).flatMap(({ cells }) => cells.flatMap((cell) => cell.withheld));
      const words = page === undefined ? '' : wordsOf(page.documentElement);
      expect(words.split('own withheld (c)')).toHaveLength(withheld.length + 1);
      if (count === 23) expect(withheld.length).toBeGreaterThan(0);
    });

    test('the pack names the LCSP’s own figures, and says of none that it is not its own', () => {
      const pack = pages.get('study-day/ashford-1/');
      const text = pack === undefined ? '' : wordsOf(pack.documentElement);
      expect(text).toContain(count === 0 ? 'not Ashford 1 LCSP’s own' : 'Its own, sent in its return');
      if (count > 0) expect(text).not.toMatch(/Exclusions: Kent only/);
    });
  },
  60_000,
);
