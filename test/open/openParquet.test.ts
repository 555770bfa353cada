import { gzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import type { OpenedFile } from '../../pipeline/open/openedFile.ts';
import { open, saidOf } from './openedText.ts';

type Options = Parameters<typeof parquetWriteBuffer>[0];

const write = (options: Options): Uint8Array => new Uint8Array(parquetWriteBuffer(options));

const rowsOf = ({ parts }: OpenedFile): unknown =>
  parts.flatMap((part) =>
    part.kind === 'sheets' ? part.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells)) : [],
  );

/** Texts of one column of a file of the schema given. */
async function column(
  element: Omit<NonNullable<Options['schema']>[number], 'name'>,
  data: unknown[],
): Promise<unknown> {
  const bytes = write({
    // The writer names its own union of arrays; what is stored is decided by the schema.
    columnData: [{ name: 'x', data: data as number[] }],
    schema: [
      { name: 'root', num_children: 1 },
      { name: 'x', ...element },
    ],
  });
  const opened = await open('x.parquet', bytes);
  expect(opened.findings).toEqual([]);
  return (rowsOf(opened) as string[][]).slice(1).map(([text]) => text);
}

test('a table is one sheet, its column names in line 1', async () => {
  const bytes = write({
    columnData: [
      { name: 'area', data: ['Dover', 'Swale', 'caf\u00e9'], type: 'STRING' },
      { name: 'count', data: [1, null, 3], type: 'INT32' },
      { name: 'is_final', data: [true, false, null], type: 'BOOLEAN' },
    ],
  });
  expect(await open('out/absence.parquet', bytes)).toEqual({
    findings: [],
    parts: [
      {
        kind: 'sheets',
        name: 'out/absence.parquet',
        format: 'parquet',
        sheets: [
          {
            name: 'absence',
            merges: [],
            rows: [
              { line: 1, cells: ['area', 'count', 'is_final'] },
              { line: 2, cells: ['Dover', '1', 'TRUE'] },
              { line: 3, cells: ['Swale', '', 'FALSE'] },
              { line: 4, cells: ['caf\u00e9', '3', ''] },
            ],
          },
        ],
      },
    ],
  });
});

test('numbers keep every digit and gain none', async () => {
  expect(await column({ type: 'INT64' }, [9_007_199_254_740_993n, -9_223_372_036_854_775_808n, 0n])).toEqual([
    '9007199254740993',
    '-9223372036854775808',
    '0',
  ]);
  expect(await column({ type: 'DOUBLE' }, [7.1, 0.1 + 0.2, 1e21, 1e-7, -0, 5, Number.NaN])).toEqual([
    '7.1',
    '0.30000000000000004',
    '1000000000000000000000',
    '0.0000001',
    '0',
    '5',
    'NaN',
  ]);
  expect(
    await column({ type: 'FLOAT' }, [Math.fround(0.1), Math.fround(16_777_216), Math.fround(7.25), Math.fround(1 / 3)]),
  ).toEqual(['0.1', '16777216', '7.25', '0.33333334']);
  expect(await column({ type: 'INT32', converted_type: 'UINT_32' }, [4_294_967_295, 7])).toEqual(['4294967295', '7']);
  expect(await column({ type: 'INT64', converted_type: 'UINT_64' }, [18_446_744_073_709_551_615n])).toEqual([
    '18446744073709551615',
  ]);
});

test('a column without a single value is blank', async () => {
  expect(
    await column({ type: 'INT32', repetition_type: 'OPTIONAL', logical_type: { type: 'NULL' } }, [null, null]),
  ).toEqual(['', '']);
});

test('decimals are not made binary fractions', async () => {
  const decimal = { converted_type: 'DECIMAL', scale: 2, precision: 18 } as const;
  // The writer takes whole numbers as they are stored, in hundredths.
  const stored = [123n, -5n, 0n, 999_999_999_999_999_999n];
  const texts = ['1.23', '-0.05', '0.00', '9999999999999999.99'];
  expect(await column({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 9, ...decimal }, stored)).toEqual(texts);
  expect(await column({ type: 'BYTE_ARRAY', ...decimal }, stored)).toEqual(texts);
  expect(await column({ type: 'INT64', ...decimal }, stored)).toEqual(texts);
  expect(await column({ type: 'INT32', ...decimal, scale: 0, precision: 9 }, [7n, -7n])).toEqual(['7', '-7']);
});

test('days and times are ISO, in no zone', async () => {
  expect(
    await column({ type: 'INT32', converted_type: 'DATE' }, [new Date('2008-09-01'), new Date('1969-12-31')]),
  ).toEqual(['2008-09-01', '1969-12-31']);
  const time = { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' } as const;
  expect(
    await column(time, [
      new Date('2008-09-01'),
      new Date('2008-09-01T10:14:03.050Z'),
      new Date('1960-01-01T12:00:00Z'),
    ]),
  ).toEqual(['2008-09-01', '2008-09-01T10:14:03.05', '1960-01-01T12:00:00']);
});

test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP'] as const)(
  'rows in several groups packed with %s come in order',
  async (codec) => {
    const data = Array.from({ length: 5000 }, (_, at) => (at % 7 === 0 ? null : `school ${at % 50}`));
    const compressors = { GZIP: (bytes: Uint8Array) => gzipSync(bytes) };
    const bytes = write({
      columnData: [{ name: 'name', data, type: 'STRING' }],
      codec,
      compressors,
      rowGroupSize: 700,
    });
    const rows = rowsOf(await open('x.parquet', bytes)) as string[][];
    expect(rows.slice(1).map(([text]) => text)).toEqual(data.map((text) => text ?? ''));
  },
);

// No writer of ZSTD is at hand: a frame of one block that is stored as it is, by RFC 8878.
test('pages packed with ZSTD are read', async () => {
  const frame = (bytes: Uint8Array): Uint8Array => {
    const { length } = bytes;
    const size = (length << 3) | 1;
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0xa0, length & 255, (length >> 8) & 255, (length >> 16) & 255, length >>> 24];
    return Uint8Array.from([...head, size & 255, (size >> 8) & 255, (size >> 16) & 255, ...bytes]);
  };
  const columnData = [{ name: 'x', data: ['a', 'b', 'c'], type: 'STRING' as const }];
  const bytes = write({ columnData, codec: 'ZSTD', compressors: { ZSTD: frame } });
  expect(rowsOf(await open('x.parquet', bytes))).toEqual([['x'], ['a'], ['b'], ['c']]);
});

test.each([
  [
    'nested columns',
    write({
      columnData: [{ name: 'x', data: [[1, 2], [3]] as unknown as number[] }],
      schema: [
        { name: 'root', num_children: 1 },
        { name: 'x', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'INT32' },
      ],
    }),
    'holds lists or records',
  ],
  [
    'an unknown packing',
    write({ columnData: [{ name: 'x', data: [1] }], codec: 'BROTLI', compressors: { BROTLI: (bytes) => bytes } }),
    'packed with BROTLI',
  ],
  [
    'values of no text',
    write({ columnData: [{ name: 'x', data: ['0b0f3a2e-0000-4000-8000-000000000000'], type: 'UUID' }] }),
    'holds values that are no text',
  ],
  ['its end missing', write({ columnData: [{ name: 'x', data: [1] }] }).slice(0, -9), 'damaged'],
  ['nothing but its mark', new TextEncoder().encode('PAR1'), 'damaged'],
])('a file with %s is refused with the reason', async (_, bytes, why) => {
  const opened = await open('x.parquet', bytes);
  expect([saidOf(opened), opened.parts]).toEqual([['error W21'], []]);
  expect(opened.findings[0]?.message).toContain(why);
});

test('a file beyond the limits is refused before its pages are expanded', async () => {
  const bytes = write({ columnData: [{ name: 'x', data: Array.from({ length: 1000 }, () => 'the same') }] });
  for (const limits of [{ cells: 999 }, { expanded: 10 }, { held: 100 }]) {
    const opened = await open('x.parquet', bytes, limits);
    expect([saidOf(opened), opened.parts]).toEqual([[limits.held === undefined ? 'error W21' : 'error W03'], []]);
  }
});

test('a file with a changed byte is read or refused', async () => {
  const bytes = write({
    columnData: [
      { name: 'x', data: ['a', 'b', 'c'] },
      { name: 'y', data: [1, 2, 3] },
    ],
  });
  for (let at = 4; at < bytes.length; at += 1) {
    const copy = bytes.slice();
    copy[at] = (copy[at] ?? 0) ^ 0x41;
    const opened = await open('x.parquet', copy, { expanded: 10_000, cells: 1000 });
    if (opened.parts.length === 0) expect(saidOf(opened)).toEqual(['error W21']);
  }
});
