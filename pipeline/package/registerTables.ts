import { AREA_TYPES, POLARITIES, STATISTICS, UNITS, PERIOD_KINDS } from '../contract/kinds.ts';
import { areaId, indicatorId, sourceId } from '../contract/ids.ts';
import { INDICATOR_LISTS, THEMES } from '../contract/indicator.ts';
import { STANDINGS } from '../contract/governance.ts';
import {
  choice,
  CITED,
  date,
  id,
  integer,
  number,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalInteger,
  optionalNumber,
  optionalText,
  optionalYesOrNo,
  text,
  yesOrNo,
  type Columns,
} from './columns.ts';

export const AREAS = {
  area_id: id(areaId),
  name: text,
  type: choice(AREA_TYPES),
  parent: optionalId(areaId),
  geography_version: text,
  aliases: optionalText,
  code: optionalText,
} as const satisfies Columns;

export const MAPPING = {
  child: id(areaId),
  parent: id(areaId),
  geography_version: text,
  valid_from: date,
  valid_to: optionalDate,
  basis: choice(['stated', 'inferred']),
  standing: optionalChoice(STANDINGS),
  source: optionalText,
  section: optionalText,
  line: optionalInteger,
} as const satisfies Columns;

export const AGE_BANDS = {
  band_id: text,
  label: text,
  from_age: integer,
  to_age: integer,
  role: choice(['whole', 'part', 'overlap']),
} as const satisfies Columns;

export const INDICATORS = {
  indicator_id: id(indicatorId),
  label: text,
  statistic: choice(STATISTICS),
  unit: choice(UNITS),
  multiplier: integer,
  polarity: choice(POLARITIES),
  decimals: integer,
  period_type: choice(PERIOD_KINDS),
  min: optionalNumber,
  max: optionalNumber,
  ni_number: optionalText,
  short_label: optionalText,
  theme: choice(THEMES),
  list: choice(INDICATOR_LISTS),
  definition: optionalText,
  population_note: optionalText,
  as_printed: optionalText,
  source: optionalText,
  section: optionalText,
  line: optionalInteger,
  one_count_a_child: optionalYesOrNo,
  part_of: optionalText,
} as const satisfies Columns;

/** The dated ledger of definitions. */
export const DEFINITIONS = {
  indicator: id(indicatorId),
  changed_from: text,
  kind: choice(['definition', 'collection', 'boundary']),
  what_changed: text,
  break: yesOrNo,
  ...CITED,
} as const satisfies Columns;

/** A return is a source too, though never one of the tables in `data/`: the examples of the training edition are one. */
export const SOURCES = {
  source_id: id(sourceId),
  title: text,
  publisher: text,
  url: optionalText,
  page: optionalText,
  retrieved: optionalDate,
  licence: text,
  sha256: optionalText,
  kind: optionalChoice([
    'council paper',
    'business plan',
    'presentation',
    'statistical release',
    'return',
    'example',
    'record',
  ] as const),
  role: choice(['plan', 'outturn', 'derived', 'context', 'return']),
  date: optionalText,
  standing_note: optionalText,
} as const satisfies Columns;

export const REVISIONS = {
  area: text,
  indicator: text,
  period: text,
  from_value: optionalNumber,
  to_value: optionalNumber,
  reason: text,
  date,
  logged_by: text,
} as const satisfies Columns;

/** Sums that a publisher's own table holds, made when it was imported. */
export const PUBLISHER_SUMS = {
  area: text,
  parts: text,
  parts_added: integer,
  breakdown: text,
  period: text,
  column_as_printed: text,
  sum: number,
  printed: number,
  source: id(sourceId),
  line: integer,
} as const satisfies Columns;

/** Findings that are accepted, with the reason. */
export const EXCEPTIONS = {
  file: text,
  code: text,
  area: optionalText,
  indicator: optionalText,
  period: optionalText,
  reason: text,
  source: optionalText,
} as const satisfies Columns;

/** Squares of the schematic map. */
export const TILES = {
  area_id: id(areaId),
  column: integer,
  row: integer,
  basis: text,
} as const satisfies Columns;

export const GLOSSARY = {
  term: text,
  expansion: optionalText,
  meaning: text,
  source: optionalText,
} as const satisfies Columns;

/** Why a theme is not held at a level, who would hold it, and what to ask them. */
export const COVERAGE_REASONS = {
  theme: choice(THEMES),
  level: choice(AREA_TYPES),
  reason: text,
  would_hold: text,
  question: text,
  basis: choice(['editorial']),
} as const satisfies Columns;

/** Counts from 1 to one below the threshold are withheld. */
export const DISCLOSURE = { threshold: integer, owner: text, basis: text } as const satisfies Columns;

/** What one point of an indicator is worked out from; several indicators are parted by spaces. */
export const ONE_POINT = {
  indicator: id(indicatorId),
  population_from: choice(['age band', 'published pupils']),
  of: optionalText,
  pupils_indicators: optionalText,
  sessions_indicator: optionalText,
  contrast_indicator: optionalText,
  period: optionalText,
  of_what: text,
  caveat: text,
} as const satisfies Columns;
