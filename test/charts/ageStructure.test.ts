import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';
import { parseDrawing, textsOf } from './svgText.ts';

test('age bands stand side by side with Kent and keep every promise of a chart', () => {
  const chart = checkChart('ageStructure');
  expect(drawnText(chart, 640)).toContain('35% Dover LCSP');
  expect(tableText(chart)).toContain('14-19 | 4,536 | 34 | 111,408 | 32');
});

test('bars all begin at zero: nothing is stacked', () => {
  const drawing = parseDrawing(checkChart('ageStructure').draw(640));
  const lefts = Array.from(drawing.querySelectorAll('rect')).map((bar) => bar.getAttribute('x'));
  expect(lefts).toHaveLength(8);
  expect(new Set(lefts).size).toBe(1);
});

test('the overlapping band stands below its note, apart from the others', () => {
  const texts = textsOf(checkChart('ageStructure').draw(640));
  const topOf = (words: string) => texts.find(({ text }) => text.startsWith(words))?.top ?? Number.NaN;
  expect(topOf('Counted a second time')).toBeGreaterThan(topOf('Ages 14-19'));
  expect(topOf('Ages 10-17')).toBeGreaterThan(topOf('Counted a second time'));
});
