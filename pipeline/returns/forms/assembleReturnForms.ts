import { shiftPeriod } from '../../cells/parsePeriod.ts';
import type { Facts } from '../../assemble/facts.ts';
import type { Area } from '../../contract/area.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { SCHOOL_TERMS } from '../../contract/schoolTerm.ts';
import type { Effects } from '../../effects.ts';
import { describeFile, type DownloadFile } from '../../publish/downloads/downloadFile.ts';
import { assembleForm, listRange, type FormColumn } from '../../publish/downloads/workbook/assembleForm.ts';
import { RETURN_COLUMNS } from '../returnSchema.ts';
import { periodAskedFor } from './assembleTemplate.ts';
import { describeReturnForm } from './describeReturnForm.ts';
import { indicatorsAskedFor } from './indicatorsAskedFor.ts';
import { RETURN_PROMPTS, RETURN_STATUSES, type ReturnColumn } from './returnPrompts.ts';

/** Lines a form reaches to: what is asked for, and room for years before. */
const LINES = 40;
/** Years before the one asked for that the list of periods offers. */
const YEARS_BEFORE = 3;

/** An Excel form of a return for each LCSP, beside its CSV form. Its address holds no release: the form is always the latest. */
export async function assembleReturnForms(
  facts: Facts,
  effects: Pick<Effects, 'sha256'>,
): Promise<readonly DownloadFile[]> {
  const indicators = indicatorsAskedFor(facts);
  const guide = describeReturnForm(facts, indicators);
  const lcsps = facts.areas.filter(({ type }) => type === 'LCSP');
  return Promise.all(
    lcsps.map(async (area) => {
      const title = `${area.name}: form for a return`;
      const period = periodAskedFor(facts);
      const content = await assembleForm({
        name: 'Return',
        title,
        columns: columnsOf(area, indicators, period),
        rows: indicators.map(({ id }) => [area.name, id, period]),
        lines: LINES,
        lookups: [indicators.map(({ multiplier }) => multiplier), indicators.map(({ decimals }) => decimals)],
        guide,
      });
      const description = 'The same as a workbook with lists to choose from, counts checked and rates worked out.';
      const path = `templates/${area.id}.xlsx`;
      return describeFile(
        { path, kind: 'template', format: 'xlsx', about: area.id, title, description, rows: indicators.length },
        content,
        effects,
      );
    }),
  );
}

const placeOf = (name: ReturnColumn): number => RETURN_COLUMNS.indexOf(name);
const cellOf = (name: ReturnColumn, line: number): string =>
  `${String.fromCharCode('A'.charCodeAt(0) + placeOf(name))}${line}`;

function columnsOf(area: Area, indicators: readonly Indicator[], period: string): readonly FormColumn[] {
  const earlier = Array.from({ length: YEARS_BEFORE }, (_, years) => shiftPeriod(period, -years - 1));
  const terms = SCHOOL_TERMS.map((term) => `${period} ${term}`);
  const own: Readonly<Record<ReturnColumn, Omit<FormColumn, 'name' | 'prompt'>>> = {
    area: { type: 'text', choices: [area.name] },
    indicator: { type: 'text', choices: indicators.map(({ id }) => id), isOpen: true },
    period: { type: 'text', choices: [period, ...earlier.filter((one) => one !== null), ...terms], isOpen: true },
    value: {
      type: 'number',
      choices: null,
      formula: (line) => rateFormula(line, indicators.length),
      check: ANY_NUMBER,
    },
    numerator: { type: 'number', choices: null, check: NUMERATOR },
    denominator: { type: 'number', choices: null, check: DENOMINATOR },
    status: { type: 'text', choices: RETURN_STATUSES.map(({ code }) => code) },
    source: { type: 'text', choices: null },
  };
  return RETURN_COLUMNS.map((name) => ({ name, prompt: RETURN_PROMPTS[name].what, ...own[name] }));
}

/** The rate of a line from its counts, to the decimals its indicator is given with; blank while one of the counts is. */
function rateFormula(line: number, indicators: number): string {
  const [top, bottom] = [cellOf('numerator', line), cellOf('denominator', line)];
  const at = `MATCH(${cellOf('indicator', line)},${listRange(placeOf('indicator'), indicators)},0)`;
  const ofIndicator = (lookup: number): string =>
    `INDEX(${listRange(RETURN_COLUMNS.length + lookup, indicators)},${at})`;
  const rate = `ROUND(${top}/${bottom}*${ofIndicator(0)},${ofIndicator(1)})`;
  return `IF(OR(${top}="",${bottom}=""),"",IFERROR(${rate},""))`;
}

type Check = NonNullable<FormColumn['check']>;

const isWhole = (cell: string): string => `ISNUMBER(${cell}),${cell}=INT(${cell}),${cell}>=0`;
const inOrder = (line: number): string =>
  `OR(${cellOf('numerator', line)}="",${cellOf('denominator', line)}="",${cellOf('numerator', line)}<=${cellOf('denominator', line)})`;

const ANY_NUMBER: Check = {
  formula: (line) => `ISNUMBER(${cellOf('value', line)})`,
  error: 'Write a number, digits and a decimal point only, or leave the formula to work it out of the two counts.',
};
const NUMERATOR: Check = {
  formula: (line) => `AND(${isWhole(cellOf('numerator', line))},${inOrder(line)})`,
  error: 'Write a whole number of 0 or more, and no more than the denominator.',
};
const DENOMINATOR: Check = {
  formula: (line) => `AND(${isWhole(cellOf('denominator', line))},${inOrder(line)})`,
  error: 'Write a whole number of 0 or more, and no less than the numerator.',
};
