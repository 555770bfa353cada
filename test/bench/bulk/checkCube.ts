import { checkCountySums } from '../../../pipeline/check/checkCountySums.ts';
import { checkLevels } from '../../../pipeline/check/checkLevels.ts';
import { checkSeries } from '../../../pipeline/check/checkSeries.ts';
import type { FileChecks } from '../../../pipeline/check/table/fileChecks.ts';
import { addObservation, createObservationTable } from '../../../pipeline/check/table/observationTable.ts';
import type { ObservationTable } from '../../../pipeline/check/table/observationTable.ts';
import type { Registers } from '../../../pipeline/check/registers.ts';
import type { FindingCollector } from '../../../pipeline/findings/collectFindings.ts';
import { digitsOfMark, NO_COUNT, statusOfMark } from './figureCube.ts';
import type { FigureChunk, FigureCube } from './figureCube.ts';

type CubeContext = { registers: Registers; collector: FindingCollector; valueColumn: number };

// Indicators laid out together: their figures lie side by side in memory.
const BLOCK = 32;

/**
 * Makes the checks that need more than one row (D03, D05, G09, K06, S08, T02, T07, V21-V23), an indicator at a time: none
 * of them sets two indicators beside each other, so the rows of a few are all that must be laid out.
 */
export function checkCube(cube: FigureCube, context: CubeContext): void {
  const { names } = cube;
  const inTime = names.periods.map((_, place) => place).sort((a, b) => compare(names.periods[a], names.periods[b]));
  const rank = new Int32Array(names.periods.length);
  for (const [place, period] of inTime.entries()) rank[period] = place;
  const collector = onceForMixedLevels(context.collector);
  const tables = names.indicators.slice(0, BLOCK).map(() => emptyTable(cube));
  const order = Int32Array.from({ length: names.areas.length * names.periods.length }, (_, row) => row);
  for (let first = 0; first < names.indicators.length; first += BLOCK) {
    const block = tables.slice(0, names.indicators.length - first);
    layOut(cube, { first, inTime }, block);
    for (const table of block) {
      const rows = order.subarray(0, table.length);
      checkIndicator({
        ...context,
        ...{ table, order: rows, rank, collector, isOwn: false, isComplete: false, isReturn: false },
        ...{ areaTexts: [], areaColumn: 0, slips: new Set() },
      });
    }
  }
}

const emptyTable = ({ names }: FigureCube): ObservationTable => ({
  ...createObservationTable(),
  areas: names.areas,
  periods: names.periods,
});

function checkIndicator(checks: FileChecks): void {
  checkSeries(checks);
  checkLevels(checks);
  checkCountySums(checks);
}

const compare = (first = '', second = ''): number => (first < second ? -1 : first > second ? 1 : 0);

// That a file mixes LCSPs and districts is one finding of the file, not one of each indicator.
function onceForMixedLevels(collector: FindingCollector): FindingCollector {
  let isTold = false;
  return {
    ...collector,
    add: (found, place) => {
      if (found.code === 'K06' && isTold) return;
      isTold ||= found.code === 'K06';
      collector.add(found, place);
    },
  };
}

// Rows of some indicators, a table each, by area and time.
function layOut(
  { names, chunks }: FigureCube,
  { first, inTime }: { first: number; inTime: readonly number[] },
  tables: readonly ObservationTable[],
): void {
  for (const [place, table] of tables.entries()) {
    table.length = 0;
    table.indicators = names.indicators.slice(first + place, first + place + 1);
  }
  for (let area = 0; area < names.areas.length; area += 1) {
    for (const period of inTime) {
      const chunk = chunks[period]?.[area];
      if (chunk === undefined) continue;
      for (let place = 0; place < tables.length; place += 1) {
        const table = tables[place];
        if (table !== undefined && chunk.line[first + place] !== 0)
          copyFigure(chunk, first + place, { table, area, period });
      }
    }
  }
}

type Target = { table: ObservationTable; area: number; period: number };

function copyFigure(chunk: FigureChunk, slot: number, { table, area, period }: Target): void {
  const row = addObservation(table);
  const mark = chunk.marks[slot] ?? 0;
  table.line[row] = chunk.line[slot] ?? 0;
  table.area[row] = area;
  table.indicator[row] = 0;
  table.period[row] = period;
  table.status[row] = statusOfMark(mark);
  table.digits[row] = digitsOfMark(mark);
  table.value[row] = chunk.value[slot] ?? Number.NaN;
  table.numerator[row] = countOrNaN(chunk.numerator[slot]);
  table.denominator[row] = countOrNaN(chunk.denominator[slot]);
}

const countOrNaN = (count = NO_COUNT): number => (count === NO_COUNT ? Number.NaN : count);
