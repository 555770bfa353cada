import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAsPage, pageRegisters, returnOf } from './returnsFor.ts';

const SOUND = 'Dover,ni-087,2007/08,6.6,128,1942,,School census';

/** The invented return of an LCSP without its marks. */
export const soundReturn = (): string =>
  readFileSync('data/returns/examples/dover.csv', 'utf8')
    .replaceAll(',training-example,example: invented for training', ',School census')
    .replace(',note', '');

test('a whole return without a fault is accepted, and every row can be drawn', async () => {
  const { accepted, rows, findings, sound, mended } = await checkAsPage('dover.csv', soundReturn());
  // A year of two measures by half term stands in it too.
  const sent = soundReturn().trimEnd().split('\n').length - 1;
  expect(sent).toBeGreaterThan(24);
  expect([accepted, rows, findings, sound.length]).toEqual([true, sent, [], sent]);
  expect(mended?.csv).toBe(soundReturn());
});

test('a row of another area is refused in the return of one LCSP', async () => {
  const text = returnOf(SOUND, 'Thanet 1,ni-087,2007/08,6.6,128,1942,,School census');
  const { findings } = await checkAsPage('dover.csv', text);
  expect(findings.map(({ message }) => message)).toEqual([
    'line 3, area - "Thanet 1" (LCSP) stands in the return of Dover, which begins on line 2 - leave only rows of Dover: every LCSP sends a return of its own',
  ]);
});

test('a table of many areas sent as a return is told in one finding', async () => {
  const rowOf = (area: string): string => `${area},ni-087,2008/09,5.9,113,1915,,School census`;
  const districts = ['ashford-district', 'dover-district', 'swale-district', 'thanet-district'];
  const { findings } = await checkAsPage('districts.csv', returnOf(SOUND, ...districts.map(rowOf)));
  const said = findings.filter(({ code }) => code === 'G02').map(({ line, what }) => [line, what]);
  expect(said).toEqual([[2, 'the rows are of 5 areas, 4 of them no LCSP, and a return is of one LCSP']]);
});

test('a return of the county is not one of an LCSP', async () => {
  const { findings } = await checkAsPage('kent.csv', returnOf(SOUND.replace('Dover', 'Kent')));
  expect(findings.map(({ code, what }) => [code, what])).toEqual([['G02', '"Kent" is a county, not an LCSP']]);
});

test('a row marked as an example is refused by a publication and welcome in the training edition', async () => {
  const text = returnOf(SOUND.replace('School census', 'training-example'));
  expect((await checkAsPage('dover.csv', text)).findings.map(({ code }) => code)).toContain('R01');
  const training = await checkAsPage('dover.csv', text, { ...pageRegisters, edition: 'training' });
  expect(training.findings.map(({ code }) => code)).not.toContain('R01');
});

test('a small count is a notice in a return and never an error', async () => {
  const { accepted, findings } = await checkAsPage(
    'dover.csv',
    returnOf('Dover,ni-114,2008/09,0.4,3,7463,,School census'),
  );
  expect([accepted, findings.map(({ code, severity }) => [code, severity])]).toEqual([true, [['S08', 'notice']]]);
});

test('an empty file, and one of bytes that are no text, are refused', async () => {
  for (const content of ['', new Uint8Array([0, 1, 2, 255])]) {
    const { accepted, findings, mended } = await checkAsPage('dover.csv', content);
    expect([accepted, findings.length > 0, mended]).toEqual([false, true, null]);
  }
});
