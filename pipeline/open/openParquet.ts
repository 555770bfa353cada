import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import { parquetMetadata, parquetRead, snappyUncompress } from 'hyparquet';
import type { FileMetaData, SchemaElement } from 'hyparquet';
import { placeFinding, problem, WHOLE_FILE } from '../findings/finding.ts';
import type { OpenedFile, OpenedRow } from './openedFile.ts';
import type { OpenLimits } from './openLimits.ts';
import { plainColumn, type ColumnText } from './parquetText.ts';

/** What a Parquet file cannot be read for; thrown inside this module and told as a finding (W21). */
class Unreadable extends Error {}

/**
 * Opens a Parquet file of plain columns as one sheet: the names of its columns in line 1, then a line a row. Whole numbers of any
 * size and decimals keep every digit, other numbers are the shortest text that reads back as the same, days and times are ISO, what is
 * not there is empty. Nested columns, an unknown packing and a file beyond the limits are refused (check W21).
 */
export async function openParquet(file: string, bytes: Uint8Array, limits: OpenLimits): Promise<OpenedFile> {
  try {
    const rows = await readTable(bytes, limits);
    const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.parquet$/i, '');
    return {
      parts: [{ kind: 'sheets', name: file, format: 'parquet', sheets: [{ name, rows, merges: [] }] }],
      findings: [],
    };
  } catch (error) {
    // The library throws at whatever is damaged; only what is ours has words for it.
    const why = error instanceof Unreadable ? error.message : 'it is damaged or of a kind not met so far';
    return { parts: [], findings: [placeFinding(file, WHOLE_FILE, problem('W21', { why }))] };
  }
}

async function readTable(bytes: Uint8Array, limits: OpenLimits): Promise<OpenedRow[]> {
  const buffer = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(buffer);
  const leaves = plainLeaves(metadata);
  refuseExcess(metadata, leaves.length, limits);
  const texts = leaves.map((element) => readable(element));
  const count = Number(metadata.num_rows);
  const rows: OpenedRow[] = Array.from({ length: count }, (_, at) => ({ line: at + 2, cells: leaves.map(() => '') }));
  await parquetRead({
    file: buffer,
    metadata,
    utf8: false,
    geoparquet: false,
    compressors: compressorsWithin(limits),
    parsers: { timestampFromNanoseconds: (nanoseconds) => nanoseconds },
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = leaves.findIndex(({ name }) => name === columnName);
      for (let at = 0; at < columnData.length; at += 1) {
        // Made a few lines above, and handed on as read-only only afterwards.
        const cells = rows[rowStart + at]?.cells as string[] | undefined;
        const value: unknown = columnData[at];
        if (cells !== undefined)
          cells[column] = value === null || value === undefined ? '' : (texts[column]?.(value) ?? '');
      }
    },
  });
  return [{ line: 1, cells: leaves.map(({ name }) => name) }, ...rows];
}

const readable = (element: SchemaElement): ColumnText => {
  const text = plainColumn(element);
  if (text === null)
    throw new Unreadable(`column "${element.name.slice(0, 60)}" holds values that are no text, number, date or time`);
  return text;
};

function plainLeaves({ schema }: FileMetaData): readonly SchemaElement[] {
  const [root, ...leaves] = schema;
  const nested = leaves.find(
    ({ num_children: children, repetition_type: repetition }) => (children ?? 0) > 0 || repetition === 'REPEATED',
  );
  if (nested !== undefined)
    throw new Unreadable(
      `column "${nested.name.slice(0, 60)}" holds lists or records, which no table of text can hold`,
    );
  if (root === undefined || leaves.length === 0) throw new Unreadable('it has no columns');
  if (new Set(leaves.map(({ name }) => name)).size < leaves.length)
    throw new Unreadable('two of its columns have one name');
  return leaves;
}

const PACKINGS = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'];

function refuseExcess({ num_rows: rows, row_groups: groups }: FileMetaData, columns: number, limits: OpenLimits): void {
  const chunks = groups.flatMap((group) =>
    group.columns.flatMap(({ meta_data: data }) => (data === undefined ? [] : [data])),
  );
  const other = chunks.find(({ codec }) => !PACKINGS.includes(codec));
  if (other !== undefined)
    throw new Unreadable(
      `it is packed with ${other.codec}; read are ${PACKINGS.slice(1).join(', ')} and what is not packed`,
    );
  // Rows are counted twice in the file: by groups, which is what the reader goes by, and in all.
  const inGroups = groups.reduce((sum, group) => sum + group.num_rows, 0n);
  if (inGroups !== rows) throw new Unreadable('its groups of rows do not add up to its rows');
  if (Number(rows) * columns > limits.cells) throw new Unreadable(`it holds more than ${limits.cells} cells`);
  const expanded = chunks.reduce((sum, chunk) => sum + Number(chunk.total_uncompressed_size), 0);
  if (expanded > limits.expanded) throw new Unreadable(`it expands to more than ${limits.expanded} bytes`);
}

type Compressors = NonNullable<Parameters<typeof parquetRead>[0]['compressors']>;

// What a page says of its own size is believed only within the limits.
function compressorsWithin(limits: OpenLimits): Compressors {
  let left = limits.expanded;
  const room = (length: number): Uint8Array => {
    left -= length;
    if (left < 0) throw new Unreadable(`it expands to more than ${limits.expanded} bytes`);
    return new Uint8Array(length);
  };
  return {
    SNAPPY: (input, length) => {
      const output = room(length);
      snappyUncompress(input, output);
      return output;
    },
    GZIP: (input, length) => gunzipSync(input, { out: room(length) }),
    ZSTD: (input, length) => decompress(input, room(length)),
  };
}
