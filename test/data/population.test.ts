import { expect, test } from 'vitest';
import { readTable } from './readTable.ts';

const rows = readTable('population.csv');
const areas = [...new Set(rows.map((row) => row['area'] ?? ''))];
const count = (area: string, band: string) =>
  Number(rows.find((row) => row['area'] === area && row['age_band'] === band)?.['count']);

test('the population table holds 23 LCSPs and Kent in five bands', () => {
  expect(areas).toHaveLength(24);
  expect(rows).toHaveLength(120);
});

test.each(['0-19', '0-7', '8-13', '14-19', '10-17'])('the 23 LCSPs add to Kent aged %s', (band) => {
  const lcsps = areas.filter((area) => area !== 'Kent');
  expect(lcsps.reduce((total, area) => total + count(area, band), 0)).toBe(count('Kent', band));
});

test.each(areas)('the bands 0-7, 8-13 and 14-19 of %s add to 0-19', (area) => {
  expect(count(area, '0-7') + count(area, '8-13') + count(area, '14-19')).toBe(count(area, '0-19'));
});

test('all 96 printed percentages are the counts rounded to a whole per cent', () => {
  const printed = rows.filter((row) => row['percent_of_0_19'] !== '');
  expect(printed).toHaveLength(96);
  for (const row of printed) {
    const [part, whole] = [Number(row['count']), count(row['area'] ?? '', '0-19')];
    expect(Math.floor((200 * part + whole) / (2 * whole)), row['area']).toBe(Number(row['percent_of_0_19']));
  }
});

test('a count is its printed words without the thousands separator', () => {
  for (const row of rows) expect(row['count_as_printed']?.replaceAll(',', '')).toBe(row['count']);
});
