import type { Area } from '../../../pipeline/contract/area.ts';
import type { CompareData } from '../../select/compareData.ts';
import type { CountySaid } from '../../words/claimsCompare.ts';
import type { ComparedTerms } from './TermsChosen.tsx';

export const COMPARE_PATH = 'compare/';

/** Address of the long tables: every area, every year, with small charts on one scale. */
export const ALL_PATH = `${COMPARE_PATH}all/`;

/** Address of the page that sets the LCSPs of one district side by side. */
export const pairPath = (district: Pick<Area, 'id'>): string => `${COMPARE_PATH}${district.id}/`;

/** The script that carries one area's small charts to the tool: it works from a disk, where nothing can be fetched. */
export const comparePiecePath = (id: string): string => `${COMPARE_PATH}pieces/${id}.js`;

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
