import { writeDecimal } from '../cells/writeDecimal.ts';
import type { StatusCode } from '../contract/reasons.ts';
import { problem, type Problem } from '../findings/finding.ts';
import type { IndicatorEntry } from '../registers/indicators.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import type { CodedArea } from './matchArea.ts';
import { readSourceCell, type SourceCell } from './readCell.ts';
import type { FigureRule, Recipe } from './recipes/recipe.ts';
import type { SourceRow } from './scan/rowReader.ts';

/** A figure read from a published table, its cells as our tables of figures write them. */
export interface SourceFigure {
  readonly area: CodedArea;
  readonly indicator: string;
  readonly period: string;
  readonly line: number;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly status: StatusCode;
  readonly asPrinted: string;
  readonly column: string;
  readonly note: string;
  readonly schools: string;
  readonly enrolments: string;
  /** Of a sum of schools: pupils at those placed by judgement. */
  readonly placedByJudgement?: string;
}

/** What a figure is made by: its recipe's rule, the register's entry, and where and when it is. */
export interface FigureContext {
  readonly recipe: Recipe;
  readonly rule: FigureRule;
  readonly indicator: IndicatorEntry;
  readonly area: CodedArea;
  readonly period: string;
}

/** What is wrong with a cell, and the column it stands in. */
export interface CellProblem {
  readonly column: string;
  readonly problem: Problem;
}

/** Why a row gives no figure. */
export interface Unmade {
  readonly problems: readonly CellProblem[];
}

type Cells = Readonly<Record<'numerator' | 'denominator' | 'value', SourceCell>>;

const BLANK: SourceCell = { kind: 'blank' };

/** A figure of one row, or what is wrong with the row (checks I04, I05); null where the row says nothing of it. */
export function makeFigure(row: SourceRow, context: FigureContext): SourceFigure | Unmade | null {
  const { rule, recipe } = context;
  const cellOf = (column: string | undefined): SourceCell =>
    column === undefined ? BLANK : readSourceCell(row.textOf(column), recipe);
  const cells: Cells = {
    numerator: cellOf(rule.numerator),
    denominator: cellOf(rule.denominator),
    value: cellOf(rule.value),
  };
  const problems = problemsOf(cells, rule);
  if (problems.length > 0) return { problems };
  const all = Object.values(cells);
  if (all.every(({ kind }) => kind === 'blank')) return ofReason(row, context);
  const symbol = all.find((cell) => cell.kind === 'symbol');
  if (symbol !== undefined) return withheld(row, context, symbol.status);
  return rule.numerator === undefined ? ofValue(row, context, cells) : ofCounts(row, context, cells);
}

function problemsOf(cells: Cells, rule: FigureRule): readonly CellProblem[] {
  const parts = (['numerator', 'denominator', 'value'] as const).map((part) => ({
    column: rule[part] ?? '',
    cell: cells[part],
    isCount: part !== 'value',
  }));
  const faults = parts.flatMap(({ column, cell, isCount }) => {
    if (cell.kind === 'fault') return [{ column, problem: cell.problem }];
    const isBroken = isCount && cell.kind === 'number' && !Number.isInteger(cell.value);
    return isBroken ? [{ column, problem: problem('I04', { kind: 'not whole', text: cell.text }) }] : [];
  });
  const [blank] = parts.filter(({ column, cell, isCount }) => isCount && column !== '' && cell.kind === 'blank');
  const [filled] = parts.filter(({ cell, isCount }) => isCount && cell.kind === 'number');
  if (blank === undefined || filled === undefined) return faults;
  const half = problem('I04', { kind: 'half', column: filled.column, other: blank.column });
  return [...faults, { column: blank.column, problem: half }];
}

/** A row without a figure, and why where it says so; null where it says nothing. */
function ofReason(row: SourceRow, context: FigureContext): SourceFigure | Unmade | null {
  const { reasons } = context.recipe;
  const said = reasons === undefined ? '' : row.textOf(reasons.column);
  if (reasons === undefined || said === '') return null;
  const status = Object.hasOwn(reasons.values, said) ? reasons.values[said] : undefined;
  if (status === undefined) {
    return { problems: [{ column: reasons.column, problem: problem('I04', { kind: 'reason', text: said }) }] };
  }
  return withheld(row, context, status);
}

function withheld(row: SourceRow, context: FigureContext, status: StatusCode): SourceFigure {
  return { ...frameOf(row, context, ''), value: '', numerator: '', denominator: '', status };
}

function ofValue(row: SourceRow, context: FigureContext, { value }: Cells): SourceFigure {
  const { rule, indicator } = context;
  const number = value.kind === 'number' ? value.value * (rule.times ?? 1) : 0;
  return {
    ...markedFrame(frameOf(row, context, rule.value ?? ''), value),
    value: writeRounded(number, indicator.decimals),
    numerator: '',
    denominator: '',
  };
}

function ofCounts(row: SourceRow, context: FigureContext, cells: Cells): SourceFigure | Unmade {
  const { rule, indicator } = context;
  const numerator = numberIn(cells.numerator);
  const denominator = numberIn(cells.denominator);
  // Of nobody there is no rate; the publisher prints none either.
  if (denominator === 0) return withheld(row, context, 'z');
  const share = numerator / denominator;
  const fault = disagreement(row, context, share, denominator);
  if (fault !== null) return { problems: [{ column: rule.printed?.column ?? '', problem: fault }] };
  return {
    ...markedFrame(frameOf(row, context, rule.printed?.column ?? ''), cells.numerator),
    value: writeRounded((indicator.multiplier * numerator) / denominator, indicator.decimals),
    numerator: String(numerator),
    denominator: String(denominator),
  };
}

/** A mark behind the number is the figure's status, unless a change of definition says more. */
const markedFrame = <Frame extends { readonly status: StatusCode }>(frame: Frame, cell: SourceCell): Frame =>
  cell.kind === 'number' && cell.mark !== undefined && frame.status === '' ? { ...frame, status: cell.mark } : frame;

const numberIn = (cell: SourceCell): number => (cell.kind === 'number' ? cell.value : 0);

const writeRounded = (value: number, digits: number): string => writeDecimal(roundHalfAway(value, digits), digits);

/** Floating point leaves dust far below the last decimal anybody prints. */
const DUST = 1e-9;

/**
 * The printed figure against the counts (check I05). It may differ by half a unit of its last decimal, and where the
 * publisher rounds counts by what half of that rounding does to the rate.
 */
function disagreement(
  row: SourceRow,
  { rule, recipe, area }: FigureContext,
  share: number,
  denominator: number,
): Problem | null {
  const { printed } = rule;
  if (printed === undefined) return null;
  const text = row.textOf(printed.column);
  const cell = readSourceCell(text, recipe);
  if (cell.kind === 'fault') return cell.problem;
  if (cell.kind !== 'number') return null;
  const rounding = roundingOf(recipe, area, rule.indicator);
  // A printed 5.2 may be 5.20 with its closing zero lost: the recipe says how many decimals it stands for.
  const decimals = Math.max(text.split('.')[1]?.length ?? 0, rounding.decimals);
  const counts = printed.multiplier * share;
  const half = 0.5 * 10 ** -decimals;
  const byCounts = (rounding.countsTo / 2 / denominator) * printed.multiplier * (1 + share);
  if (Math.abs(counts - cell.value) <= half + byCounts + DUST) return null;
  const words = { printed: text, counts: String(roundHalfAway(counts, decimals + 2)), note: rounding.notes.join(' ') };
  return problem('I05', words);
}

/** All that the recipe says of rounding at the level of an area. */
function roundingOf({ rounding = [] }: Recipe, { type }: CodedArea, indicator: string) {
  const rules = rounding.filter(
    ({ levels, indicators }) => levels.includes(type) && (indicators === undefined || indicators.includes(indicator)),
  );
  return {
    decimals: Math.max(0, ...rules.map(({ decimals = 0 }) => decimals)),
    countsTo: Math.max(0, ...rules.map(({ countsTo = 0 }) => countsTo)),
    notes: rules.flatMap(({ note }) => note ?? []),
  };
}

/** What is printed carries its unit where that is not the measure's: 0.17% of a rate per 1,000. */
const withUnit = (text: string, { printed }: FigureRule, { multiplier }: IndicatorEntry): string =>
  printed !== undefined && printed.multiplier === 100 && multiplier !== 100 ? `${text}%` : text;

/** All that a figure says beside its numbers. */
function frameOf(row: SourceRow, { recipe, rule, indicator, area, period }: FigureContext, column: string) {
  const wholeOf = (name: string | undefined): string => {
    const cell = name === undefined ? BLANK : readSourceCell(row.textOf(name), recipe);
    return cell.kind === 'number' ? String(cell.value) : '';
  };
  const isBreak = (recipe.breaks ?? []).find(
    ({ from, indicators }) => from === period && indicators.includes(rule.indicator),
  );
  const notes = [...(isBreak === undefined ? [] : [isBreak.note]), ...roundingOf(recipe, area, rule.indicator).notes];
  const status: StatusCode = isBreak === undefined ? '' : 'b';
  return {
    area,
    indicator: rule.indicator,
    period,
    line: row.line,
    status,
    asPrinted: column === '' ? '' : withUnit(row.textOf(column), rule, indicator),
    column: column === '' ? '' : row.nameOf(column),
    note: notes.join(' '),
    schools: wholeOf(rule.schools),
    enrolments: wholeOf(rule.enrolments),
  };
}
