import { listText, quoteText } from './spelling.ts';
import { HOW_TO_WRITE_A_MARK, readAllTheSame, wording, type Words } from './wording.ts';

/** `date` is the date in words where the text is one that a spreadsheet made; `whole` says that the text names more or less than one year. */
type Misspelt = {
  text: string;
  instead: string | null;
  pattern: string;
  date?: string;
  whole?: 'several years' | 'part of a year';
};

/** A period with a mark behind it, and the period that stands before the mark. */
type Marked = { text: string; pattern: string; marked: string };

const markedWords = ({ text, pattern, marked }: Marked): { what: string; mend: string } => ({
  what: `period ${quoteText(text)} is not written ${pattern}: a mark stands behind it`,
  mend: `write ${marked}; ${HOW_TO_WRITE_A_MARK}`,
});

/** A year in words or in full, read as `read`. */
type WrittenOut = { text: string; read: string };

const writtenWords = ({ text, read }: WrittenOut): Words => ({
  what: `period ${quoteText(text)} is a year written out, and is read as ${read}`,
  mend: `write ${read}`,
  cause: 'written out',
  together: `write each as YYYY/YY, here ${read}`,
  ...readAllTheSame(true),
});

const WHOLE_MENDS = {
  'several years': 'give each year its own figure in a row of its own',
  'part of a year': 'give the figure of the whole year',
} as const;

function misspeltWords({ text, instead, pattern, date, whole }: Misspelt): Words {
  if (text === '') return { what: 'period is blank', mend: `write it as ${pattern}` };
  const period = `period ${quoteText(text)}`;
  if (whole !== undefined)
    return {
      what: `${period} names ${whole}`,
      mend: `${WHOLE_MENDS[whole]}, the period written as ${pattern}`,
      cause: whole,
    };
  const made = date === undefined ? '' : `: it is a date, ${date}, that a spreadsheet made of what was typed`;
  return {
    what: `${period} is not written ${pattern}${made}`,
    mend: instead === null ? `write it as ${pattern}` : `write ${instead} if that is meant`,
    // Texts of one shape are one habit, such as 2008-09 or HT1.
    ...(instead === null
      ? {}
      : {
          cause: text.replace(/\d/g, '9').toLowerCase(),
          together: `write each as ${pattern}, here ${instead}, if that is meant`,
        }),
  };
}

/** Wording of period findings. */
export const periodWordings = {
  D01: wording('error', (found: Misspelt | Marked | WrittenOut) =>
    'read' in found ? writtenWords(found) : 'marked' in found ? markedWords(found) : misspeltWords(found),
  ),
  D02: wording('error', ({ text, why }: { text: string; why: 'not consecutive' | 'future' | 'long ago' }) => ({
    what:
      why === 'future'
        ? `period ${text} lies in the future`
        : why === 'long ago'
          ? `period ${text} lies a century or so too early`
          : `period ${text} is not two consecutive years`,
    mend: why === 'not consecutive' ? 'the second year must follow the first, as in 2008/09' : 'check the year',
  })),
  D03: wording('warning', ({ series, missing }: { series: string; missing: readonly string[] }) => ({
    what: `${series}: ${listText(missing, 'and')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    mend: 'add a row with status x, or note the gap in the source',
  })),
  D04: wording(
    'error',
    ({
      text,
      indicator,
      found,
      registered,
    }: {
      text: string;
      indicator: string;
      found: string;
      registered: string;
    }) => ({
      what: `period ${quoteText(text)} is a ${found} year but ${indicator} is by ${registered} year`,
      mend: `use ${registered} years only; the type comes from the register, not from the label`,
    }),
  ),
  D05: wording(
    'warning',
    ({ indicator, before, period, what }: { indicator: string; before: string; period: string; what: string }) => ({
      what: `${indicator}: the definition changed after ${before}${what === '' ? '' : ` (${quoteText(what)})`} and ${period} has no break marker`,
      mend: `give ${period} status b; trend, comparison and target stop there`,
    }),
  ),
  D07: wording(
    'error',
    ({ text, indicator, why }: { text: string; indicator: string; why: 'counts children' | 'elsewhere' }) => ({
      what:
        why === 'counts children'
          ? `period ${quoteText(text)} is a term, and ${indicator} counts children: beside the count of its year a term could give away a few of them, even where one of the two is withheld`
          : `period ${quoteText(text)} is a term: figures of ${indicator} stand here by year`,
      mend:
        why === 'counts children'
          ? 'send the count of the whole school year in one row; to show how the year went send half days missed, which are taken by term and half term'
          : 'give the figure of the whole school year; a return may hold terms of half days missed',
      cause: `${why} ${indicator}`,
    }),
  ),
  D06: wording('error', ({ text }: { text: string }) => ({
    what: `${quoteText(text)} mixes estimate and actual in one column`,
    mend: 'give each figure a row of its own: status e for an estimate, blank for an actual',
  })),
};
