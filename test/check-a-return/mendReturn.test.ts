import { expect, test } from 'vitest';
import { formatReturn } from '../../src/check/formatReturn.ts';
import { checkAsPage, HEADER, returnOf } from './returnsFor.ts';

const SOUND = 'Dover,ni-087,2007/08,6.6,128,1942,,School census';
const mendedLines = async (text: string): Promise<readonly string[]> =>
  (await checkAsPage('dover.csv', text)).mended?.csv.trimEnd().split('\n') ?? [];

const OTHER = 'Dover,ni-087,2008/09,5.6,108,1939,,School census';
const BLANK = 'Dover,ni-087,2008/09,,,,,';

const CASES: readonly (readonly [fault: string, row: string, mended: readonly string[]])[] = [
  ['a figure with a % sign keeps its row to fill in', OTHER.replace('5.6', '5.6%'), [SOUND, BLANK]],
  ['a blank without a status keeps its row to fill in', 'Dover,ni-087,2008/09,,,,,School census', [SOUND, BLANK]],
  ['a source a spreadsheet would run is left out', OTHER.replace('School census', '=1+1'), [SOUND, BLANK]],
  ['an unknown area cannot be named', OTHER.replace('Dover', 'Dovr'), [SOUND]],
  ['a row that stands twice stands once', SOUND, [SOUND]],
  [
    'of two rows that disagree neither is kept',
    SOUND.replace('6.6,128', '6.7,130'),
    [BLANK.replace('2008/09', '2007/08')],
  ],
];

test.each(CASES)('%s', async (_, row, mended) => {
  expect(await mendedLines(returnOf(SOUND, row))).toEqual([HEADER, ...mended]);
});

test('a name by another registered spelling is written as the register has it, numbers with their decimals', async () => {
  expect(await mendedLines(returnOf('Swanley & District,ni-087,2008/09,5.0,5,100,,School census'))).toEqual([
    HEADER,
    'Swanley & District,ni-087,2008/09,5.0,5,100,,School census',
  ]);
});

test('what is kept is accepted when it is checked again', async () => {
  const { mended } = await checkAsPage('dover.csv', returnOf(SOUND, 'Dover,ni-087,2008/09,5.6%,,,,School census'));
  const kept = (mended?.csv ?? '').split('\n').filter((line) => !line.endsWith(',,,,'));
  expect((await checkAsPage('again.csv', kept.join('\n'))).accepted).toBe(true);
});

test('rows whose errors are only counted, after the fiftieth, are not taken for sound', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, index) =>
      `Dover,ni-087,${1890 + index}/${String((1891 + index) % 100).padStart(2, '0')},5.6%,108,1939,,School census`,
  );
  const { sound, findings } = await checkAsPage('dover.csv', returnOf(...rows, SOUND.replace('2007/08', '2011/12')));
  expect(findings.some(({ what }) => what.includes('more findings of this kind'))).toBe(true);
  expect(sound.map(({ period }) => period)).toEqual(['2011/12']);
});

test('no cell of a corrected return begins like a formula', () => {
  const text = formatReturn([['Dover', 'ni-087', '2008/09', '-5', '@x', '+1', '', '=cmd|x']]);
  expect(text).toBe(`${HEADER}\nDover,ni-087,2008/09,-5,'@x,'+1,,'=cmd|x\n`);
});
