import { readdirSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { actualAgainstTarget } from '../../src/charts/actualAgainstTarget/actualAgainstTarget.ts';
import { ageStructure } from '../../src/charts/ageStructure/ageStructure.ts';
import { areaChildren } from '../../src/charts/areaChildren/areaChildren.ts';
import { areaSparkline } from '../../src/charts/areaOverTime/areaSparkline.ts';
import { areaOverTime, type AreaOverTimeRow } from '../../src/charts/areaOverTime/areaOverTime.ts';
import { areaDots } from '../../src/charts/areaStrip/areaDots.ts';
import { areaStrip, areaStripByValue, type AreaStripRow } from '../../src/charts/areaStrip/areaStrip.ts';
import { budgetByActivity } from '../../src/charts/budgetByActivity/budgetByActivity.ts';
import type { ChartModule } from '../../src/theme/chart.ts';
import { controlOverTime } from '../../src/charts/controlOverTime/controlOverTime.ts';
import { funnel } from '../../src/charts/funnel/funnel.ts';
import { measureSparkline, measureTallSparkline } from '../../src/charts/measureOverTime/measureSparkline.ts';
import { measureOverTime } from '../../src/charts/measureOverTime/measureOverTime.ts';
import { planDiagram } from '../../src/charts/planDiagram/planDiagram.ts';
import { populationOfAreas, populationOfAreasBySize } from '../../src/charts/populationOfAreas/populationOfAreas.ts';
import type { ShownValue } from '../../src/marks/places.ts';
import { spine } from '../../src/charts/spine/spine.ts';
import { targetsAtAGlance } from '../../src/charts/targetsAtAGlance/targetsAtAGlance.ts';
import { measureTiles } from '../../src/charts/tileMap/measureTiles.ts';
import { tileMap } from '../../src/charts/tileMap/tileMap.ts';
import { drawChart } from '../../src/figure/drawChart.ts';
import { DrawingDocument } from '../../src/figure/Drawings.tsx';
import { Figure } from '../../src/figure/Figure.tsx';
import { SmallChart } from '../../src/figure/SmallChart.tsx';
import { controlRows } from './controlRows.ts';
import { funnelRows, stripRows } from './districtRows.ts';
import { districtPlace, KENT, MEASURES, outturn, schoolYear } from './fixture.ts';
import { overTimeRows } from './overTimeRows.ts';
import { budgetRows, measureTileRows, primaryTargetRows } from './planRows.ts';
import { spineRows } from './spineRows.ts';
import { serverDocument } from './testChart.tsx';

const WITHHELD = { value: null, missing: 'suppressed', status: 'c' } as const;
const SAID = 'No figure can be shown: withheld to protect children (c).';

const withhold = <Row extends object>(row: Row): Row & Pick<ShownValue, 'value' | 'missing' | 'status'> => ({
  ...row,
  ...WITHHELD,
});

const smallRow = (place: AreaOverTimeRow['place'], value: number): AreaOverTimeRow => ({
  measure: MEASURES.primary,
  place,
  period: schoolYear('2008/09'),
  segment: 0,
  focal: '2008/09',
  extent: [4, 6],
  ...outturn(value, 2),
});
const smallRows = [smallRow(districtPlace('Dover', 'Dover'), 5.17), smallRow(KENT, 5.34)];
const [target] = primaryTargetRows.filter(({ mark }) => mark === 'target');
if (target === undefined) throw new Error('missing target row');

/** A chart with rows of which none of the figures it is about has a number; rows of lines and targets keep theirs. */
interface Empty {
  readonly chart: string;
  readonly figure: () => string;
  readonly small: () => string;
  readonly draw: () => string;
}

const inDocument = (element: React.ReactElement): string =>
  renderToStaticMarkup(<DrawingDocument value={serverDocument}>{element}</DrawingDocument>);

const empty = <Row,>(chart: ChartModule<Row>, rows: readonly Row[]): Empty => ({
  chart: chart.id,
  figure: () => inDocument(<Figure chart={chart} rows={rows} id="empty" source="test rows" />),
  small: () => inDocument(<SmallChart chart={chart} rows={rows} id="empty" />),
  draw: () => drawChart({ chart, rows, id: 'empty', width: 360, document: serverDocument }),
});

const withheldStrip = stripRows('Dover').map((row) => (row.kind === 'area' ? withhold(row) : row));

const withheld: readonly Empty[] = [
  empty(areaStrip, withheldStrip),
  empty(areaStripByValue, withheldStrip),
  empty(areaDots, withheldStrip),
  empty(
    areaStrip,
    withheldStrip.filter(({ kind }) => kind === 'area'),
  ),
  empty(
    funnel,
    funnelRows('Dover').map((row) => (row.kind === 'area' ? withhold(row) : row)),
  ),
  ...[measureOverTime, measureSparkline, measureTallSparkline].map((chart) =>
    empty(
      chart,
      overTimeRows('Dover', 'primary').map((row) => (row.kind === 'figure' ? withhold(row) : row)),
    ),
  ),
  ...[areaOverTime, areaSparkline].map((chart) =>
    empty(
      chart,
      smallRows.map((row) => (row.place.role === 'me' ? withhold(row) : row)),
    ),
  ),
  empty(controlOverTime, controlRows().map(withhold)),
  empty(
    spine,
    spineRows.map((row) => ({ ...withhold(row), lower: null, upper: null, result: 'not compared' as const })),
  ),
  empty(measureTiles, measureTileRows('').map(withhold)),
  empty(actualAgainstTarget, [{ ...target, without: ['suppressed', 'suppressed'] }]),
];

test.each(withheld)('$chart with every figure withheld says so in its frame, with its table and no axis', (one) => {
  const figure = parseHTML(`<main>${one.figure()}</main>`).document;
  expect(figure.querySelector('.figure-sentence')?.textContent).toContain(SAID);
  expect(figure.querySelector('svg.plot')).toBeNull();
  expect(figure.querySelector('.save-chart')).toBeNull();
  expect(figure.querySelector('.figure-title')?.textContent).not.toBe('');
  expect(figure.querySelectorAll('table tbody tr').length).toBeGreaterThan(0);
  expect(figure.querySelector('details table')).toBeNull();
});

test.each(withheld)(
  '$chart of them as a small chart is its reason, and a drawing without a number is a defect',
  (one) => {
    expect(one.small()).toContain(SAID);
    expect(one.small()).not.toContain('<svg');
    expect(one.draw).toThrow(/^invalid chart, nothing to draw: /);
  },
);

test('charts of complete counts and of the plan say that nothing is held where they get no row', () => {
  const said = [
    ageStructure.notDrawn([]),
    areaChildren.notDrawn([]),
    tileMap.notDrawn([]),
    populationOfAreas.notDrawn([]),
    populationOfAreasBySize.notDrawn([]),
    targetsAtAGlance.notDrawn([]),
    budgetByActivity.notDrawn(budgetRows().map((row) => ({ ...row, amount: null }))),
    planDiagram.notDrawn([]),
  ];
  for (const sentence of said) expect(sentence).toMatch(/^No .+\.$/);
});

test('every chart of the folder is among those held to this', async () => {
  const held = new Set([
    ...withheld.map(({ chart }) => chart),
    ...[ageStructure, areaChildren, tileMap, populationOfAreas, populationOfAreasBySize].map(({ id }) => id),
    ...[targetsAtAGlance, budgetByActivity, planDiagram].map(({ id }) => id),
  ]);
  const folder = new URL('../../src/charts/', import.meta.url);
  const modules: readonly object[] = await Promise.all(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name): Promise<object> => import(new URL(name, folder).href)),
  );
  const charts = modules
    .flatMap((one) => Object.values(one))
    .filter((one: unknown): one is ChartModule<never> => typeof one === 'object' && one !== null && 'notDrawn' in one);
  expect(charts.length).toBeGreaterThan(14);
  const unheld = charts.map(({ id }) => id).filter((id) => !held.has(id));
  expect(unheld, 'add it to `withheld` above, or where it is of complete counts to the two lists of those').toEqual([]);
});

const isDover = (row: AreaStripRow): boolean => row.kind !== 'area' || row.place.id === 'Dover';

test('one area or two on a strip are told beside the county’s figure and not drawn; three are drawn', () => {
  const strip = stripRows('Dover');
  const leave = (names: readonly string[]) =>
    strip.filter((row) => row.kind !== 'area' || names.includes(row.place.name));
  const others = strip.flatMap((row) => (row.kind === 'area' && !isDover(row) ? [row.place.name] : [])).slice(0, 2);
  const dover = strip.filter((row) => row.kind === 'area').find(isDover)?.place.name ?? '';
  expect(areaStrip.notDrawn(leave([dover]))).toMatch(
    /^In 2008\/09: Dover district [\d.]+%\. So few areas lie nowhere among others, so nothing is drawn\. In 2008\/09: Kent 7\.81%/,
  );
  expect(areaStrip.notDrawn(leave([dover, ...others.slice(1)]))).toMatch(/ and .* lie nowhere among others/s);
  expect(areaStrip.notDrawn(leave([dover, ...others]))).toBe('');
  const rest = strip.map((row) => (isDover(row) ? row : withhold(row)));
  expect(areaStrip.notDrawn(rest)).toContain('nothing is drawn');
});

test('one area with nothing to set it against is said and not drawn', () => {
  const rows = stripRows('Dover').filter((row) => row.kind === 'area' && isDover(row));
  expect(areaStrip.notDrawn(rows)).toMatch(
    /^In 2008\/09: Dover district [\d.]+%\. There is no other figure to set it against, so nothing is drawn\.$/,
  );
  expect(empty(areaStrip, rows).figure()).not.toContain('<svg class="plot');
});

test('a place without a line in a chart over time is named with its reason', () => {
  const rows = overTimeRows('Dover', 'primary').map((row) =>
    row.kind === 'figure' && row.place.role === 'me' ? withhold(row) : row,
  );
  expect(measureOverTime.notDrawn(rows)).toBe('');
  expect(measureOverTime.describe(rows)).toContain('Dover district is not drawn: withheld to protect children (c).');
});

test('a small chart over time names the year withheld instead of leaving it out', () => {
  const rows: readonly AreaOverTimeRow[] = [
    ...smallRows.map((row) => (row.place.role === 'me' ? withhold(row) : row)),
    { ...smallRow(districtPlace('Dover', 'Dover'), 5.2), period: schoolYear('2009/10') },
  ];
  expect(areaOverTime.notDrawn(rows)).toBe('');
  expect(areaOverTime.describe(rows)).toContain(
    'In 2008/09: Dover district withheld to protect children (c), Kent 5.34%',
  );
});

test('different reasons are counted, and one reason is said once', () => {
  const rows = withheldStrip.map((row) =>
    row.kind === 'area' && row.place.id === 'Dover'
      ? { ...row, missing: 'awaited' as const, status: 'x' as const }
      : row,
  );
  expect(areaStrip.notDrawn(rows)).toContain(
    'No figure can be shown: 11 withheld to protect children (c) and 1 awaited. In 2008/09: Kent 7.81%',
  );
});
