import type { DataPackage, TableSchema } from '../check/table/schema.ts';

/** Columns every return has, in the order of `data/returns/template.csv`. */
export const RETURN_COLUMNS = [
  'area',
  'indicator',
  'period',
  'value',
  'numerator',
  'denominator',
  'status',
  'source',
] as const;

/** What the Excel form works out where the counts are written. */
export const COMPUTED_COLUMNS: readonly string[] = ['value'];

/** What a return may hold beside its figures; notes are for whoever checks it and are never published. */
export const RETURN_PACKAGE: DataPackage = {
  resources: [
    {
      name: 'returns',
      path: 'returns',
      schema: {
        fields: [...RETURN_COLUMNS, 'note'].map((name) => ({ name, type: 'string' })),
      },
    },
  ],
};

/**
 * How a return stands: figures of `in force` are used. A corrected return is a new file, in force, that `replaces` the
 * old one; the old file stays where it is and is `replaced`. A `withdrawn` return is not used and nothing takes its place.
 */
export const STANDINGS = ['in force', 'replaced', 'withdrawn'] as const;
export type ReturnStanding = (typeof STANDINGS)[number];

/** `data/returns/register.csv`: one line a return. */
export const REGISTER_SCHEMA: TableSchema = {
  fields: [
    {
      name: 'file',
      type: 'string',
      description: 'Name of the file in this folder, such as dover-2009.csv.',
      constraints: { required: true, unique: true, pattern: '[A-Za-z0-9_-]+\\.(csv|xlsx|ods)', maxLength: 60 },
    },
    { name: 'area', type: 'string', description: 'The LCSP it is from.', constraints: { required: true } },
    { name: 'received', type: 'date', description: 'Day it was received.', constraints: { required: true } },
    {
      name: 'standing',
      type: 'string',
      description: 'in force, replaced or withdrawn.',
      constraints: { required: true, enum: [...STANDINGS] },
    },
    { name: 'replaces', type: 'string', description: 'File this return takes the place of; blank for a first return.' },
    {
      name: 'signed_off_by',
      type: 'string',
      description: 'Post that signed it off, never a person; blank reads "not stated".',
      constraints: { maxLength: 120 },
    },
    { name: 'note', type: 'string', description: 'For whoever keeps the register; never published.' },
  ],
};

/** What marks an invented row: a source of this id, and a note that begins with these words. */
export const EXAMPLE_SOURCE = 'training-example';
export const EXAMPLE_NOTE = 'example: invented for training';
/** Source of figures worked out from the invented school rows. */
export const EXAMPLE_SCHOOLS = 'training-example-schools';

/** Attendance of LCSPs worked out from school rows, inside the data folder: beside the returns, because it is protected with them. */
export const FROM_SCHOOLS = 'returns/from-schools.csv';
/** Its sources, in the columns of `sources.csv`. */
export const FROM_SCHOOLS_SOURCES = 'returns/from-schools-sources.csv';
export const FROM_SCHOOLS_COLUMNS = [...RETURN_COLUMNS, 'note'] as const;

/** Names of both files, which are no returns. */
export const FROM_SCHOOLS_FILES = [FROM_SCHOOLS, FROM_SCHOOLS_SOURCES].map((path) => path.replace('returns/', ''));
