import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('every counted measure stands against Kent with its interval, its word and its figure', () => {
  const chart = checkChart('spine');
  const drawn = drawnText(chart, 360);
  for (const word of ['Kent', '12.9', 'may be better', 'worse', 'no clear difference']) expect(drawn).toContain(word);
  expect(tableText(chart)[0]).toBe('Persistent absence (10%), primary | 12.9% | 11.8 to 14.1% | 14.5% | may be better');
  expect(chart.marks).toEqual(['interval', 'suppressed']);
});

test('a withheld figure keeps its row, with c and nothing drawn', () => {
  const chart = checkChart('spine');
  expect(tableText(chart).at(-1)).toBe('16 to 18 year olds NEET | c | none | 5.3% | not compared');
  expect(drawnText(chart, 640)).not.toContain('not compared');
});

test('an interval that reaches too far is cut and said to be', () => {
  expect(drawnText(checkChart('spine'), 640)).toContain('intervals are cut at 300');
});

test('the sentence says how sure each answer is and praises nobody', () => {
  expect(checkChart('spine').sentence).toBe(
    'Dover LCSP against Kent in 2008/09, 4 measures. Clear at 99.8%: Persistent absence (10%), secondary. Clear at 95% only: Persistent absence (10%), primary. No clear difference: Permanent exclusions. Not compared: 16 to 18 year olds NEET.',
  );
});
