import {
  choice,
  CITED,
  integer,
  laterYesOrNo,
  optionalInteger,
  optionalText,
  optionalWritten,
  text,
  written,
  type Columns,
} from './columns.ts';

/** Amounts (£ thousand) and full-time equivalents of a line of the budget, in the order they are printed. */
export const BUDGET_AMOUNTS = {
  expenditure_2008_09: optionalWritten,
  fte_2008_09: optionalWritten,
  fte_2009_10: optionalWritten,
  employee_costs: optionalWritten,
  running_costs: optionalWritten,
  contracts_projects: optionalWritten,
  gross_expenditure: optionalWritten,
  external_income: optionalWritten,
  internal_income: optionalWritten,
  controllable_2009_10: optionalWritten,
} as const satisfies Columns;

/** The business plan's money and staffing, by the names of the tables. */
export const MONEY_TABLES = {
  budget: {
    line_no: integer,
    activity_as_printed: text,
    activity_as_read: text,
    ...BUDGET_AMOUNTS,
    cabinet_member_as_printed: optionalText,
    ...CITED,
  },
  'budget-totals': {
    kind: choice(['total', 'memorandum', 'grand total']),
    label: text,
    ...BUDGET_AMOUNTS,
    ...CITED,
  },
  narrative: {
    activity: text,
    amount_as_printed: optionalText,
    amount_thousand: optionalWritten,
    accountable_post: text,
    does: text,
    anticipated: laterYesOrNo,
    budget_line_no: optionalInteger,
    ...CITED,
  },
  variation: { position: integer, group: text, label: text, amount_thousand: written, ...CITED },
  mtp: {
    position: integer,
    amount_thousand: written,
    label: text,
    justification: optionalText,
    part_of: optionalText,
    ...CITED,
  },
  staffing: { label: text, year: text, value: optionalWritten, as_printed: optionalText, ...CITED },
  readings: {
    reading_id: text,
    table: text,
    line_no: optionalInteger,
    what_the_text_shows: text,
    as_held: text,
    as_read: text,
    evidence: text,
    ...CITED,
    kind: choice(['reading', 'large change']),
    explains: optionalText,
  },
} as const satisfies Readonly<Record<string, Columns>>;
