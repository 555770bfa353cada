import { formatNumber } from '../../format/numbers.ts';
import { classesAt, type ShadeClass } from './populationClasses.ts';

/** Classes of a measure shown with some digits: `under 6.0`, `6.0 to under 6.5`, ... */
export const valueClasses = (values: readonly number[], digits: number): readonly ShadeClass[] =>
  classesAt(values, (from, to) => {
    const say = (end: number): string => formatNumber(end, { digits });
    if (!Number.isFinite(from)) return Number.isFinite(to) ? `under ${say(to)}` : 'all';
    return Number.isFinite(to) ? `${say(from)} to under ${say(to)}` : `${say(from)} or more`;
  });
