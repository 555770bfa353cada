import type { ExploreSpine } from '../browser/explore/loadPieces.ts';
import { spineRows } from '../charts/spine/spine.ts';
import { describePartOfCounty } from '../pages/area/claimsReturn.ts';
import { comparePiecePath } from '../pages/compare/comparePaths.ts';
import { renderComparePiece } from '../pages/compare/renderComparePiece.tsx';
import { districtsOf, lcspsOf, areaOf, countyOf, sourceTitles, type Site } from '../site/site.ts';
import { exploredMeasures, returnedOf, selectExploreAges, selectExplorePiece } from '../select/explore/exploreData.ts';
import { EXPLORE_AGES_PATH, explorePiecePath, exploreSpinePath } from '../site/paths.ts';
import { formatScriptValue, makeDocument, packPieces } from './pdf/packPieces.ts';

/** The scripts that bring each area's small charts to the comparing tool, by path. They hold data only. */
export function comparePieces(site: Site): ReadonlyMap<string, string> {
  return new Map(
    [...lcspsOf(site), ...districtsOf(site)].map((area): [string, string] => {
      const piece = formatScriptValue(renderComparePiece(site, area, makeDocument()));
      return [
        comparePiecePath(area.id),
        `(window.comparePieces=window.comparePieces||{})[${formatScriptValue(area.id)}]=${piece};\n`,
      ];
    }),
  );
}

/** How an LCSP stands by its own return, as the chart of its page has it. */
function selectExploreSpine(site: Site, id: string): ExploreSpine {
  const area = areaOf(site, id);
  const file = site.areas.get(id);
  const rows = file === undefined ? [] : spineRows(site, file, area);
  const used = rows.flatMap((row) => [row.provenance, row.benchmark.provenance]);
  return {
    rows,
    source: sourceTitles(used, file?.provenance ?? [], site.index.sources).join('; '),
    caveat: describePartOfCounty(area, countyOf(site)).text,
  };
}

/** A script that keeps a value under a name in a register of the window. */
const keepIn = (register: string, id: string, value: unknown): string =>
  `(window.${register}=window.${register}||{})[${formatScriptValue(id)}]=${formatScriptValue(value)};\n`;

/** The scripts that bring figures to Explore, by path: each measure, the ages, and returns. They hold data only. */
export function explorePieces(site: Site): ReadonlyMap<string, string> {
  const measures = exploredMeasures(site);
  if (measures.length === 0) return new Map();
  return new Map([
    [EXPLORE_AGES_PATH, `window.exploreAges=${formatScriptValue(selectExploreAges(site))};\n`],
    ...measures.map((measure): [string, string] => [
      explorePiecePath(measure.id),
      keepIn('explorePieces', measure.id, selectExplorePiece(site, measure)),
    ]),
    ...returnedOf(site).map((id): [string, string] => [
      exploreSpinePath(id),
      keepIn('exploreSpines', id, selectExploreSpine(site, id)),
    ]),
  ]);
}

/** Every script that brings a part of a page to a tool, by path. */
export const sitePieces = (site: Site, field: boolean): ReadonlyMap<string, string> =>
  new Map([...packPieces(site, field), ...comparePieces(site), ...explorePieces(site)]);
