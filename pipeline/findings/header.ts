import { listText, quoteText } from './quoteText.ts';
import { wording } from './wording.ts';
import type { NoParams } from './wording.ts';

/** Wording of header findings. */
export const headerWordings = {
  H01: wording('error', ({ text, expected }: { text: string; expected: readonly string[] }) => ({
    what: text === '' ? 'a blank line stands where the header belongs' : `${quoteText(text)} is not the header`,
    mend:
      expected.length === 0
        ? 'put the column names on line 1 and delete title rows and notes above the header'
        : `make line 1 the header: ${expected.join(',')}`,
  })),
  H02: wording('error', ({ name }: { name: string }) => ({
    what: `column "${name}" is missing`,
    mend: `add a column "${name}"; its cells may be blank where the rules allow it`,
  })),
  H03: wording('error', ({ name, first, second }: { name: string; first: number; second: number }) => ({
    what: `column ${quoteText(name)} occurs twice (columns ${first} and ${second})`,
    mend: 'keep one of the two',
  })),
  H04: wording(
    'error',
    ({ name, nearest, known }: { name: string; nearest: string | null; known: readonly string[] }) => ({
      what: `unknown column ${quoteText(name)}`,
      mend:
        nearest === null
          ? `delete it; the columns are ${listText(known, 'and')}`
          : `write "${nearest}" if that is meant`,
    }),
  ),
  H05: wording<NoParams>('error', () => ({
    what: 'the header is repeated among the rows',
    mend: 'delete this line',
  })),
  H06: wording('error', ({ column }: { column: number }) => ({
    what: `column ${column} has no name`,
    mend: 'give it a name or delete it',
  })),
  H07: wording('notice', ({ name, instead }: { name: string; instead: string }) => ({
    what: `${quoteText(name)} is not written as column names are`,
    mend:
      instead === '' ? 'use lower-case letters, digits and _' : `use lower-case letters, digits and _: "${instead}"`,
  })),
  H08: wording('warning', ({ name, category }: { name: string; category: string }) => ({
    what: `column ${quoteText(name)} holds a category ("${category}") in its name`,
    mend: 'make the category a column of its own and its values rows',
  })),
};
