import { Resvg } from '@resvg/resvg-js';
import { lightColour, resolveColours } from '../../theme/lightColours.ts';
import { fullPath, projectFolder } from '../effects.ts';
import { formatPng } from './formatPng.ts';

/** A drawing as a picture for a document that knows no style sheet. */
export interface PaintedPicture {
  readonly png: Uint8Array;
  /** CSS pixels it was drawn for; the picture has more. */
  readonly width: number;
  readonly height: number;
}

/** Dots for a CSS pixel: 192 to the inch where it stands at its own size. */
const SCALE = 2;

const FAMILY = 'Arimo';
const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map((file) =>
  fullPath(projectFolder, 'node_modules/@expo-google-fonts/arimo', file),
);

/** Where pictures are kept from one command to the next: the same drawing is the same picture. */
export interface PictureShelf {
  find(svg: string): PaintedPicture | undefined;
  add(svg: string, picture: PaintedPicture): void;
}

let shelf: PictureShelf | null = null;

/** Has pictures looked for on a shelf before they are painted, and put there; null for none. */
export function paintFrom(next: PictureShelf | null): void {
  shelf = next;
}

/** Pictures by the drawing they were painted from: the same chart stands in several documents. */
const kept = new Map<string, PaintedPicture>();

/** A drawing of a page as an SVG file of its own: light colours, and words for readers left to what names the picture. */
const standAlone = (svg: string): string =>
  resolveColours(svg)
    .replace(/ aria-[a-z]+="[^"]*"/g, '')
    .replaceAll('<text', '<text xml:space="preserve"')
    .replace(/^<svg/, `<svg xmlns="http://www.w3.org/2000/svg" color="${lightColour('--c-ink')}"`);

function paint(svg: string): PaintedPicture {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: 'white',
    font: { fontFiles: [...FONTS], loadSystemFonts: false, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const { width, height } = drawing;
  const painted = drawing.render();
  return { png: formatPng(painted), width, height };
}

function paintOnce(svg: string): PaintedPicture {
  const found = shelf?.find(svg);
  if (found !== undefined) return found;
  const picture = paint(svg);
  shelf?.add(svg, picture);
  return picture;
}

/**
 * Paints a drawing of ours, as a page has it, in the light colours on white. No browser is asked, and the letters are
 * those of a font the project brings: the picture is the same on every machine.
 *
 * @throws when it is not an SVG
 */
export function paintSvg(svg: string): PaintedPicture {
  const alone = standAlone(svg);
  const picture = kept.get(alone) ?? paintOnce(alone);
  kept.set(alone, picture);
  return picture;
}
