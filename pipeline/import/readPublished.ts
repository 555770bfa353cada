import type { AreaType } from '../contract/kinds.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import { problem, WHOLE_FILE, type Problem } from '../findings/finding.ts';
import type { IndicatorEntry } from '../registers/indicators.ts';
import { readPeriod, readSourceCell } from './readCell.ts';
import { makeFigure, type FigureContext, type SourceFigure } from './makeFigure.ts';
import type { AreaMatch, CodedArea } from './matchArea.ts';
import { columnsOf, type Recipe, type SourceLevel, type SumRule } from './recipes/recipe.ts';
import type { KnownTable } from './recipes/recognise.ts';
import { fits, readerOf, type RowReader, type SourceRow } from './scan/rowReader.ts';
import { makeWish, smallestLevel, type LevelWish, type MatchArea } from './scan/rowWish.ts';
import type { RowWish } from './scan/judgeBytes.ts';
import { finishSteps } from '../read/finishSteps.ts';
import type { Steps } from './scan/scanText.ts';
import { collectSums, type JudgedSum, type SumRow } from './sums.ts';
import { addParts } from './sumOfParts.ts';

/** What a table is read against. */
export interface ReadContext {
  readonly indicators: ReadonlyMap<string, IndicatorEntry>;
  readonly match: MatchArea;
  readonly today: string;
  /** Takes each row of a school inside an area of ours, where a list of schools can place it. */
  readonly onSchool?: (row: SchoolRow) => void;
}

/** A row of one school, inside the area of ours that the file names beside it. */
export interface SchoolRow {
  readonly urn: string;
  readonly name: string;
  readonly inside: CodedArea;
  readonly period: string;
  readonly row: SourceRow;
}

/** What was read of a table. */
export interface ReadTable {
  readonly figures: readonly SourceFigure[];
  readonly sums: readonly JudgedSum[];
  /** Rows that were not wanted, and why. */
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[];
  /** Names in the file that no register of ours knows, with the area that has their code. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly rows: number;
  /** Rows of schools inside our areas. */
  readonly schoolRows: number;
}

/** A table being read: what its header says, and what has been gathered. */
interface Reading {
  readonly recipe: Recipe;
  readonly context: ReadContext;
  readonly collector: FindingCollector;
  readonly above: string[];
  readonly figures: Map<string, SourceFigure>;
  readonly parts: ReturnType<typeof addParts>;
  readonly sums: ReturnType<typeof collectSums>;
  readonly matches: Map<string, AreaMatch>;
  readonly renamed: Map<string, string>;
  readonly ends: RegExp | null;
  header: Header | null;
  isEnded: boolean;
  schoolRows: number;
  /** Rows the recipe does not want, whatever their area. */
  unwanted: number;
}

interface Header {
  readonly width: number;
  readonly reader: RowReader;
  readonly levels: LevelWish;
}

/** Reads a table by its recipe (checks I03 to I07, I10). Everything wrong with it goes to the collector. */
export const readPublished = (known: KnownTable, context: ReadContext, collector: FindingCollector): ReadTable =>
  finishSteps(readInSteps(known, context, collector));

/** The same, a step for each piece of the file. */
export function* readInSteps(known: KnownTable, context: ReadContext, collector: FindingCollector): Steps<ReadTable> {
  const { table, recipe, headerLine } = known;
  const reading: Reading = {
    recipe,
    context,
    collector,
    above: [table.sheet],
    figures: new Map(),
    parts: addParts(),
    sums: collectSums(),
    matches: new Map(),
    renamed: new Map(),
    ends: recipe.layout?.ends === undefined ? null : new RegExp(recipe.layout.ends, 'u'),
    header: null,
    isEnded: false,
    schoolRows: 0,
    unwanted: 0,
  };
  const { rows } = yield* table.scan(
    {
      head: (cells, line) => {
        if (line >= headerLine) return readHeader(reading, cells);
        reading.above.push(...cells);
        return 'not yet';
      },
      row: (cells, line) => readCells(reading, cells, line),
    },
    collector,
  );
  return finish(reading, rows);
}

function readHeader(reading: Reading, cells: readonly string[]): RowWish | 'stop' {
  const { recipe, context, collector } = reading;
  const reader = readerOf(cells, recipe);
  const missing = columnsOf(recipe).filter((column) => reader.placeOf(column) < 0);
  if (missing.length > 0) {
    collector.add(problem('I02', { kind: 'named', recipe: recipe.name, missing }), WHOLE_FILE);
    return 'stop';
  }
  const levels = makeWish(recipe, reader, context.match);
  reading.header = { width: cells.length, reader, levels };
  return levels.wish;
}

function readCells(reading: Reading, cells: readonly string[], line: number): void {
  const { header, ends, collector } = reading;
  if (header === null || reading.isEnded || cells.every((cell) => cell.trim() === '')) return;
  if (ends !== null && ends.test((cells[0] ?? '').trim())) {
    reading.isEnded = true;
  } else if (cells.length !== header.width) {
    const found = problem('P06', { found: cells.length, expected: header.width, text: cells[0] ?? '' });
    collector.add(found, { ...WHOLE_FILE, line });
  } else {
    for (const row of header.reader.rowsOf(cells, line)) readRow(reading, header, row);
  }
}

function readRow(reading: Reading, { levels }: Header, row: SourceRow): void {
  const { recipe, context, above } = reading;
  if (!fits(row, recipe.wanted)) {
    reading.unwanted += 1;
    return;
  }
  const { column, others } = recipe.level;
  const text = column === undefined ? '' : levels.textOf(row.textOf(column));
  const level = levels.levelOf(text);
  if (level === undefined && others !== undefined) return;
  if (level === undefined) {
    report(reading, problem('I04', { kind: 'level', text, levels: levels.texts }), row, column ?? '');
    return;
  }
  const period = readPeriod(recipe.period, row, above, context.today);
  if ('problem' in period) report(reading, period.problem, row, recipe.period.column ?? '');
  else readLevel(reading, row, { level, period: period.text });
}

function readLevel(reading: Reading, row: SourceRow, at: { level: SourceLevel; period: string }): void {
  const { level, period } = at;
  for (const rule of reading.recipe.sums ?? []) readSum(reading, rule, row, at);
  if (level === 'school') {
    readSchool(reading, row, period);
    return;
  }
  const match = areaOf(reading, level, row);
  const { code, name } = reading.recipe.area[level] ?? {};
  if (match.kind === 'question') report(reading, match.problem, row, code ?? name ?? '');
  if (match.kind === 'ours') readFigures(reading, row, { area: match.area, period });
}

/** The area a row names at a level; asked once for each code and name. */
function areaOf({ recipe, context, matches, renamed }: Reading, level: AreaType, row: SourceRow): AreaMatch {
  const { code, name } = recipe.area[level] ?? {};
  const said = [code, name].map((column) => (column === undefined ? '' : row.textOf(column)));
  const key = JSON.stringify([level, ...said]);
  const known = matches.get(key);
  if (known !== undefined) return known;
  const [codeSaid = '', nameSaid = ''] = said;
  const match = context.match(level, codeSaid, nameSaid);
  matches.set(key, match);
  if (match.kind === 'ours' && match.renamed) renamed.set(nameSaid, `${match.area.name} (${match.area.code})`);
  return match;
}

type FigurePlace = Pick<FigureContext, 'area' | 'period'>;

function readFigures(reading: Reading, row: SourceRow, place: FigurePlace): void {
  const { recipe, context } = reading;
  for (const rule of recipe.figures) {
    const indicator = context.indicators.get(rule.indicator);
    if (indicator === undefined || !fits(row, rule.where)) continue;
    const figure = makeFigure(row, { recipe, rule, indicator, ...place });
    if (figure === null) continue;
    if ('problems' in figure) {
      for (const { column, problem: found } of figure.problems) report(reading, found, row, column);
    } else if (rule.sumOf !== undefined) reading.parts.add(figure, rule.sumOf);
    else keepFigure(reading, figure, row);
  }
}

function keepFigure(reading: Reading, figure: SourceFigure, row: SourceRow): void {
  const key = keyOf(figure);
  const before = reading.figures.get(key);
  if (before === undefined) {
    reading.figures.set(key, figure);
    return;
  }
  const { area, indicator, period, line } = figure;
  const words = { area: area.name, series: `${indicator} ${period}`, lines: [before.line, line] };
  report(reading, problem('I07', words), row, '');
}

function readSchool(reading: Reading, row: SourceRow, period: string): void {
  const { recipe, context } = reading;
  reading.schoolRows += 1;
  const level = smallestLevel(recipe);
  if (recipe.schools === undefined || context.onSchool === undefined || level === undefined) return;
  const match = areaOf(reading, level, row);
  if (match.kind !== 'ours') return;
  const { urn, name } = recipe.schools;
  const said = { urn: row.textOf(urn), name: name === undefined ? '' : row.textOf(name) };
  context.onSchool({ ...said, inside: match.area, period, row });
}

function readSum(reading: Reading, rule: SumRule, row: SourceRow, at: { level: SourceLevel; period: string }): void {
  const isPart = rule.parts === at.level;
  if (!isPart && rule.whole !== at.level) return;
  const match = areaOf(reading, rule.whole, row);
  if (match.kind !== 'ours') return;
  const numberOf = (column: string): number | null => {
    const cell = readSourceCell(row.textOf(column), reading.recipe);
    if (cell.kind === 'number') return cell.value;
    // A part that says nothing adds nothing; one that is withheld leaves the sum open.
    return cell.kind === 'blank' && isPart ? 0 : null;
  };
  const { line, textOf } = row;
  const sumRow: SumRow = { rule, area: match.area.written, period: at.period, line, numberOf, textOf };
  if (isPart) reading.sums.addPart(sumRow);
  else reading.sums.setWhole(sumRow);
}

function report({ collector, header }: Reading, found: Problem, { line }: SourceRow, column: string): void {
  const place = header?.reader.placeOf(column) ?? -1;
  collector.add(found, place < 0 ? { ...WHOLE_FILE, line } : { line, column: place + 1, field: column });
}

function finish(reading: Reading, rows: number): ReadTable {
  const { collector, figures, header, renamed, schoolRows } = reading;
  for (const { problems, figure } of reading.parts.finish()) {
    for (const { line, found } of problems) collector.add(found, { ...WHOLE_FILE, line });
    if (figure !== null) figures.set(keyOf(figure), figure);
  }
  const sums = reading.sums.finish();
  for (const { line, problem: found } of sums.flatMap(({ problems }) => problems))
    collector.add(found, { ...WHOLE_FILE, line });
  const leftOut = (header?.levels.passed() ?? []).map(([text, passed]) => ({
    why:
      text === null
        ? 'of other levels'
        : text === ''
          ? 'of areas that are not ours'
          : `of the level ${text}, of areas that are not ours`,
    rows: passed,
  }));
  if (reading.unwanted > 0) leftOut.push({ why: 'that the recipe does not want', rows: reading.unwanted });
  return { figures: [...figures.values()], sums, leftOut, renamed, rows, schoolRows };
}

/** What there is one figure of. */
const keyOf = ({ area, indicator, period }: SourceFigure): string => JSON.stringify([area.id, indicator, period]);
