import { actualAgainstTarget } from '../../src/charts/actualAgainstTarget/actualAgainstTarget.ts';
import { ageStructure } from '../../src/charts/ageStructure/ageStructure.ts';
import { areaChildren } from '../../src/charts/areaChildren/areaChildren.ts';
import { areaOverTime } from '../../src/charts/areaOverTime/areaOverTime.ts';
import { areaSparkline } from '../../src/charts/areaOverTime/areaSparkline.ts';
import { areaDots } from '../../src/charts/areaStrip/areaDots.ts';
import { areaStrip, areaStripByValue } from '../../src/charts/areaStrip/areaStrip.ts';
import { budgetByActivity } from '../../src/charts/budgetByActivity/budgetByActivity.ts';
import { controlOverTime } from '../../src/charts/controlOverTime/controlOverTime.ts';
import { funnel } from '../../src/charts/funnel/funnel.ts';
import { measureSparkline, measureTallSparkline } from '../../src/charts/measureOverTime/measureSparkline.ts';
import { measureOverTime } from '../../src/charts/measureOverTime/measureOverTime.ts';
import { planDiagram } from '../../src/charts/planDiagram/planDiagram.ts';
import { populationOfAreas, populationOfAreasBySize } from '../../src/charts/populationOfAreas/populationOfAreas.ts';
import { spine } from '../../src/charts/spine/spine.ts';
import { targetsAtAGlance } from '../../src/charts/targetsAtAGlance/targetsAtAGlance.ts';
import { measureTiles } from '../../src/charts/tileMap/measureTiles.ts';
import { tileMap } from '../../src/charts/tileMap/tileMap.ts';
import { controlRows } from './controlRows.ts';
import { funnelRows, intervalRows, stripRows } from './districtRows.ts';
import { neetRows, overTimeRows } from './overTimeRows.ts';
import {
  ageRows,
  budgetRows,
  glanceRows,
  measureTileRows,
  planRows,
  populationRows,
  primaryTargetRows,
  tileRows,
} from './planRows.ts';
import { smallChildrenRows, smallOverTimeRows } from './smallRows.ts';
import { spineRows } from './spineRows.ts';
import { testChart, type TestChart } from './testChart.tsx';

/** Every chart of the tests and the gallery by the name of its snapshot. */
export const testCharts = {
  ageStructure: () => testChart('ageStructure', ageStructure, ageRows('Dover')),
  measureOverTime: () => testChart('measureOverTime', measureOverTime, overTimeRows('Dover', 'primary')),
  measureOverTimeLongName: () =>
    testChart('measureOverTimeLongName', measureOverTime, overTimeRows('Tonbridge and Malling', 'secondary')),
  measureOverTimeSparkline: () =>
    testChart('measureOverTimeSparkline', measureSparkline, overTimeRows('Dover', 'primary')),
  measureOverTimeTallSparkline: () => testChart('measureOverTimeTallSparkline', measureTallSparkline, neetRows),
  measureOverTimePlanOnly: () => testChart('measureOverTimePlanOnly', measureOverTime, neetRows),
  areaStrip: () => testChart('areaStrip', areaStrip, stripRows('Dover')),
  areaStripIntervals: () => testChart('areaStripIntervals', areaStrip, intervalRows('Thanet', 'Swale')),
  areaStripDots: () => testChart('areaStripDots', areaDots, intervalRows('Thanet', 'Swale')),
  areaStripByValue: () => testChart('areaStripByValue', areaStripByValue, stripRows('')),
  actualAgainstTarget: () => testChart('actualAgainstTarget', actualAgainstTarget, primaryTargetRows),
  targetsAtAGlance: () => testChart('targetsAtAGlance', targetsAtAGlance, glanceRows),
  populationOfAreas: () => testChart('populationOfAreas', populationOfAreas, populationRows('Dover')),
  populationOfAreasBySize: () => testChart('populationOfAreasBySize', populationOfAreasBySize, populationRows('')),
  budgetByActivity: () => testChart('budgetByActivity', budgetByActivity, budgetRows()),
  planDiagram: () => testChart('planDiagram', planDiagram, planRows),
  planDiagramOne: () =>
    testChart(
      'planDiagramOne',
      planDiagram,
      planRows.filter(({ priority }) => priority.number === 7),
    ),
  tileMapMeasure: () => testChart('tileMapMeasure', measureTiles, measureTileRows('Dover')),
  tileMap: () => testChart('tileMap', tileMap, tileRows('Dover')),
  funnel: () => testChart('funnel', funnel, funnelRows('Dover')),
  areaOverTime: () => testChart('areaOverTime', areaOverTime, smallOverTimeRows('Dover')),
  areaOverTimeSparkline: () => testChart('areaOverTimeSparkline', areaSparkline, smallOverTimeRows('Dover')),
  areaChildren: () => testChart('areaChildren', areaChildren, smallChildrenRows('Dover')),
  controlOverTime: () => testChart('controlOverTime', controlOverTime, controlRows()),
  spine: () => testChart('spine', spine, spineRows),
} as const satisfies Record<string, () => TestChart>;

export type TestChartName = keyof typeof testCharts;
