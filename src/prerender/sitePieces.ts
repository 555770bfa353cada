import { comparePiecePath } from '../pages/compare/comparePaths.ts';
import { renderComparePiece } from '../pages/compare/renderComparePiece.tsx';
import { districtsOf, lcspsOf } from '../site/districtsOf.ts';
import { exploredFiles, selectExploreAges, selectExplorePiece } from '../select/explore/exploreData.ts';
import { EXPLORE_AGES_PATH, explorePiecePath } from '../site/explorePaths.ts';
import type { Site } from '../site/site.ts';
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

/** The scripts that bring the figures of each measure, and the ages, to Explore, by path. They hold data only. */
export const explorePieces = (site: Site): ReadonlyMap<string, string> =>
  new Map([
    [EXPLORE_AGES_PATH, `window.exploreAges=${formatScriptValue(selectExploreAges(site))};\n`],
    ...exploredFiles(site).map((file): [string, string] => {
      const { id } = file.indicator;
      const piece = formatScriptValue(selectExplorePiece(site, file));
      return [
        explorePiecePath(id),
        `(window.explorePieces=window.explorePieces||{})[${formatScriptValue(id)}]=${piece};\n`,
      ];
    }),
  ]);

/** Every script that brings a part of a page to a tool, by path. */
export const sitePieces = (site: Site, field: boolean): ReadonlyMap<string, string> =>
  new Map([...packPieces(site, field), ...comparePieces(site), ...explorePieces(site)]);
