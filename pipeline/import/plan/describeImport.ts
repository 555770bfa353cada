import { spellCount, spellCountOf } from '../../findings/spelling.ts';
import { spellPath } from '../../findings/report.ts';
import type { SourceFigure } from '../makeFigure.ts';
import type { ImportPlan } from './planImport.ts';
import { spanOf, type PlacedFigure, type Standing } from './placeFigures.ts';
import type { ReadTable } from '../readPublished.ts';
import type { Recipe } from '../recipes/recipe.ts';

interface Described {
  readonly file: string;
  readonly sha256: string;
  readonly recipe: Recipe;
  readonly read: ReadTable;
  readonly plan: ImportPlan;
}

const WORDS: Readonly<Record<Standing, string>> = { new: 'new', changed: 'changed', same: 'as we hold them' };

/** What an import would do, line by line: read before anything is written, and all there is to read of a dry run. */
export function describeImport({ file, sha256, recipe, read, plan }: Described): readonly string[] {
  const { placed } = plan;
  return [
    `${spellPath(file)}: ${recipe.title} (recipe ${recipe.name})`,
    `  ${spellCountOf(read.rows, 'row')}, SHA-256 ${sha256}`,
    `  into data/${recipe.becomes.table}${plan.source === '' ? '' : `, source ${plan.source}`}:`,
    ...countStandings(placed).map(
      ({ figures, words, span }) => `    ${spellCount(figures).padStart(6)} ${words}${span === '' ? '' : `  ${span}`}`,
    ),
    ...placed.filter(({ standing }) => standing === 'changed').map((one) => `           ${describeChange(one)}`),
    ...describeRead(
      read,
      placed.map(({ figure }) => figure),
    ).map((line) => `  ${line}`),
  ];
}

/** How many figures of a file are of one standing, in words, and of which areas and years. */
export interface CountedStanding {
  readonly standing: Standing;
  readonly figures: number;
  readonly words: string;
  /** Blank where there is none. */
  readonly span: string;
}

/** The figures of a file beside those held: how many are new, changed and the same. */
export function countStandings(placed: readonly PlacedFigure[]): readonly CountedStanding[] {
  const standings: readonly Standing[] = ['new', 'changed', 'same'];
  return standings.map((standing) => {
    const figures = placed.filter((one) => one.standing === standing).map(({ figure }) => figure);
    const span = figures.length === 0 ? '' : spanOf(figures);
    return { standing, figures: figures.length, words: WORDS[standing], span };
  });
}

function describeChange({ figure, held }: PlacedFigure): string {
  const before = held?.cellOf('value') ?? '';
  const said = (value: string): string => (value === '' ? 'nothing' : value);
  const counts = `, ${held?.cellOf('numerator') ?? ''} becomes ${figure.numerator}`;
  const isFine = before !== '' && Number(before) === Number(figure.value) && figure.numerator !== '';
  const change = `${said(before)} becomes ${said(figure.value)}${isFine ? counts : ''}`;
  return `${figure.area.name}, ${figure.indicator}, ${figure.period}: ${change}`;
}

/** All else there is to say of a table that was read: sums of the publisher, breaks, names, and what is left out and why. */
export const describeRead = (read: ReadTable, figures: readonly SourceFigure[]): readonly string[] => [
  ...describeSums(read),
  ...describeBreaks(figures),
  ...[...read.renamed].map(([name, ours]) => `"${name}" is read as ${ours}: the code is the same`),
  ...read.leftOut.map(({ why, rows }) => `left out: ${spellCountOf(rows, 'row')} ${why}`),
  ...(read.schoolRows > 0
    ? [
        read.schoolRows === 1
          ? '1 row of a school was added up and not kept by itself'
          : `${spellCount(read.schoolRows)} rows of schools were added up and not kept one by one`,
      ]
    : []),
];

/** Sums made, and those of which the file does not hold all the parts. */
function describeSums({ sums }: ReadTable): readonly string[] {
  const made = sums.filter((sum) => sum.made.length > 0);
  const first = made[0]?.made[0];
  const columns = new Set(made.flatMap((sum) => sum.made.map(({ column }) => column)));
  const open = sums.filter((sum) => sum.open !== null);
  return [
    ...(first === undefined
      ? []
      : [
          `${spellCount(made.length)} sums of the publisher agree in each of ${columns.size} columns: ${listAreas(made.map((sum) => sum.made[0]?.area ?? ''))}`,
        ]),
    ...(open.length === 0
      ? []
      : [
          `${spellCount(open.length)} sums not made, because the file holds a part of them only: ${listAreas(open.map((sum) => sum.open?.area ?? ''))}`,
        ]),
  ];
}

const listAreas = (areas: readonly string[]): string => [...new Set(areas)].join(', ');

function describeBreaks(figures: readonly SourceFigure[]): readonly string[] {
  const periods = [...new Set(figures.filter(({ status }) => status === 'b').map(({ period }) => period))].toSorted();
  return periods.map((period) => `a change of definition: figures from ${period} on do not compare with earlier ones`);
}
