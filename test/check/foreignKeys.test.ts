import { expect, test } from 'vitest';
import { checkForeignKeys } from '../../pipeline/check/table/foreignKeys.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import type { TableSchema } from '../../pipeline/check/table/schema.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { bytesOf } from '../read/bytesOf.ts';

const table = (name: string, text: string) => parseTable(`data/${name}.csv`, bytesOf(text));
const TABLES = new Map([
  [
    'areas',
    table('areas', 'area_id,name,type,parent,geography_version,aliases\ndover,Dover,LCSP,,2008-09,Dover town\n'),
  ],
  ['indicators', table('indicators', 'indicator_id,label\nni-087,Persistent absence\nni-114,Exclusions\n')],
  ['sources', table('sources', 'source_id\nplan-2009\n')],
  ['bodies', table('bodies', 'body_id,name\nboard,The Board\n')],
  ['posts', table('posts', 'post_id\nmanager\n')],
  ['links', table('links', 'from,to\na,b\n')],
]);
const registers = registersFrom({
  areas: TABLES.get('areas'),
  indicators: TABLES.get('indicators'),
  sources: TABLES.get('sources'),
});

const FIELDS = ['id', 'above', 'area', 'indicators', 'source', 'owner', 'from', 'to'];
const SCHEMA: TableSchema = {
  fields: FIELDS.map((name) => ({ name, type: 'string' })),
  foreignKeys: [
    { fields: 'above', reference: { resource: '', fields: 'id' } },
    { fields: 'source', reference: { resource: 'sources', fields: 'source_id' } },
    { fields: ['from', 'to'], reference: { resource: 'links', fields: ['from', 'to'] } },
  ],
  references: [
    {
      fields: 'area',
      anyOf: [
        { resource: 'areas', fields: 'name' },
        { resource: 'areas', fields: 'area_id' },
      ],
    },
    { fields: 'indicators', separator: '; ', anyOf: [{ resource: 'indicators', fields: 'indicator_id' }] },
    {
      fields: 'owner',
      anyOf: [
        { resource: 'bodies', fields: 'body_id' },
        { resource: 'posts', fields: 'post_id' },
      ],
    },
  ],
};

const messagesOf = (rows: string, tables: typeof TABLES = TABLES) =>
  checkForeignKeys(table('things', `${FIELDS.join(',')}\n${rows}`), SCHEMA, { tables, registers }).map(
    ({ code, message }) => `${code} ${message}`,
  );

test('a row whose links all lead somewhere, and one without links, are sound', () => {
  expect(messagesOf('one,,Dover,ni-087; ni-114,plan-2009,manager,a,b\ntwo,one,,,,board,,\n')).toEqual([]);
});

test.each([
  ['one,on,,,,,,', 'G03 line 2, above - above "on" is not in things.csv - write one if that is meant'],
  ['one,,Dovr,,,,,', 'N01 line 2, area - unknown area "Dovr" - write "Dover" if that is meant'],
  ['one,,Dover town,,,,,', 'N03 line 2, area - "Dover town" is read as "Dover" - write "Dover"'],
  ['one,,,ni-087; NI 114,,,,', 'K05 line 2, indicators - unknown indicator "NI 114" - write ni-114 if that is meant'],
  [
    'one,,,,plan-2008,,,',
    'R01 line 2, source - source "plan-2008" is not in the source register - write plan-2009 if that is meant',
  ],
  [
    'one,,,,The plan,,,',
    'R01 line 2, source - source "The plan" is not in the source register - add it to sources.csv first',
  ],
  [
    'one,,,,,bord,,',
    'G03 line 2, owner - owner "bord" is not in bodies.csv or posts.csv - write board if that is meant',
  ],
  ['one,,,,,,b,a', 'G03 line 2 - from, to "b, a" is not in links.csv - add it to links.csv or write one that is there'],
])('%s is told with its place and mend', (row, expected) => {
  expect(messagesOf(`${row}\n`)).toEqual([expected]);
});

test('an error is told of every row, another spelling once', () => {
  expect(messagesOf('one,on,,,,,,\ntwo,on,,,,,,\n')).toHaveLength(2);
  expect(messagesOf('one,,Dover town,,,,,\ntwo,,Dover town,,,,,\n')).toHaveLength(1);
});

test('a table that is not at hand is not judged against', () => {
  expect(messagesOf('one,,,,,nobody,,\n', new Map([...TABLES].filter(([name]) => name !== 'posts')))).toEqual([]);
});

test('a long table is looked at no more often for each row than a short one', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `r${index},r${index >> 1},Dover,ni-087,plan-2009,board,a,b`,
  );
  const long = table('things', `${FIELDS.join(',')}\n${rows.join('\n')}\n`);
  const looksAt = (count: number): number => {
    let looks = 0;
    const counted = long.rows.slice(0, count).map(({ line, cells }) => ({
      line,
      get cells() {
        looks += 1;
        return cells;
      },
    }));
    expect(checkForeignKeys({ ...long, rows: counted }, SCHEMA, { tables: TABLES, registers })).toEqual([]);
    return looks;
  };
  const short = looksAt(2_000);
  expect(short).toBeGreaterThan(2_000);
  expect(looksAt(20_000)).toBe(10 * short);
});
