import { indicatorId } from '../contract/ids.ts';
import { STATUS_CODES } from '../contract/reasons.ts';
import {
  choice,
  CITED,
  id,
  integer,
  optionalChoice,
  optionalInteger,
  optionalNumber,
  optionalText,
  optionalWritten,
  text,
  written,
  type Columns,
} from './columns.ts';

/** Columns of every table of figures; the area is named, or given by its id. */
export const OBSERVATIONS = {
  area: text,
  indicator: id(indicatorId),
  period: text,
  value: optionalWritten,
  numerator: optionalInteger,
  denominator: optionalInteger,
  status: optionalChoice(STATUS_CODES),
  source: text,
  as_printed: optionalText,
  column_as_printed: optionalText,
  section: optionalText,
  line: optionalInteger,
  note: optionalText,
  schools: optionalInteger,
  enrolments: optionalInteger,
  enrolments_placed_by_judgement: optionalInteger,
} as const satisfies Columns;

/** The figures of returns say whose they are; those of the package are nobody's return. */
export const OBSERVATIONS_AND_RETURNS = { ...OBSERVATIONS, return_of: optionalText } as const satisfies Columns;

export const POPULATION = {
  area: text,
  age_band: text,
  count: integer,
  percent_of_0_19: optionalNumber,
  count_as_printed: optionalText,
  percent_as_printed: optionalText,
  source: optionalText,
  section: optionalText,
  line: optionalInteger,
} as const satisfies Columns;

export const TARGETS = {
  area: text,
  indicator: id(indicatorId),
  period: text,
  target: written,
  direction: choice(['at most', 'at least']),
  source: text,
  printed_under: optionalText,
  as_printed: optionalText,
  section: optionalText,
  line: optionalInteger,
  note: optionalText,
  floor: optionalNumber,
} as const satisfies Columns;

/** Targets the plan promises and does not print. */
export const TARGETS_AWAITED = {
  area: text,
  indicator: id(indicatorId),
  printed_under: text,
  as_printed: optionalText,
  ...CITED,
} as const satisfies Columns;
