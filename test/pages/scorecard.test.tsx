import { expect, test } from 'vitest';
import { clearFigures, scoredAreas, scoredIndicators, selectScorecard } from '../../src/pages/scorecard/scorecard.ts';
import { evidenceOf } from '../../src/select/evidence.ts';
import { countyOf, lcspsOf, leadPeriod } from '../../src/site/site.ts';
import { readWords, renderPath, site } from './renderPath.tsx';

const columns = selectScorecard(site);
const county = countyOf(site);

test('five measures down which every LCSP stands once, those of one district together', () => {
  expect(columns).toHaveLength(5);
  const themes = new Set(scoredIndicators(site).map(({ theme }) => theme));
  expect([...themes]).toEqual(['attendance', 'exclusions', 'neet']);
  const ids = scoredAreas(site).map(({ area }) => area.id);
  expect(ids.toSorted()).toEqual(
    lcspsOf(site)
      .map(({ id }) => id)
      .toSorted(),
  );
  for (const { cells } of columns) {
    expect(cells.flatMap(({ areas }) => areas.map(({ area }) => area.id))).toEqual(ids);
  }
});

test('each figure is the one the page of the LCSP shows, and Kent’s stands for none', () => {
  for (const { indicator, cells } of columns) {
    for (const { areas, level, best } of cells) {
      expect(best?.area.id).not.toBe(county.id);
      for (const { area } of areas) {
        const file = site.areas.get(area.id);
        const evidence = file === undefined ? undefined : evidenceOf(site, file, indicator);
        if (level === 'none') expect(evidence?.nearest.id === county.id || evidence?.here === undefined).toBe(true);
        else if (indicator.list === 'kpi') expect(evidence?.here?.value).toBe(best?.point.value);
      }
    }
  }
});

test('the page shows a figure once, with its bar, and Kent with its target and the verdict on it', () => {
  const page = renderPath('scorecard/');
  const figures = columns.flatMap(({ cells }) => cells.filter(({ level }) => level !== 'none'));
  expect(page.querySelectorAll('.score-figure')).toHaveLength(figures.length);
  expect(page.querySelectorAll('.scorecard .bar-near')).toHaveLength(figures.length);
  const rows = [...page.querySelectorAll('.scorecard tbody tr')].map((row) => readWords(row));
  expect(rows).toHaveLength(lcspsOf(site).length + 2);
  expect(rows.at(-2)).toMatch(/^Kent ?the whole county ?5\.34 7\.81 25\.3 1\.22 4\.46 \(read as an estimate\)$/);
  expect(rows.at(-1)).toMatch(
    /^Kent’s target ?set for all of it ?at most 5\.0 Kent: Not met ?at most 7\.35 Kent: Not comparable/,
  );
});

test('where to look first counts every comparison once and says how many would be by luck', () => {
  const { compared, clear } = clearFigures(site);
  const period = leadPeriod(site.governance);
  const held = site.index.indicators.flatMap(({ id }) =>
    (site.indicators.get(id)?.comparisons ?? []).filter(
      (one) =>
        one.benchmark === county.id &&
        one.period.label === period &&
        one.result !== 'not compared' &&
        site.index.areas.find((area) => area.id === one.area)?.type === 'district',
    ),
  );
  expect(compared).toBe(held.length);
  expect(clear).toHaveLength(held.filter(({ result }) => result === 'worse' || result === 'better').length);
  const words = readWords(renderPath('scorecard/'));
  expect(words).toContain(`Of ${compared} comparisons with Kent, none is clear at 99.8%; about 0.04 (20 × 0.002)`);
});
