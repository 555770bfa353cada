import { MEETING_KINDS, PROGRESS_STATES, REVIEW_STANDINGS } from '../contract/governance.ts';
import { areaId, indicatorId } from '../contract/ids.ts';
import { choice, date, id, optionalDate, optionalId, optionalText, text, type Columns } from './columns.ts';

/**
 * The record the clerk to the sub-committee keeps, by the names of the tables. They are no copies of a document: what
 * stands in them was entered here, and `minute` says where it is minuted.
 */
export const RECORD_TABLES = {
  'work-programme': {
    area_id: id(areaId),
    meeting: text,
    kind: choice(MEETING_KINDS),
    date: optionalDate,
    standing: choice(REVIEW_STANDINGS),
    place: optionalText,
    minute: optionalText,
  },
  recommendations: {
    recommendation_id: text,
    area_id: id(areaId),
    meeting: text,
    date,
    text,
    indicator: optionalId(indicatorId),
    due_date: optionalDate,
    minute: optionalText,
  },
  answers: { recommendation_id: text, date, post: text, text, minute: optionalText },
  'action-progress': {
    action_id: text,
    area_id: optionalId(areaId),
    state: choice(PROGRESS_STATES),
    post: text,
    date,
    sentence: text,
    minute: optionalText,
  },
} as const satisfies Readonly<Record<string, Columns>>;

export type RecordTable = keyof typeof RECORD_TABLES;

// The keys of the record above; `Object.keys` widens them to string.
export const RECORD_TABLE_NAMES = Object.keys(RECORD_TABLES) as readonly RecordTable[];

export const isRecordTable = (name: string): name is RecordTable => name in RECORD_TABLES;

/** The columns whose cells together say what a row is about: no two rows have the same. */
export const RECORD_KEYS = {
  'work-programme': ['area_id', 'meeting'],
  recommendations: ['recommendation_id'],
  answers: ['recommendation_id', 'date'],
  'action-progress': ['action_id', 'area_id', 'date'],
} as const satisfies Readonly<Record<RecordTable, readonly string[]>>;
