import { expect, test } from 'vitest';
import { selectFinderPlaces } from '../../src/pages/home/finder/selectFinderPlaces.ts';
import { selectSearchEntries } from '../../src/pages/search/searchEntries.ts';
import { readWords, renderPath, site } from './renderPath.tsx';

const lcsps = site.index.areas.filter((area) => area.type === 'LCSP');
const wordsAt = (path: string, selector: string): string => {
  const part = renderPath(path).querySelector(selector);
  return part === null ? '' : readWords(part);
};

test('nobody agreed which LCSP goes with which district: such links have no standing', () => {
  const links = site.governance.mapping.filter(({ parent }) => parent.endsWith('-district'));
  const inferred = links.filter(({ basis }) => basis === 'inferred');
  expect(inferred).toHaveLength(lcsps.length);
  expect(inferred.filter(({ standing }) => standing !== '')).toEqual([]);
  expect(wordsAt('governance/full/', '#change')).not.toMatch(/\bagreed\b(?! it| the number|, a)/);
});

test('the district of an LCSP is a reading wherever the search or the finder names it', () => {
  const entries = selectSearchEntries(site);
  const places = selectFinderPlaces(site.index, (path) => path);
  for (const { name, page } of lcsps) {
    expect(entries.find(({ to }) => to === page)?.context, name).toMatch(
      /read as in .* district \(inferred from names\)/,
    );
    expect(places.find(({ href }) => href === page)?.context, name).toMatch(/^read as in /);
  }
  for (const { name, kind } of places) if (kind === 'trust') expect(name).toContain('read as a trust’s area');
});

test('the bars of all districts are said to be sums of each, not of the first', () => {
  const words = wordsAt('trusts/', '#chart-population');
  expect(words).toContain('each summed by us from the LCSPs read as lying in it');
  expect(words).not.toContain('summed by us from Ashford');
});

test('an indicator of the agreement without a figure names the body leading on it and the words of the list', () => {
  const bare = site.plan.laaTargets.filter(
    ({ indicator }) => site.index.indicators.find(({ id }) => id === indicator)?.list !== 'kpi',
  );
  expect(bare.map(({ indicator }) => indicator)).toEqual(['ni-111', 'ni-110', 'ni-055', 'ni-051', 'ni-109']);
  for (const { indicator, text, leadBody } of bare) {
    const words = wordsAt(`indicators/${indicator}/`, '.gap');
    expect(words, indicator).toContain(`Local Area Agreement targets “${text}”; no figure, unit or number to reach`);
    expect(words, indicator).toContain(`The body leading on it in the plan (${leadBody}).`);
  }
  expect(wordsAt('indicators/ni-112/', '.gap')).toContain('not named in the documents held');
});

test.each(['maidstone-1', 'maidstone-2', 'tunbridge-wells', 'shepway-1'])('what names a place may concern %s', (id) => {
  expect(wordsAt(`areas/${id}/full/`, '#papers')).toContain('say this that may concern');
});

test('the Cabinet and the LCSP Boards have the posts and bodies the papers name', () => {
  expect(wordsAt('governance/full/', '#body-cabinet')).toContain('Cabinet Member for Children, Families and Education');
  expect(wordsAt('governance/full/', '#body-cabinet')).toContain('Leader');
  expect(wordsAt('governance/full/', '#body-lcsp-boards')).toContain('All partners with a statutory duty to cooperate');
});

test('whose six-monthly report it is, is marked as our reading', () => {
  const reading = 'our reading of the plan’s “the relevant Policy Overview Committee”';
  expect(wordsAt('report/', 'article.report')).toContain(reading);
  expect(site.index.glossary.find(({ term }) => term === 'POC')?.meaning).toContain('is our reading');
});

test('intervals are spoken of in a table of ranks only where it has any', () => {
  expect(wordsAt('indicators/half-days-primary/', '.on-request')).not.toContain('intervals');
  expect(wordsAt('indicators/persistent-absence-10-primary/', '.on-request')).toContain('whose intervals overlap');
});

test('who agreed the children’s plan is told as the plan for 2009/10 tells it', () => {
  const cypp = site.index.glossary.find(({ term }) => term === 'CYPP');
  expect(cypp?.meaning).toContain('Kent County Council agreed it');
});
