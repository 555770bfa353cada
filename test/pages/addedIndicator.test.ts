import { beforeAll, expect, test } from 'vitest';
import type { MemoryFolder } from '../releases/memoryFolder.ts';
import { renderEdited, type EditedSite } from './renderEdited.ts';

const append = (folder: MemoryFolder, path: string, ...lines: readonly string[]): void =>
  folder.write(path, `${folder.textOf(path).trimEnd()}\n${lines.join('\n')}\n`);

/** A row of the indicator register, as README says an indicator is added. */
const register = (id: string, { theme, list }: { theme: string; list: string }): string =>
  `${id},A measure called ${id},proportion,%,100,low is good,1,academic,0,,,Short ${id},` +
  `${theme},${list},What it counts,Whom it counts,As printed,dfe-absence-2018-19,A section,1,yes,`;

const figure = (area: string, indicator: string, period: string): string =>
  `${area},${indicator},${period},10.0,100,1000,,dfe-absence-2018-19,,,A section,1,,,,`;

/** Indicators in every list with figures of every kind, all added by rows. */
function addIndicators(folder: MemoryFolder): void {
  append(
    folder,
    'data/indicators.csv',
    register('two-districts', { theme: 'attendance', list: 'published' }),
    register('another-year', { theme: 'attendance', list: 'published' }),
    register('without-figure', { theme: 'exclusions', list: 'published' }),
    register('kpi-without-figure', { theme: 'neet', list: 'kpi' }),
    register('compared-later', { theme: 'attendance', list: 'published' }),
    register('kpi-of-districts', { theme: 'attendance', list: 'kpi' }),
    register('supported-later', { theme: 'wellbeing', list: 'supported' }),
    register('counted', { theme: 'other', list: 'published' }).replace(
      'proportion,%,100,low is good',
      'count,children,1,none',
    ),
  );
  append(
    folder,
    'data/observations/absence-districts.csv',
    ...['two-districts', 'kpi-of-districts'].flatMap((id) =>
      ['dover-district', 'swale-district'].map((area) => figure(area, id, '2008/09')),
    ),
  );
  append(
    folder,
    'data/observations/absence.csv',
    ...['Kent', 'dover-district', 'swale-district'].map((area) => figure(area, 'compared-later', '2012/13')),
    figure('Kent', 'another-year', '2014/15'),
    'Kent,counted,2014/15,213695,,,,dfe-absence-2018-19,213695,pupils,A section,1,,,,',
    figure('Kent', 'supported-later', '2010/11'),
  );
}

let edited: EditedSite;

beforeAll(async () => {
  edited = await renderEdited(addIndicators);
}, 300_000);

test('data and pages accept indicators added by rows, whatever figures they have', () => {
  expect(edited.errors).toEqual([]);
  for (const id of ['two-districts', 'another-year', 'without-figure', 'kpi-without-figure', 'supported-later']) {
    expect([...edited.pages.keys()]).toContain(`indicators/${id}/index.html`);
  }
});

test('a list of contents names a section where it is drawn, and nowhere else', () => {
  expect(edited.deadLinks).toEqual([]);
  const kent = edited.pages.get('areas/kent/full/index.html') ?? '';
  const idsIn = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(idsIn(kent)).toEqual(
    expect.arrayContaining(['another-year', 'compared-later', 'chart-another-year-over-time']),
  );
  expect(kent).toContain('No figure of Kent is held for 2008/09.');
  for (const id of ['without-figure', 'two-districts']) expect(idsIn(kent)).not.toContain(id);
});

test('a count printed without a part and a whole has its page, and no sum of it is said to differ', () => {
  expect(edited.pages.get('indicators/counted/index.html')).toContain('213,695');
  const said = [...edited.pages.values()].filter((html) =>
    html.includes('A measure called counted, Kent: the percent'),
  );
  expect(said).toEqual([]);
});
