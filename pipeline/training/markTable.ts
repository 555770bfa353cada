import type { FileHead } from '../contract/files.ts';
import type { Descriptor } from '../publish/downloads/readDescriptor.ts';
import type { Column, TableFile } from '../publish/downloads/tableFile.ts';

/** The column every table of the training edition ends with, so that no row of it can be taken for a published one. */
const EDITION_COLUMN = {
  name: 'edition',
  type: 'string',
  description: 'training: returns of the partnerships are invented. Not for publication.',
} as const satisfies Column;

/** A download as its edition has it: of the training edition with a column that says so on every row. */
export function markTable(table: TableFile, edition: FileHead['edition']): TableFile {
  if (edition === 'publication') return table;
  const { schema } = table;
  return {
    ...table,
    title: `${table.title} (training edition)`,
    columns: [...table.columns, EDITION_COLUMN],
    rows: table.rows.map((row) => [...row, edition]),
    schema: schema === null ? null : { ...schema, fields: [...schema.fields, { ...EDITION_COLUMN }] },
  };
}

/** The package's words about itself as its edition has them: they head archive, workbook and data package. */
export const markDescriptor = (descriptor: Descriptor, edition: FileHead['edition']): Descriptor =>
  edition === 'publication'
    ? descriptor
    : {
        ...descriptor,
        title: `${descriptor.title} (training edition)`,
        description: `Training edition: returns of the partnerships are invented. Not for publication. ${descriptor.description}`,
      };
