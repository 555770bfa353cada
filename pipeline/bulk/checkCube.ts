import { checkCountySums } from '../check/checkCountySums.ts';
import { checkLevels } from '../check/checkLevels.ts';
import { checkSeries } from '../check/checkSeries.ts';
import type { FileChecks } from '../check/fileChecks.ts';
import { addObservation, createObservationTable } from '../check/observationTable.ts';
import type { ObservationTable } from '../check/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import { digitsOfMark, NO_COUNT, statusOfMark } from './figureCube.ts';
import type { FigureChunk, FigureCube } from './figureCube.ts';

type CubeContext = { registers: Registers; collector: FindingCollector; valueColumn: number };

/**
 * Makes the checks that need more than one row (D03, D05, G09, K06, S08, T02, T07, V21-V23), an indicator at a time: none
 * of them sets two indicators beside each other, so the rows of one are all that must be laid out.
 */
export function checkCube(cube: FigureCube, context: CubeContext): void {
  const { names } = cube;
  const inTime = names.periods.map((_, place) => place).sort((a, b) => compare(names.periods[a], names.periods[b]));
  const rank = new Int32Array(names.periods.length);
  for (const [place, period] of inTime.entries()) rank[period] = place;
  const table: ObservationTable = { ...createObservationTable(), areas: names.areas, periods: names.periods };
  const collector = onceForMixedLevels(context.collector);
  for (const [slot, indicator] of names.indicators.entries()) {
    table.indicators = [indicator];
    layOut(cube, { slot, inTime }, table);
    const order = Int32Array.from({ length: table.length }, (_, row) => row);
    const checks: FileChecks = {
      ...context,
      ...{ table, order, rank, collector, isOwn: false, isComplete: false, isReturn: false },
    };
    checkSeries(checks);
    checkLevels(checks);
    checkCountySums(checks);
  }
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

// Rows of one indicator by area and time.
function layOut(cube: FigureCube, { slot, inTime }: { slot: number; inTime: number[] }, table: ObservationTable): void {
  table.length = 0;
  for (let area = 0; area < cube.names.areas.length; area += 1) {
    for (const period of inTime) {
      const chunk = cube.chunks[period]?.[area];
      if (chunk !== undefined && chunk.line[slot] !== 0) copyFigure(chunk, slot, { table, area, period });
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
