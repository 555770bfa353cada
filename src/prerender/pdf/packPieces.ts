import { parseHTML } from 'linkedom';
import { lcspsOf, type Site } from '../../site/site.ts';
import { renderPackPart } from '../../pages/study-day/renderPackPart.tsx';
import { piecePath, STUDY_DAY_PATH } from '../../pages/study-day/studyDayPaths.ts';

/** linkedom's document lacks browser-only parts of the type; Plot uses none of them. */
export const makeDocument = () => parseHTML('<html><body></body></html>').document as unknown as Document;

/** Characters that could end a script or a line of one inside a string. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** A value as a script's text: JSON with every character escaped that HTML or a script might read otherwise. */
export const formatScriptValue = (value: unknown): string =>
  JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

/**
 * The scripts that bring each LCSP's part to the study-day tool, by path. They hold data only, and links relative to
 * the tool's page.
 */
export function packPieces(site: Site, field: boolean): ReadonlyMap<string, string> {
  return new Map(
    lcspsOf(site).flatMap((area): readonly [string, string][] => {
      const file = site.areas.get(area.id);
      if (file === undefined) return [];
      const part = renderPackPart(site, file, { page: { path: STUDY_DAY_PATH, field }, document: makeDocument() });
      const key = formatScriptValue(part.id);
      return [[piecePath(area.id), `(window.packParts=window.packParts||{})[${key}]=${formatScriptValue(part)};\n`]];
    }),
  );
}
