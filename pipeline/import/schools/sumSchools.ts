import type { PeriodKind } from '../../contract/kinds.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { problem, WHOLE_FILE } from '../../findings/finding.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';
import { makeFigure, type SourceFigure } from '../makeFigure.ts';
import type { CodedArea } from '../matchArea.ts';
import type { SchoolRow } from '../readPublished.ts';
import type { FigureRule, Recipe } from '../recipes/recipe.ts';
import { fits } from '../scan/rowReader.ts';
import type { LcspDistricts } from './lcspDistricts.ts';
import { schoolPlacer, type NoLine, type SchoolPlace } from './placeSchool.ts';
import type { SchoolList } from './schoolList.ts';

/** Levels that school rows are added up to. */
export type SumLevel = 'district' | 'LCSP';

/** What is needed to add schools up. */
export interface SchoolSumContext {
  readonly recipe: Recipe;
  readonly list: SchoolList;
  readonly districts: LcspDistricts;
  readonly indicators: ReadonlyMap<string, IndicatorEntry>;
  readonly kind: PeriodKind;
}

/** The schools of one area, one measure and one period, added up. */
export interface SchoolSum {
  readonly level: SumLevel | 'county' | 'no district';
  readonly area: CodedArea;
  readonly indicator: string;
  readonly period: string;
  schools: number;
  numerator: number;
  denominator: number;
  enrolments: number;
  /** Pupils at schools placed by judgement. */
  judged: number;
  /** Rows whose figure the publisher withholds, by our code for it. */
  readonly withheld: Map<StatusCode, number>;
  /** The definition changed with this period. */
  isBreak: boolean;
  /** The first figure that went into it: its line, its note and its columns. */
  readonly first: SourceFigure;
}

/** Everything that was added up, and what was not and why. */
export interface AddedSchools {
  readonly sums: readonly SchoolSum[];
  /** Pupils at schools without a place that may lie in an area, by the key of its sum. */
  readonly possible: ReadonlyMap<string, number>;
  readonly counted: SchoolCounts;
}

/** Schools by what became of them, each counted once. */
export interface SchoolCounts {
  readonly read: number;
  readonly byReason: ReadonlyMap<NoLine | 'no district in the list' | 'no LCSP in the list', number>;
  readonly judged: number;
  readonly throughAnother: number;
  readonly withheld: number;
}

/** The key of a sum: of an area, a measure and a period there is one. */
export const sumKey = (level: SchoolSum['level'], area: string, indicator: string, period: string): string =>
  JSON.stringify([level, area, indicator, period]);

/** Adds up school rows while a file is read: one set of totals for each area, measure and period, however many rows there are. */
export function addSchools(context: SchoolSumContext, collector: FindingCollector) {
  const { recipe, list, districts, indicators, kind } = context;
  const place = schoolPlacer(list, kind);
  const possibleLcsps = lcspGuesser(list, districts);
  const sums = new Map<string, SchoolSum>();
  const possible = new Map<string, number>();
  const lines = new Map<string, number>();
  const counts = countSchools();
  const levels = levelsOf(recipe);
  // Rates without counts do not add up.
  const rules = recipe.figures.filter(
    ({ indicator, numerator, denominator }) =>
      numerator !== undefined && denominator !== undefined && levels.some((one) => one.indicators.has(indicator)),
  );

  const add = (level: SchoolSum['level'], area: CodedArea, figure: SourceFigure, isJudged: boolean): void => {
    const key = sumKey(level, area.id, figure.indicator, figure.period);
    const sum = sums.get(key) ?? emptySum(level, area, figure);
    sums.set(key, sum);
    addFigure(sum, figure, isJudged);
  };
  const suppose = (level: SumLevel, area: string, { indicator, period, enrolments }: SourceFigure): void => {
    const key = sumKey(level, area, indicator, period);
    possible.set(key, (possible.get(key) ?? 0) + Number(enrolments));
  };
  const addOne = (figure: SourceFigure, at: SchoolPlace): void => {
    add('county', figure.area, figure, false);
    for (const { level, indicators: wanted } of levels) {
      if (!wanted.has(figure.indicator)) continue;
      const area = level === 'district' ? at.district : at.lcsp;
      if (area !== null) add(level, area, figure, at.isJudged);
      else if (level === 'district') add('no district', figure.area, figure, false);
      else for (const id of possibleLcsps(at)) suppose('LCSP', id, figure);
    }
  };
  return {
    onSchool: (row: SchoolRow): void => {
      const at = place(row.urn, row.period);
      for (const figure of figuresOf(row, { rules, context, collector, lines })) {
        counts.add(row.urn, at, figure);
        addOne(figure, at);
      }
    },
    finish: (): AddedSchools => ({ sums: [...sums.values()], possible, counted: counts.finish() }),
  };

  /** Measures of a school's row; what is wrong with it is told at its line (checks I04, I05, I17). */
  function figuresOf(row: SchoolRow, reading: FigureReading): readonly SourceFigure[] {
    return reading.rules.flatMap((rule) => {
      const indicator = indicators.get(rule.indicator);
      if (indicator === undefined || !fits(row.row, rule.where)) return [];
      const figure = makeFigure(row.row, { recipe, rule, indicator, area: row.inside, period: row.period });
      if (figure === null) return [];
      if ('problems' in figure) {
        for (const { column, problem: found } of figure.problems)
          reading.collector.add(found, { line: row.row.line, column: null, field: column });
        return [];
      }
      const column = `${rule.numerator} of ${rule.denominator}`;
      return isFirst(row, figure, reading) ? [{ ...figure, column }] : [];
    });
  }
}

interface FigureReading {
  readonly rules: readonly FigureRule[];
  readonly context: SchoolSumContext;
  readonly collector: FindingCollector;
  /** Line of each school's figure read so far. */
  readonly lines: Map<string, number>;
}

function isFirst(
  { urn, row }: SchoolRow,
  { indicator, period }: SourceFigure,
  { lines, collector }: FigureReading,
): boolean {
  const key = `${urn} ${indicator} ${period}`;
  const before = lines.get(key);
  if (before === undefined) {
    lines.set(key, row.line);
    return true;
  }
  const words = { urn, series: `${indicator} ${period}`, lines: [before, row.line] };
  collector.add(problem('I17', words), { ...WHOLE_FILE, line: row.line });
  return false;
}

const levelsOf = ({ schools }: Recipe) =>
  (['district', 'LCSP'] as const).flatMap((level) => {
    const rule = schools?.becomes?.[level];
    return rule === undefined ? [] : [{ level, indicators: new Set(rule.indicators) }];
  });

const emptySum = (level: SchoolSum['level'], area: CodedArea, first: SourceFigure): SchoolSum => ({
  level,
  area,
  indicator: first.indicator,
  period: first.period,
  schools: 0,
  numerator: 0,
  denominator: 0,
  enrolments: 0,
  judged: 0,
  withheld: new Map(),
  isBreak: false,
  first,
});

function addFigure(sum: SchoolSum, figure: SourceFigure, isJudged: boolean): void {
  const pupils = Number(figure.enrolments);
  sum.schools += 1;
  sum.enrolments += pupils;
  if (isJudged) sum.judged += pupils;
  if (figure.status === 'b') sum.isBreak = true;
  // A measure that does not apply to a school takes nothing from the sum.
  if (figure.value === '' && figure.status !== 'z')
    sum.withheld.set(figure.status, (sum.withheld.get(figure.status) ?? 0) + 1);
  sum.numerator += Number(figure.numerator);
  sum.denominator += Number(figure.denominator);
}

/**
 * Which LCSPs a school without one may belong to: those of its district, or all where that is unknown. A list that leaves one of
 * these out altogether says nothing of it, and the school is taken to be of that one: a list of one LCSP is whole for that LCSP.
 */
function lcspGuesser({ namedLcsps }: SchoolList, { byDistrict, lcsps }: LcspDistricts) {
  return ({ district }: SchoolPlace): readonly string[] => {
    const near = district === null ? lcsps : (byDistrict.get(district.id) ?? lcsps);
    return near.every((id) => namedLcsps.has(id)) ? near : [];
  };
}

function countSchools() {
  const seen = new Set<string>();
  const byReason = new Map<NoLine | 'no district in the list' | 'no LCSP in the list', Set<string>>();
  const [judged, throughAnother, withheld] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const note = (reason: NoLine | 'no district in the list' | 'no LCSP in the list', urn: string): void => {
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(urn));
  };
  return {
    add: (urn: string, at: SchoolPlace, figure: SourceFigure): void => {
      seen.add(urn);
      if (at.why !== null) note(at.why, urn);
      else {
        if (at.district === null) note('no district in the list', urn);
        if (at.lcsp === null) note('no LCSP in the list', urn);
      }
      if (at.isThroughAnother) throughAnother.add(urn);
      else if (at.isJudged) judged.add(urn);
      if (figure.value === '' && figure.status !== 'z') withheld.add(urn);
    },
    finish: (): SchoolCounts => ({
      read: seen.size,
      byReason: new Map([...byReason].map(([reason, urns]) => [reason, urns.size])),
      judged: judged.size,
      throughAnother: throughAnother.size,
      withheld: withheld.size,
    }),
  };
}
