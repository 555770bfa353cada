import { expect, test } from 'vitest';
import { formatNumber } from '../../src/format/numbers.ts';
import { moneyPages } from '../../src/pages/money/moneyPages.tsx';
import { selectLabelSlip, selectNarrative, selectBudgetChart } from '../../src/pages/money/budget.ts';
import { pageText, renderBody, textOf } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();
const page = moneyPages.pages(site).find(({ path }) => path === 'money/full/');
if (page === undefined) throw new Error('missing page money/full/');
const document = renderBody(page);

test('every line of the budget shows its two controllable amounts and its two staffing figures', () => {
  expect(site.money.budget.filter((line) => line.kind === 'activity')).toHaveLength(21);
  for (const line of site.money.budget) {
    const row = textOf(document.querySelector(`#line-${line.provenance}`));
    for (const amount of [line.expenditure2008, line.fte2008, line.fte2009, line.controllable2009]) {
      expect(row).toContain(amount === null ? 'blank' : formatNumber(amount, { digits: 1 }));
    }
  }
});

test('a label that slipped stands as held and as read beside the amount nobody changed', () => {
  const slipped = selectLabelSlip(site.money);
  expect(slipped).toHaveLength(4);
  const section = textOf(document.querySelector('#labels'));
  expect(section).toContain('In the text held, 4 lines of the budget table carry labels');
  expect(section).toContain('not the council’s');
  for (const line of slipped) {
    expect(section).toContain(line.asPrinted);
    expect(section).toContain(line.asRead);
    expect(section).toContain(formatNumber(line.controllable2009 ?? 0, { digits: 1 }));
  }
});

test('each amount in words stands beside the table’s, and none differs under our reading of the labels', () => {
  const rows = selectNarrative(site.money);
  expect(rows).toHaveLength(21);
  expect(rows.filter(({ difference }) => difference !== null)).toHaveLength(20);
  expect(rows.filter(({ difference }) => difference !== null && difference !== 0)).toEqual([]);
});

test('staffing is stated with the plan’s own explanation and its blank rows stay blank', () => {
  const staffing = textOf(document.querySelector('#staffing'));
  expect(staffing).toContain('294.9 FTE for 2008-09 and 776.9 FTE for 2009-10');
  const words = site.money.staffing.find((line) => line.value === null && line.asPrinted !== '');
  expect(words).toBeDefined();
  expect(staffing).toContain(`“${words?.asPrinted}”`);
  expect(staffing).toContain('blank');
});

test('every sum made on the tables stands on the page with its result', () => {
  expect(site.money.receipts.length).toBeGreaterThan(20);
  for (const receipt of site.money.receipts) {
    const row = textOf(document.querySelector(`#receipt-${receipt.id}`));
    expect(row).toContain(receipt.what);
    expect(row).toContain(receipt.result);
  }
});

test('the variation statement and the pressures show a cut with a minus sign', () => {
  expect(pageText(document)).toContain('\u2212380');
  expect(textOf(document.querySelector('#pressures'))).toContain('\u22121,765');
});

test('the chart has two amounts an activity, largest first, and says which labels are a reading', () => {
  const rows = selectBudgetChart(site.money);
  expect(rows).toHaveLength(42);
  const amounts = rows.filter((row) => row.year === '2009-10').map((row) => row.amount ?? 0);
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  expect(rows.filter((row) => row.note !== '')).toHaveLength(8);
});
