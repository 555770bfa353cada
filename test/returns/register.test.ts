import { expect, test } from 'vitest';
import { exclusions, ofReturns, readWith, registerOf, returnOf, rowsOfReturns } from './sentReturns.ts';

const DOVER = returnOf(exclusions('Dover', 12));
const CORRECTED = returnOf(exclusions('Dover', 14));

test('without returns the data are as they were', async () => {
  const read = await readWith({});
  expect(ofReturns(read)).toEqual([]);
  expect(read.checked.tables.has('observations-returns')).toBe(false);
});

test('a return in force gives its rows, and the build says who signed it off', async () => {
  const read = await readWith({
    'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,LCSP Manager,'),
    'dover.csv': DOVER,
  });
  expect(ofReturns(read)).toEqual([]);
  expect(rowsOfReturns(read)).toEqual(['Dover ni-114 2007/08 12']);
  expect(read.inForce).toEqual([
    'In force: dover.csv, return of Dover, received 2009-10-01, signed off by: LCSP Manager',
  ]);
});

test('an unsigned return is used, and reads "not stated"', async () => {
  const read = await readWith({
    'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,'),
    'dover.csv': DOVER,
  });
  expect(read.inForce[0]).toContain('signed off by: not stated');
  expect(read.checked.tables.get('sources')?.rows.at(-1)?.cells['title']).toBe(
    'Return of Dover, received 2009-10-01, signed off by: not stated',
  );
});

test('a corrected return takes the place of the one it replaces, whose file stays', async () => {
  const files = {
    'register.csv': registerOf(
      'dover.csv,Dover,2009-10-01,replaced,,LCSP Manager,',
      'dover-2.csv,Dover,2009-11-02,in force,dover.csv,LCSP Manager,a slip of the keyboard',
    ),
    'dover.csv': DOVER,
    'dover-2.csv': CORRECTED,
  };
  const read = await readWith(files);
  expect(ofReturns(read)).toEqual([]);
  expect(rowsOfReturns(read)).toEqual(['Dover ni-114 2007/08 14']);
  expect(read.inForce).toEqual([
    'In force: dover-2.csv, return of Dover, received 2009-11-02, signed off by: LCSP Manager; replaces dover.csv',
  ]);
});

test('a withdrawn return is not used', async () => {
  const read = await readWith({
    'register.csv': registerOf('dover.csv,Dover,2009-10-01,withdrawn,,LCSP Manager,'),
    'dover.csv': DOVER,
  });
  expect([ofReturns(read), rowsOfReturns(read), read.inForce]).toEqual([[], [], []]);
});

test.each([
  [
    'a file without a line',
    { 'dover.csv': DOVER },
    'error F03 dover.csv - "dover.csv" has no line in register.csv - add a line with its area, the day it was received and its standing, or move it out of the folder',
  ],
  [
    'a line in force without its file',
    { 'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,') },
    'error F03 dover.csv - expected file "dover.csv" is missing - add it',
  ],
  [
    'two returns in force with one figure',
    {
      'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,', 'dover-2.csv,Dover,2009-11-02,in force,,,'),
      'dover.csv': DOVER,
      'dover-2.csv': CORRECTED,
    },
    'error K01 line 2 - Dover, ni-114, 2007/08 is in dover.csv as well, and both returns are in force - let one stand: write replaced or withdrawn for the other in register.csv',
  ],
  [
    'a successor of a return still in force',
    {
      'register.csv': registerOf(
        'dover.csv,Dover,2009-10-01,withdrawn,,,',
        'dover-2.csv,Dover,2009-11-02,in force,dover.csv,,',
      ),
      'dover.csv': DOVER,
      'dover-2.csv': CORRECTED,
    },
    'error K01 line 3, replaces - dover-2.csv replaces dover.csv, which stands as withdrawn - write replaced in the line of dover.csv',
  ],
  [
    'a replaced return without a successor',
    { 'register.csv': registerOf('dover.csv,Dover,2009-10-01,replaced,,,'), 'dover.csv': DOVER },
    'error K01 line 2, standing - dover.csv is replaced, but no line says by which return - name it under replaces in the line of the new return, or write withdrawn',
  ],
  [
    'a successor of a file nobody knows',
    { 'register.csv': registerOf('dover-2.csv,Dover,2009-11-02,in force,dover_1.csv,,'), 'dover-2.csv': CORRECTED },
    'error G03 line 2, replaces - replaces "dover_1.csv" is not in register.csv - add it to register.csv or write one that is there',
  ],
  [
    'a row of another LCSP',
    {
      'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,'),
      'dover.csv': returnOf(exclusions('Dover', 12), exclusions('Thanet 1', 13)),
    },
    'error G02 line 3, area - "Thanet 1" (LCSP) stands in a return registered for Dover - leave only rows of Dover: every LCSP sends a return of its own',
  ],
  [
    'a row of the county',
    {
      'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,'),
      'dover.csv': returnOf(exclusions('Kent', 356, 213417)),
    },
    'error G02 line 2, area - "Kent" (county) stands in a return registered for Dover - leave only rows of Dover: every LCSP sends a return of its own',
  ],
  [
    'a return registered for a district',
    { 'register.csv': registerOf('dover.csv,dover-district,2009-10-01,in force,,,'), 'dover.csv': DOVER },
    'error G02 line 2, area - "Dover" is a district, not an LCSP - write the LCSP the return is from',
  ],
  [
    'a standing nobody knows',
    { 'register.csv': registerOf('dover.csv,Dover,2009-10-01,final,,,'), 'dover.csv': DOVER },
    'error K05 line 2, standing - unknown standing "final" - write one of in force, replaced or withdrawn',
  ],
  [
    'a return received after today',
    { 'register.csv': registerOf('dover.csv,Dover,2099-10-01,in force,,,'), 'dover.csv': DOVER },
    'error R04 line 2, received - received 2099-10-01 lies in the future - write the date as YYYY-MM-DD',
  ],
  [
    'an address instead of a post',
    { 'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,someone@example.org,'), 'dover.csv': DOVER },
    'error R07 line 2, signed_off_by - looks like personal data: holds an e-mail address (with @) - write the body or post instead',
  ],
])('%s is refused', async (_, files, finding) => {
  const read = await readWith(files);
  expect(ofReturns(read)).toEqual([finding]);
  expect(read.checked.tables.has('observations-returns')).toBe(false);
});

test('the findings of all returns come at once', async () => {
  const read = await readWith({
    'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,', 'malling.csv,Malling,2009-10-01,in force,,,'),
    'dover.csv': returnOf('Dover,ni-114,2007,1.5,12,8000,,Invented'),
    'malling.csv': returnOf('Mailing,ni-114,2007/08,1.5,12,8000,,Invented'),
    'tonbridge.csv': returnOf(exclusions('Tonbridge', 12)),
  });
  expect(
    read.findings.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`),
  ).toEqual(['data/returns/tonbridge.csv F03', 'data/returns/dover.csv D04', 'data/returns/malling.csv N01']);
});

test('a row marked as an example is refused in a publication, by its source or by its note', async () => {
  const header = 'area,indicator,period,value,numerator,denominator,status,source,note';
  const read = await readWith({
    'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,'),
    'dover.csv': [
      header,
      'Dover,ni-114,2007/08,1.5,12,8000,,training-example,',
      'Dover,ni-114,2008/09,1.5,12,8000,,School census,Example: invented for training',
      '',
    ].join('\n'),
  });
  const found =
    'the row is marked as an example, invented for training - take the file out: only the training edition reads examples';
  expect(ofReturns(read)).toEqual([`error R01 line 2, source - ${found}`, `error R01 line 3, source - ${found}`]);
});
