import { listText, quoteText } from './spelling.ts';
import { wording, type Words } from './wording.ts';

type Sum = { subject: string; whole: string; printed: number; computed: number };

// A difference divisible by 9 is the mark of two digits exchanged, the commonest slip in typing a table.
const slip = (difference: number): string =>
  difference !== 0 && difference % 9 === 0 ? '; a difference divisible by 9 may be a transposition of digits' : '';

type PrintedAndComputed =
  | { area: string; band: string; printed: string; computed: string }
  | { series: string; printed: string; computed: string; from: 'counts' | 'value'; instead: string | null };

function printedWords(found: PrintedAndComputed): Words {
  if ('band' in found) {
    const { area, band, printed, computed } = found;
    return {
      what: `${area} ${band}: ${printed}% printed, ${computed}% computed from the counts`,
      mend: 'check both at the source; print the computed share',
    };
  }
  const { series, printed, computed, from, instead } = found;
  // Where the digits are right and only their unit is not said, as in the first releases, nothing is wrong with the figure.
  return {
    severity: instead === null ? 'error' : 'warning',
    what: `${series}: ${quoteText(printed)} printed, ${from === 'counts' ? `${computed} computed from the counts` : `${computed} in the value`}`,
    mend:
      instead === null
        ? 'check both at the source'
        : `write ${quoteText(`${printed}${instead}`)} if the source prints per cent, or check both at the source`,
  };
}

/** Wording of findings about sums and shares. */
export const totalWordings = {
  T01: wording('error', ({ subject, whole, printed, computed }: Sum) => ({
    what: `${subject}: bands add to ${computed}, ${whole} is ${printed} (difference ${Math.abs(printed - computed)})`,
    mend: `check the bands at the source${slip(printed - computed)}`,
  })),
  T02: wording('error', ({ subject, whole, printed, computed }: Sum) => ({
    what: `${subject}: areas add to ${computed}, ${whole} says ${printed} (difference ${Math.abs(printed - computed)})`,
    mend: `check the areas and ${whole} at the source${slip(printed - computed)}`,
  })),
  T03: wording(
    'error',
    ({ area, whole, printed, overlap }: { area: string; whole: string; printed: number; overlap: string }) => ({
      what: `${area}: ${whole} is ${printed}, which counts the overlapping band ${overlap} as well`,
      mend: `add only bands that do not overlap: leave ${overlap} out of the sum`,
    }),
  ),
  T04: wording(
    'error',
    ({
      area,
      band,
      count,
      neighbours,
      bound,
      isHard,
    }: {
      area: string;
      band: string;
      count: number;
      neighbours: readonly string[];
      bound: number;
      isHard: boolean;
    }) => ({
      what: isHard
        ? `${area}: ${band} is ${count}, more than ${listText(neighbours, 'and')} together (${bound})`
        : `${area}: ${band} is ${count}, far fewer than its share of ${listText(neighbours, 'and')} (about ${bound})`,
      mend: 'check the three bands at the source',
      severity: isHard ? 'error' : 'warning',
    }),
  ),
  T05: wording('error', ({ ages, bands }: { ages: readonly number[]; bands: readonly string[] }) => ({
    what:
      bands.length === 0
        ? `gap between the bands: age ${listText(ages.map(String), 'and')} is in no band`
        : `age ${listText(ages.map(String), 'and')} is in both ${listText(bands, 'and')}`,
    mend: 'use bands that follow each other without gap or overlap',
  })),
  T06: wording('error', printedWords),
  T07: wording('error', ({ series, printed, computed }: { series: string; printed: string; computed: string }) => ({
    what: `${series}: ${printed} is the mean of area rates; sum over sum gives ${computed}`,
    mend: `write ${computed} with the summed numerator and denominator`,
  })),
  T08: wording(
    'warning',
    ({
      label,
      first,
      firstPlace,
      second,
      secondPlace,
    }: {
      label: string;
      first: string;
      firstPlace: string;
      second: string;
      secondPlace: string;
    }) => ({
      what: `"${label}" is ${first} in ${firstPlace} and ${second} in ${secondPlace}`,
      mend: 'rows may have shifted: read both at the source and record the reading',
    }),
  ),
  T09: wording('error', ({ text, of = 'a total' }: { text: string; of?: 'a total' | 'an average' }) => ({
    what: `${quoteText(text)} is ${of}, not an area`,
    mend: `leave ${of === 'a total' ? 'totals' : 'averages'} out, or give them the name of the area they are for`,
  })),
};
