import { expect, test } from 'vitest';
import { describeSent } from '../../pipeline/returns/sent/describeSent.ts';
import { exclusions, readWith, registerOf, returnOf } from './sentReturns.ts';

const sentBy = async (files: Parameters<typeof readWith>[0], area: string) =>
  (await readWith(files)).sent.find((one) => one.area === area)?.returns;

test('without a register every LCSP stands there with nothing received', async () => {
  const { sent } = await readWith({});
  expect(sent.length).toBe(23);
  expect(sent.every(({ returns }) => returns.length === 0)).toBe(true);
});

test('of a return the day, the post, measures and periods are told, and no figure', async () => {
  const files = {
    'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,LCSP Manager,a note'),
    'dover.csv': returnOf(exclusions('Dover', 3)),
  };
  expect(await sentBy(files, 'dover')).toEqual([
    {
      received: '2009-10-01',
      standing: 'in force',
      corrects: null,
      signedOffBy: 'LCSP Manager',
      holds: [{ indicator: 'ni-114', periods: ['2007/08'] }],
    },
  ]);
});

test('a corrected return stands first and names the day of the one it corrects; a withdrawn one stays to be seen', async () => {
  const files = {
    'register.csv': registerOf(
      'dover.csv,Dover,2009-10-01,replaced,,LCSP Manager,',
      'dover-2.csv,Dover,2009-11-02,in force,dover.csv,,',
      'malling.csv,Malling,2009-10-05,withdrawn,,LCSP Manager,',
    ),
    'dover.csv': returnOf(exclusions('Dover', 12)),
    'dover-2.csv': returnOf(exclusions('Dover', 14)),
    'malling.csv': returnOf(exclusions('Malling', 12)),
  };
  const { sent } = await readWith(files);
  const lines = describeSent(
    sent.filter(({ area }) => ['dover', 'malling', 'thanet-1'].includes(area)),
    [{ id: 'dover' as never, name: 'Dover' }],
  );
  expect(lines).toEqual([
    'Dover: in force, received 2009-11-02, corrects the return of 2009-10-01, signed off by: not stated, holds ni-114 2007/08',
    'Dover: replaced, received 2009-10-01, signed off by: LCSP Manager',
    'malling: withdrawn, received 2009-10-05, signed off by: LCSP Manager',
    'thanet-1: nothing received',
  ]);
});

test('a register that only withdraws changes what is published', async () => {
  const files = { 'malling.csv': returnOf(exclusions('Malling', 12)) };
  const hashOf = async (line: string) =>
    (await readWith({ ...files, 'register.csv': registerOf(line) })).checked.inputHash;
  const first = await hashOf('malling.csv,Malling,2009-10-05,withdrawn,,LCSP Manager,');
  expect(await hashOf('malling.csv,Malling,2009-10-06,withdrawn,,LCSP Manager,')).not.toBe(first);
});
