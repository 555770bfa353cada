import { problem, type Problem } from '../findings/finding.ts';
import { writeDecimal } from '../cells/writeDecimal.ts';
import type { SourceFigure } from './makeFigure.ts';

/** A figure that several rows or columns add to, or what is wrong with its parts. */
export interface AddedFigure {
  readonly figure: SourceFigure | null;
  readonly problems: readonly { readonly line: number; readonly found: Problem }[];
}

export interface SumOfParts {
  readonly add: (part: SourceFigure, sumOf: number) => void;
  readonly finish: () => readonly AddedFigure[];
}

interface Sum {
  readonly first: SourceFigure;
  readonly sumOf: number;
  readonly parts: SourceFigure[];
}

/** Adds up figures that a table gives in parts, as single years of age (check I10). One withheld part withholds the sum. */
export function addParts(): SumOfParts {
  const sums = new Map<string, Sum>();
  return {
    add: (part, sumOf) => {
      const key = JSON.stringify([part.area.id, part.indicator, part.period]);
      const sum = sums.get(key) ?? { first: part, sumOf, parts: [] };
      sum.parts.push(part);
      sums.set(key, sum);
    },
    finish: () => [...sums.values()].map(finishSum),
  };
}

function finishSum({ first, sumOf, parts }: Sum): AddedFigure {
  if (parts.length !== sumOf) {
    const series = `${first.area.name}, ${first.indicator} ${first.period}`;
    const found = problem('I10', { found: parts.length, sumOf, series });
    return { figure: null, problems: [{ line: first.line, found }] };
  }
  const withheld = parts.find(({ status }) => status !== '' && status !== 'b');
  if (withheld !== undefined)
    return { figure: { ...first, value: '', status: withheld.status, asPrinted: '', column: '' }, problems: [] };
  const digits = Math.max(...parts.map(({ value }) => value.split('.')[1]?.length ?? 0));
  const units = parts.reduce((sum, { value }) => sum + Math.round(Number(value) * 10 ** digits), 0);
  return {
    figure: { ...first, value: writeDecimal(units / 10 ** digits, digits), asPrinted: '', column: '' },
    problems: [],
  };
}
