import { expect, test } from 'vitest';
import {
  describeBandCell,
  describeCell,
  describeChoice,
  describeCountyOnly,
  describeDistrictLevel,
  describeNotAdded,
  describeOwner,
  describeReading,
  describeSum,
  describeWhose,
  formatBand,
  formatCellPoint,
} from '../../src/words/claimsCompare.ts';
import { formatArea } from '../../src/format/areas.ts';
import { formatNumber } from '../../src/format/numbers.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { areaOf, districtsOf, lcspsOf } from '../../src/site/site.ts';
import {
  comparedMeasures,
  countyFigures,
  selectCompareData,
  uncomparedIndicators,
} from '../../src/select/compareData.ts';
import { areasDrawn, selectCompareTable } from '../../src/select/compareTable.ts';
import { EMPTY_VIEW } from '../../src/select/compareView.ts';

const site = await readSite('public/data');
const data = selectCompareData(site);
const several = districtsOf(site).filter((district) => district.lcsps.length > 1);
const [shared, other] = several;
const pair = shared?.lcsps ?? [];
const elsewhere = other?.lcsps[0] ?? '';
const { county } = data;

test('every measure of districts can be compared, and every other key performance indicator is listed as not', () => {
  expect(data.measures.length).toBeGreaterThanOrEqual(4);
  for (const { points } of data.measures) expect(points).toHaveLength(districtsOf(site).length);
  const compared: readonly string[] = data.measures.map(({ id }) => id);
  for (const indicator of uncomparedIndicators(site)) expect(compared).not.toContain(indicator.id);
});

test('two LCSPs of one district share one cell of each measure, wherever they were chosen', () => {
  const [first = '', second = ''] = pair;
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: [first, elsewhere, second] });
  expect(table.columns.map(({ key }) => key)).toEqual([first, second, elsewhere]);
  for (const { cells } of table.measures) {
    expect(cells.map(({ columns }) => columns.length)).toEqual([2, 1]);
    expect(cells.map(({ point }) => point?.area)).toEqual([shared?.id, other?.id]);
  }
  const [row] = table.measures;
  const said = row?.cells.map(describeOwner) ?? [];
  expect(said).toEqual([`${shared?.name} district, one figure for both`, `${other?.name} district`]);
  expect(
    describeWhose(
      pair.map((id) => areaOf(site, id)),
      [],
    ),
  ).toContain('share its figure');
});

test('the shares are those the contract gives, and a district stands with its LCSPs', () => {
  const ids = [...lcspsOf(site), ...districtsOf(site)].map(({ id }) => id);
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: ids });
  for (const { band, cells } of table.bands) {
    for (const { column, count, share } of cells) {
      const held = site.kent.populations
        .find(({ area }) => area === column.key)
        ?.bands.find((one) => one.band === band.band);
      expect(count).toBe(held?.count);
      expect(share).toBeCloseTo(held?.share ?? Number.NaN, 10);
    }
  }
  for (const { cells } of table.measures) expect(cells).toHaveLength(districtsOf(site).length);
});

test('a group’s children are added up band by band, each count with its note, and never its attendance', () => {
  const group = [...pair, elsewhere];
  const table = selectCompareTable(data, { ...EMPTY_VIEW, group });
  const countOf = (id: string, band: string): number =>
    site.kent.populations.find(({ area }) => area === id)?.bands.find((one) => one.band === band)?.count ?? 0;
  expect(table.columns).toHaveLength(1);
  for (const { band, cells } of table.bands) {
    const [cell] = cells;
    const parts = group.map((id) => countOf(id, band.band));
    expect(cell?.parts).toEqual(parts);
    expect(cell?.count).toBe(parts.reduce((sum, part) => sum + part, 0));
    expect(cell?.cites).toHaveLength(group.length);
    if (cell !== undefined) expect(describeSum(cell)).toMatch(/^[\d,]+(?: \+ [\d,]+){2} = [\d,]+$/);
  }
  const parts = table.bands.filter(({ band }) => band.role === 'part').flatMap(({ cells }) => cells);
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(table.bands[0]?.cells[0]?.count);
  for (const { cells } of table.measures) {
    const [cell] = cells;
    expect(cell?.point).toBeUndefined();
    if (cell !== undefined) expect(describeNotAdded(cell).text).toMatch(/^Not added up: .*another level, the district/);
  }
});

test('a group within one district has that district’s figure, in one cell with those of it', () => {
  const [first = ''] = pair;
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: [first, elsewhere], group: pair });
  for (const { cells } of table.measures) {
    expect(cells[0]?.columns.map(({ key }) => key)).toEqual([first, 'group']);
    expect(cells[0]?.point?.area).toBe(shared?.id);
  }
});

test('a group of one is none, and it is said', () => {
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: [elsewhere], group: [elsewhere] });
  expect(table.columns.map(({ isGroup }) => isGroup)).toEqual([false]);
  expect(describeChoice(['Dover LCSP'], ['Thanet 1 LCSP'])).toBe(
    'Shown side by side: Dover LCSP. A group needs a second LCSP.',
  );
});

test('small charts are of the areas themselves for children and of their districts for attendance', () => {
  const view = { ...EMPTY_VIEW, areas: [...pair, elsewhere] };
  expect(areasDrawn(data, view, 'population')).toEqual(view.areas);
  for (const { id } of data.measures) expect(areasDrawn(data, view, id)).toEqual([shared?.id, other?.id]);
});

test('no sentence on attendance names an LCSP as having a figure', () => {
  const names = lcspsOf(site).map(formatArea);
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: lcspsOf(site).map(({ id }) => id) });
  for (const row of table.measures) {
    for (const cell of row.cells) {
      const claim = cell.point === undefined ? null : describeCell(cell.point, row, county.name);
      for (const name of names) expect(`${describeOwner(cell)} ${claim?.text ?? ''}`).not.toContain(name);
    }
  }
  for (const { indicator } of comparedMeasures(site)) {
    expect(describeDistrictLevel(indicator).text).toContain('none of these is an LCSP’s own');
  }
  expect(describeReading(county, false)[0]?.text).toContain('for no LCSP');
});

test('a cell gives its figure as it is published, and a difference from the county by the figures', () => {
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: districtsOf(site).map(({ id }) => id) });
  for (const row of table.measures) {
    for (const { point } of row.cells) {
      if (point?.value == null) continue;
      const shown = formatNumber(point.value, { digits: point.digits, unit: row.measure.unit });
      expect(formatCellPoint(point, row.measure)).toContain(shown);
      const claim = describeCell(point, row, county.name);
      if (claim?.rule !== 'difference') continue;
      const gap = formatNumber(Math.abs(point.value - (row.county?.value ?? 0)), { digits: point.digits });
      expect(claim.text).toMatch(
        Number(gap) === 0 ? /^equal to Kent/ : new RegExp(`^${gap} points (above|below) Kent$`),
      );
    }
  }
  const parts = table.bands.filter(({ band }) => band.role === 'part');
  for (const row of parts) {
    for (const cell of row.cells) {
      expect(formatBand(row.band, cell)).toBe(formatNumber(cell.share, { digits: 0, unit: '%' }));
      expect(describeBandCell(row, cell, county.name).rule).toBe('difference');
    }
  }
});

test('only an interval clear of the county’s figure earns better or worse, and a doubtful figure nothing', () => {
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: districtsOf(site).map(({ id }) => id) });
  for (const row of table.measures) {
    for (const { point } of row.cells) {
      const claim = point === undefined ? null : describeCell(point, row, county.name);
      const isPlain = point?.result === 'better' || point?.result === 'worse';
      expect(/was (better|worse) than/.test(claim?.text ?? '')).toBe(isPlain);
      if (point?.status === 'u') expect(claim?.rule).toBe('missing');
    }
  }
});

test('what only the county has begins with whose it is, and an estimate is never without the word', () => {
  const figures = countyFigures(site);
  expect(figures.map(({ id }) => site.indicators.get(id)?.indicator.theme)).toEqual(['exclusions', 'neet']);
  for (const figure of figures) {
    const { claim } = describeCountyOnly(figure, county.name);
    expect(claim.text).toMatch(/^Kent only: /);
    expect(claim.cites).toEqual([figure.point.provenance]);
    expect(claim.text.includes('estimate')).toBe(figure.point.mark === 'estimate');
  }
});
