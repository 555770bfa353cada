import { AREA_TYPES, POLARITIES, STATISTICS, UNITS, PERIOD_KINDS } from '../../../contract/kinds.ts';
import { INDICATOR_LISTS, THEMES } from '../../../contract/indicator.ts';
import { MARK_KINDS, MISSING_REASONS, STATUS_CODES } from '../../../contract/reasons.ts';
import { BASES } from '../../../contract/series.ts';
import { TARGET_NOTE_IDS, VERDICT_STATES } from '../../../contract/verdict.ts';
import type { AreaRow, IndicatorRow, ObservationRow, PopulationRow, SourceRow, TargetRow } from './rows.ts';
import {
  count,
  countOrNull,
  date,
  id,
  listOf,
  numberOrNull,
  object,
  oneOf,
  oneOfOrNull,
  text,
  textOrNull,
  type JsonSchema,
} from './schema.ts';

/** Ties a schema to the row it describes: a property too many or too few does not compile. */
type SchemaOf<Row> = Record<keyof Row, JsonSchema>;

const area = {
  id: id('Id of the area.'),
  name: text('Name; unique within its level only.'),
  level: oneOf(AREA_TYPES, 'Level of geography.'),
  code: text('Code of the Office for National Statistics; blank where there is none, as for every LCSP.'),
  parent: textOrNull('Id of the area it lies in.'),
  district: textOrNull('Of an LCSP: the district we read it as lying in, inferred from names; no document states it.'),
  lcsps: listOf(id('Id of an LCSP.'), 'Of a district: the LCSPs we read as lying in it, inferred from names.'),
  page: textOrNull('Address of its page from the site root.'),
} satisfies SchemaOf<AreaRow>;

const indicator = {
  id: id('Id of the indicator.'),
  name: text('Name as printed.'),
  short_name: text('Short name.'),
  ni_number: text('National Indicator number; blank where it is not one.'),
  unit: oneOf(UNITS, 'Unit of every value and target.'),
  statistic: oneOf(STATISTICS, 'How it is counted.'),
  polarity: oneOf(POLARITIES, 'Which direction is welcome.'),
  decimals: count('Most decimals any source gives.'),
  period_kind: oneOf(PERIOD_KINDS, 'Kind of year.'),
  theme: oneOf(THEMES, 'Theme.'),
  list: oneOf(INDICATOR_LISTS, 'List of the documents it stands in.'),
  definition: text('What it measures.'),
  counts: text('Whom it counts.'),
} satisfies SchemaOf<IndicatorRow>;

const observation = {
  area: id('Id of the area the figure is of.'),
  indicator: id('Id of the indicator.'),
  period: text('Period as printed, such as 2008/09.'),
  period_start: date('First day.'),
  period_end: date('Last day.'),
  basis: oneOf(BASES, 'Where it comes from. Two bases are never one series.'),
  mark: oneOf(MARK_KINDS, 'What the number is.'),
  value: numberOrNull('Full precision, in the indicator’s unit; null with a missing_reason.'),
  value_as_published: textOrNull('With the decimals the source gives.'),
  numerator: countOrNull('Count above the line, where published.'),
  denominator: countOrNull('Count below the line, where published.'),
  lower_95: numberOrNull('Lower limit, 95%, where the method allows one.'),
  upper_95: numberOrNull('Upper limit, 95%.'),
  lower_998: numberOrNull('Lower limit, 99.8%.'),
  upper_998: numberOrNull('Upper limit, 99.8%.'),
  status: oneOf(STATUS_CODES, 'One code, or blank for a plain figure.'),
  missing_reason: oneOfOrNull(MISSING_REASONS, 'Why there is no number.'),
  source: id('Id of the source.'),
  source_row: text('File and line of the data.'),
} satisfies SchemaOf<ObservationRow>;

const population = {
  area: id('Id of the area.'),
  age_band: text('Ages in completed years, such as 0-19.'),
  from_age: count('Youngest age.'),
  to_age: count('Oldest age.'),
  role: oneOf(['whole', 'part', 'overlap'], 'Parts add to the whole; an overlap is never added.'),
  count: count('Children and young people, as printed or summed; not a sample, and with no interval.'),
  basis: oneOf(['as printed', 'summed'], 'Printed in the plan, or summed by us.'),
  label: text('What to say of it, such as that it is undated.'),
  source: id('Id of the source.'),
} satisfies SchemaOf<PopulationRow>;

const target = {
  area: id('Id of the area.'),
  indicator: id('Id of the indicator.'),
  period: textOrNull('The period the target means.'),
  printed_under: text('The heading it is printed under.'),
  value: numberOrNull('The target; null when none is printed.'),
  direction: oneOfOrNull(['at most', 'at least'], 'How it is met.'),
  as_printed: text('The words of the plan.'),
  verdict: oneOf(VERDICT_STATES, 'The answer, or why there is none.'),
  rule: text('Rule of the methods page.'),
  arithmetic: text('The comparison made; blank when none was.'),
  reason: text('Why, in one sentence.'),
  notes: listOf(oneOf(TARGET_NOTE_IDS, 'A note of the methods page.'), 'What ought to be known of the target.'),
  source: id('Id of the source.'),
} satisfies SchemaOf<TargetRow>;

const source = {
  id: id('Id of the source.'),
  title: text('Title.'),
  publisher: text('Publisher.'),
  url: text('Address; blank where none is known.'),
  date: text('Date, as precise as known; blank where none is printed.'),
  retrieved: text('When it was fetched; blank where not known.'),
  licence: text('Licence as stated.'),
  kind: text('Kind of document.'),
  role: oneOf(['plan', 'outturn', 'derived', 'context', 'return'], 'What its figures are.'),
  note: text('What ought to be known of its standing.'),
} satisfies SchemaOf<SourceRow>;

/** The schema of every kind of row. */
export const ROW_SCHEMAS = {
  area: object(area, 'An area.'),
  indicator: object(indicator, 'An indicator.'),
  observation: object(observation, 'A figure, or the reason why there is none.'),
  population: object(population, 'Children of an area in one age band.'),
  target: object(target, 'A target with its verdict.'),
  source: object(source, 'A document or release figures were taken from.'),
} as const;
