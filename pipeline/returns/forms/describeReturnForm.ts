import type { Facts } from '../../assemble/facts.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { RETURN_COLUMNS } from '../returnSchema.ts';
import { exampleRows } from './exampleRows.ts';
import { HOW_TO_CORRECT, RETURN_PROMPTS, RETURN_STATUSES } from './returnPrompts.ts';

type Lines = readonly (readonly string[])[];

/**
 * What the second sheet of a form says: how to fill it in, every column with an example, the codes, and what each measure
 * counts. Columns of the form stand here as rows, so that this sheet is never taken for the return.
 */
export function describeReturnForm(facts: Facts, indicators: readonly Indicator[]): Lines {
  const example = exampleRows(facts, indicators).find(({ numerator }) => numerator !== '') ?? null;
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
