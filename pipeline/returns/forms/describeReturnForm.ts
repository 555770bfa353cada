import type { Facts } from '../../assemble/facts.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { roundHalfAway } from '../../stats/roundHalfAway.ts';
import { RETURN_COLUMNS } from '../returnSchema.ts';
import { HOW_TO_CORRECT, RETURN_PROMPTS, RETURN_STATUSES, type ReturnColumn } from './returnPrompts.ts';

type Lines = readonly (readonly string[])[];

/**
 * What the second sheet of a form says: how to fill it in, every column with an example, the codes, and what each measure
 * counts. Columns of the form stand here as rows, so that this sheet is never taken for the return.
 */
export function describeReturnForm(facts: Facts, indicators: readonly Indicator[]): Lines {
  const example = exampleOf(facts, indicators);
  return [
    ['How to fill in this form'],
    ['Write the two counts of each row on the first sheet; the value is worked out of them.'],
    ['A row that is not filled in is not sent: leave it as it is, or delete it.'],
    ['Only counts: no name, date of birth or number of a pupil.'],
    ['Check the saved form on the page "Check or bring a file" of the site: nothing leaves your computer.'],
    [],
    ['Column', 'What to write', ...(example === null ? [] : [`Example: a figure published for ${example.area}`])],
    ...RETURN_COLUMNS.map((name) => [name, RETURN_PROMPTS[name].what, example?.[name] ?? '']),
    [],
    ['Code of a status', 'What it says'],
    ...RETURN_STATUSES.map(({ code, meaning }) => [code, meaning]),
    [HOW_TO_CORRECT],
    [],
    ['Measure', 'What it is', 'Whom it counts'],
    ...indicators.map(({ id, label, unit, populationNote }) => [id, `${label} (${unit})`, populationNote]),
  ];
}

type Example = Readonly<Record<ReturnColumn, string>>;

/** The latest figure of the county with both its counts, as a row of a return; null where none is held. */
function exampleOf({ areas, series, sources, book }: Facts, indicators: readonly Indicator[]): Example | null {
  for (const found of series.filter(({ level, basis }) => level === 'county' && basis === 'outturn')) {
    const indicator = indicators.find(({ id }) => id === found.indicator);
    const place = found.periods.findLastIndex((_, at) => (found.numerator[at] ?? null) !== null);
    const cited = found.provenance[place];
    const origin = cited === undefined ? undefined : book.get(cited);
    const [numerator, denominator] = [found.numerator[place], found.denominator[place]];
    if (
      indicator === undefined ||
      origin === undefined ||
      typeof numerator !== 'number' ||
      typeof denominator !== 'number'
    )
      continue;
    return {
      area: areas.find(({ id }) => id === found.area)?.name ?? '',
      indicator: indicator.id,
      period: found.periods[place]?.label ?? '',
      value: String(roundHalfAway((numerator / denominator) * indicator.multiplier, indicator.decimals)),
      numerator: String(numerator),
      denominator: String(denominator),
      status: found.status[place] ?? '',
      source: sources.find(({ id }) => id === origin.source)?.title ?? '',
    };
  }
  return null;
}
