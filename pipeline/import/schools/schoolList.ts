import type { CodedArea } from '../matchArea.ts';
import type { TableSchema } from '../../check/table/schema.ts';

/** Path of the list of schools inside the data folder. It may be absent: then nothing is added up from school rows. */
export const SCHOOL_LIST = 'lookups/schools.csv';

/** `stated` where the list's owner says where a school lies and belongs, `judgement` where somebody has placed it. */
export const PLACEMENTS = ['stated', 'judgement'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Six digits, as every unique reference number of a school in England has. */
export const URN = '[1-9][0-9]{5}';

/** `data/lookups/schools.csv`: one line for each stretch of time in which a school lies and belongs in one place. */
export const SCHOOL_LIST_SCHEMA: TableSchema = {
  fields: [
    {
      name: 'urn',
      type: 'string',
      description: 'Unique reference number.',
      constraints: { required: true, pattern: URN },
    },
    {
      name: 'school',
      type: 'string',
      description: 'Name of the school.',
      constraints: { required: true, maxLength: 120 },
    },
    {
      name: 'district',
      type: 'string',
      description: 'The district it lies in, by id, name or code; blank if unknown.',
    },
    {
      name: 'lcsp',
      type: 'string',
      description: 'The LCSP it belongs to, by id or name; blank if to none or unknown.',
    },
    { name: 'valid_from', type: 'date', description: 'First day on which the line holds; blank if it always has.' },
    { name: 'valid_to', type: 'date', description: 'Last day on which the line holds; blank if it still does.' },
    {
      name: 'basis',
      type: 'string',
      description: 'stated or judgement, of the whole line.',
      constraints: { required: true, enum: [...PLACEMENTS] },
    },
    {
      name: 'follows',
      type: 'string',
      description: 'URN of the school it succeeds, as an academy or by merger; several are parted by "; ".',
      constraints: { pattern: `${URN}(?:; ${URN})*` },
    },
  ],
};

/** A line of the list, its areas known. */
export interface ListedSchool {
  readonly urn: string;
  readonly school: string;
  readonly district: CodedArea | null;
  readonly lcsp: CodedArea | null;
  /** ISO dates, both ends included; blank is open. */
  readonly from: string;
  readonly to: string;
  readonly basis: Placement;
  /** Schools it succeeds. */
  readonly follows: readonly string[];
  readonly line: number;
}

/** A checked list with its look-ups. */
export interface SchoolList {
  readonly rows: readonly ListedSchool[];
  readonly byUrn: ReadonlyMap<string, readonly ListedSchool[]>;
  /** Schools that succeed one, by its URN. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
  /** Ids of the LCSPs that some line names. */
  readonly namedLcsps: ReadonlySet<string>;
}

/** Sets up the look-ups of a list. */
export function indexSchools(rows: readonly ListedSchool[]): SchoolList {
  const followers = rows.flatMap(({ urn, follows }) => follows.map((before) => [before, urn] as const));
  return {
    rows,
    byUrn: groupBy(rows, ({ urn }) => urn),
    successors: new Map(
      [...groupBy(followers, ([before]) => before)].map(([before, pairs]) => [
        before,
        [...new Set(pairs.map(([, urn]) => urn))],
      ]),
    ),
    namedLcsps: new Set(rows.flatMap(({ lcsp }) => (lcsp === null ? [] : [lcsp.id]))),
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
