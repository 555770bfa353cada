import { expect, test } from 'vitest';
import { checkChart, drawnText, tableText } from './checkChart.ts';

test('each outcome has its actions and indicators once, and a missing end is said', () => {
  const one = checkChart('planDiagramOne');
  for (const width of [360, 640]) {
    const words = drawnText(one, width);
    expect(words.match(/Action 5:/g)).toHaveLength(1);
    expect(words).toContain('No indicator is linked');
    expect(words).toContain('(our link)');
  }
  const chart = checkChart('planDiagram');
  expect(drawnText(chart, 360)).toContain('No action is linked');
  expect(tableText(chart).at(-1)).toBe(
    '8c: Children are safe from harm. | 8 Safety | no action is linked | no indicator is linked',
  );
  expect(chart.sentence).toBe(
    '3 outcomes with 4 actions and, linked to them, 3 indicators of the plan’s lists. No indicator is linked to 7a and 8c.',
  );
});

test('all priorities at once name actions by number and count our own links; one alone names everything', () => {
  expect(drawnText(checkChart('planDiagram'), 640)).toContain('Actions 5, 8 and 14');
  expect(drawnText(checkChart('planDiagramOne'), 640)).toContain('Action 14: Improve key outcomes');
});

test('our own links are dashed', () => {
  expect(checkChart('planDiagram').draw(640)).toContain('stroke-dasharray="3,3"');
});
