import { comparePiecePath } from '../pages/compare/comparePaths.ts';
import { renderComparePiece } from '../pages/compare/renderComparePiece.tsx';
import { districtsOf, lcspsOf } from '../site/districtsOf.ts';
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

/** Every script that brings a part of a page to a tool, by path. */
export const sitePieces = (site: Site, field: boolean): ReadonlyMap<string, string> =>
  new Map([...packPieces(site, field), ...comparePieces(site)]);
