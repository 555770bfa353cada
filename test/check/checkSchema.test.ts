import { expect, test } from 'vitest';
import { checkSchema } from '../../pipeline/check/table/checkSchema.ts';
import type { TableSchema } from '../../pipeline/check/table/schema.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { bytesOf } from '../read/bytesOf.ts';

const SCHEMA: TableSchema = {
  fields: [
    {
      name: 'body_id',
      type: 'string',
      constraints: { required: true, unique: true, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    },
    { name: 'kind', type: 'string', constraints: { required: true, enum: ['board', 'trust'] } },
    { name: 'reports_to', type: 'string' },
    { name: 'seats', type: 'integer', constraints: { minimum: 1, maximum: 30 } },
    { name: 'share', type: 'number' },
    { name: 'from', type: 'date' },
    { name: 'source', type: 'string', constraints: { maxLength: 12 } },
    { name: 'note', type: 'string', optionalColumn: true },
  ],
  primaryKey: ['body_id'],
};
const HEADER = 'body_id,kind,reports_to,seats,share,from,source\n';
const check = (text: string) => checkSchema(parseTable('bodies.csv', bytesOf(text)), SCHEMA, { today: '2025-11-01' });
const codes = (rows: string) =>
  check(HEADER + rows).findings.map(({ code, line, field }) => `${code} ${line} ${field}`);

test('a sound table comes back typed', () => {
  const { value, findings } = check(`${HEADER}kct,trust,,12,0.5,2008-09-01,plan-2009\nboard-1,board,kct,,,,\n`);
  expect(findings).toEqual([]);
  expect(value.map(({ line }) => line)).toEqual([2, 3]);
  expect(Object.fromEntries(value[0]?.values ?? [])).toEqual({
    body_id: 'kct',
    kind: 'trust',
    reports_to: null,
    seats: 12,
    share: 0.5,
    from: '2008-09-01',
    source: 'plan-2009',
  });
});

test.each([
  [',trust,,,,,', ['K04 2 body_id']],
  ['K C T,trust,,,,,', ['X04 2 body_id']],
  ['kct,bord,,,,,', ['K05 2 kind']],
  ['kct,,,,,,', ['K04 2 kind']],
  ['kct,trust,,1.5,,,', ['V15 2 seats']],
  ['kct,trust,,0,,,', ['V13 2 seats']],
  ['kct,trust,,31,,,', ['V13 2 seats']],
  ['kct,trust,,1 000,,,', ['V02 2 seats']],
  ['kct,trust,,,"0,5",,', ['V03 2 share']],
  ['kct,trust,,,,1 September 2008,', ['R04 2 from']],
  ['kct,trust,,,,,an overlong source', ['N06 2 source']],
  ['kct,trust,,,,,=1', ['X01 2 source']],
  ['kct,trust,,,,,plan-2009 ', ['N02 2 source']],
  ['kct,trust,,,,,\nkct,board,,,,,', ['K01 3 body_id', 'K01 3 body_id']],
])('%s gives %j', (rows, expected) => {
  expect(codes(`${rows}\n`)).toEqual(expected);
});

test('a missing column is missing unless it is optional, and an unknown one is unknown', () => {
  const found = check('body_id,kind,reports_to,seats,share,from,sourse\nkct,trust,,,,,\n').findings;
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'H04 line 1 - unknown column "sourse" - write "source" if that is meant',
  ]);
  expect(check('body_id,kind\nkct,trust\n').findings.filter(({ code }) => code === 'H02')).toHaveLength(1);
});

test('the nearest known value is named', () => {
  expect(check(`${HEADER}kct,bord,,,,,plan-2008\n`).findings.map(({ message }) => message)).toEqual([
    'line 2, kind - unknown kind "bord" - write board if that is meant',
  ]);
});

test('a table without a status column is never told to write one, and the log of revisions that both its numbers go', () => {
  const log: TableSchema = {
    fields: [
      { name: 'from_value', type: 'number' },
      { name: 'to_value', type: 'number' },
      { name: 'share', type: 'number' },
    ],
  };
  const mendsOf = (schema: TableSchema, rows: string) =>
    checkSchema(parseTable('log.csv', bytesOf(rows)), schema, { today: '2025-11-01' }).findings.map(
      ({ field, code, message }) => `${field} ${code} ${message.split(' - ').at(-1)}`,
    );
  const rows = 'from_value,to_value,share\n27.8,c,\n27.8 [c],,..\n,,6.6 (p)\n';
  const both = 'of a figure that is withheld from_value and to_value are both blank, for the log is published too';
  expect(mendsOf(log, rows)).toEqual([
    `to_value S05 leave the cell empty: ${both}`,
    `from_value S04 leave the cell empty: ${both}`,
    'share S05 leave the cell empty: this table has no status',
    'share S04 write 6.6: this table has no status',
  ]);
  const withStatus: TableSchema = {
    fields: [
      { name: 'share', type: 'number' },
      { name: 'status', type: 'string' },
    ],
  };
  expect(mendsOf(withStatus, 'share,status\n..,\n')).toEqual(['share S05 leave the cell empty and write status x']);
});
