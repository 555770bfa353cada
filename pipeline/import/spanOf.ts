import type { SourceFigure } from './makeFigure.ts';

/** Areas and years of figures, such as `Kent, South East and England, 2017/18`. */
export function spanOf(figures: readonly SourceFigure[]): string {
  const names = [...new Set(figures.map(({ area }) => area.name))];
  const periods = [...new Set(figures.map(({ period }) => period))].toSorted();
  const areas = names.length > 4 ? `${names.length} areas` : names.join(', ').replace(/, ([^,]+)$/, ' and $1');
  return `${areas}, ${periods.length === 1 ? periods[0] : `${periods[0]} to ${periods.at(-1)}`}`;
}
