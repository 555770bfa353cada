import type { CompareData } from '../../select/compareData.ts';
import type { CountySaid } from '../../words/claimsCompare.ts';
import type { ComparedTerms } from './TermsChosen.tsx';
import { ALL_PATH } from './comparePaths.ts';

/** The page that lists the entry of each number of the table, by the entry's id. */
export const notePages = (
  { counts, measures }: CompareData,
  countyOnly: readonly CountySaid[],
  terms: readonly ComparedTerms[] = [],
): ReadonlyMap<string, string> =>
  new Map([
    ...counts.flatMap(({ cites }) => cites.map((id): [string, string] => [id, ALL_PATH])),
    ...measures.flatMap(({ id, points, withheld = [], county }) =>
      [...points, ...withheld, ...(county === null ? [] : [county])].map(({ provenance }): [string, string] => [
        provenance,
        `indicators/${id}/`,
      ]),
    ),
    ...countyOnly.flatMap(({ id, claim: { cites = [] } }) =>
      cites.map((cited): [string, string] => [cited, `indicators/${id}/`]),
    ),
    ...terms.flatMap(({ measure, sent }) =>
      Object.values(sent)
        .flat()
        .flatMap((cell): [string, string][] => (cell === null ? [] : [[cell[1], `indicators/${measure}/`]])),
    ),
  ]);
