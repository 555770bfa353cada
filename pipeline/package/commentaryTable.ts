import { STATUS_CODES } from '../contract/reasons.ts';
import { areaId, indicatorId } from '../contract/ids.ts';
import { date, id, optionalChoice, optionalText, optionalWritten, text, type Columns } from './columns.ts';

/** Name of the table of comments in `data/datapackage.json`. */
export const COMMENTARY_TABLE = 'commentary';

/** What posts say of a figure: each row speaks of one figure, and `figure` and `status` are those it was written about. */
export const COMMENTARY = {
  area_id: id(areaId),
  indicator: id(indicatorId),
  period: text,
  figure: optionalWritten,
  status: optionalChoice(STATUS_CODES),
  text,
  post: text,
  date,
  note: optionalText,
} as const satisfies Columns;

/** The columns whose cells together say what a row is about: a post speaks once a day of a figure. */
export const COMMENTARY_KEY = ['area_id', 'indicator', 'period', 'post', 'date'] as const;

/** Characters a comment may have. */
export const LONGEST_COMMENT = 600;
