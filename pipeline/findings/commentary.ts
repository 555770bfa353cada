import { listText, quoteText } from './spelling.ts';
import { wording } from './wording.ts';

/** What a comment says that its figure must bear out, and what is known of the figure. */
interface BeyondEvidence {
  readonly judging: readonly string[];
  readonly causal: readonly string[];
  /** What is tested or compared of the figure, such as `no trend is tested on these points: 3 years`. */
  readonly evidence: string;
}

type NumberOfChildren =
  { kind: 'small'; threshold: number } | { kind: 'withheld'; field: 'figure' | 'text'; series: string };

function numberWords(number: NumberOfChildren): { what: string; mend: string } {
  if (number.kind === 'small') {
    return {
      what: `it gives a count of children below ${number.threshold}`,
      mend: 'say it without the number',
    };
  }
  return number.field === 'figure'
    ? {
        what: `the figure of ${number.series} is withheld (c), and a number stands here`,
        mend: 'leave it blank and write c as its status',
      }
    : {
        what: `the figure of ${number.series} is withheld (c), and the comment gives a number`,
        mend: 'say it without numbers; a year may stand',
      };
}

/** Wording of findings of what posts say of figures. */
export const commentaryWordings = {
  C01: wording('error', ({ series }: { series: string }) => ({
    what: `no figure of ${series} is published for the comment to stand beside`,
    mend: 'name an area, a measure and a period that have a figure, or one that is withheld',
  })),
  // The number is not repeated: the report is read by more people than the file.
  C02: wording('error', numberWords),
  C03: wording('notice', ({ judging, causal, evidence }: BeyondEvidence) => ({
    what: `the comment says ${listText([...judging, ...causal].map(quoteText), 'and')}: ${evidence}`,
    mend: 'nothing, if it is meant: it is printed as the words of the post, apart from what the site says',
  })),
};
