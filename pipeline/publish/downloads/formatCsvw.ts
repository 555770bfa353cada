import { tablePath, type Column, type ReleaseLabel, type TableFile } from './tableFile.ts';

/** Data types of CSV on the Web for those of Table Schema. */
const DATATYPES = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
  yearmonth: 'gYearMonth',
  year: 'gYear',
  boolean: 'boolean',
  any: 'string',
} as const satisfies Record<Column['type'], string>;

/**
 * Describes a CSV for programs that read CSV on the Web (W3C, "Metadata Vocabulary for Tabular Data"); it stands
 * beside the file as `<file>-metadata.json`, where such a program looks first.
 */
export function formatCsvw(table: TableFile, { release }: ReleaseLabel): string {
  const primaryKey = table.schema?.primaryKey;
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: fileNameOf(tablePath(table, release, 'csv')),
    'dc:title': table.title,
    'dc:description': table.description,
    'dc:rights': table.licences.map((note) => `${note.licence}: ${note.sources.join('; ')}`),
    'schema:version': release,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"' },
    tableSchema: {
      columns: table.columns.map((column) => ({
        name: column.name,
        titles: column.name,
        datatype: DATATYPES[column.type],
        null: [''],
        ...(column.description === '' ? {} : { 'dc:description': column.description }),
      })),
      ...(primaryKey === undefined ? {} : { primaryKey }),
    },
  };
  return `${JSON.stringify(described)}\n`;
}

/** Where the description of a CSV stands. */
export const csvwPath = (csvPath: string): string => `${csvPath}-metadata.json`;

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
