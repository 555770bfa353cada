import { expect, test } from 'vitest';
import { formatPng } from '../../src/prerender/docx/formatPng.ts';
import { paintSvg } from '../../src/prerender/docx/paintSvg.ts';
import { lightColour } from '../../src/theme/lightColours.ts';
import { readPng } from '../report/readPng.ts';

/** A row of pixels of these colours. */
const rowOf = (colours: readonly number[]) => ({
  width: colours.length,
  height: 1,
  pixels: Uint8Array.from(colours.flatMap((colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255, 255])),
});

const asHex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

test('up to 256 colours are written as they are', () => {
  const colours = Array.from({ length: 256 }, (_, at) => at * 0x010203);
  const { width, height, pixels } = readPng(formatPng(rowOf(colours.map((colour) => colour & 0xffffff))));
  expect([width, height]).toEqual([256, 1]);
  expect(pixels).toEqual(colours.map((colour) => asHex(colour & 0xffffff)));
});

test('of more colours the nearest are one, and white and black stay what they are', () => {
  const many = [0xffffff, 0, ...Array.from({ length: 400 }, (_, at) => (at % 256) * 0x010000 + Math.floor(at / 2))];
  const read = readPng(formatPng(rowOf(many)));
  expect(read.colours.length).toBeLessThanOrEqual(256);
  expect(read.pixels.slice(0, 2)).toEqual(['#ffffff', '#000000']);
  for (const [at, colour] of many.entries()) {
    const shown = Number.parseInt((read.pixels[at] ?? '').slice(1), 16);
    for (const shift of [16, 8, 0])
      expect(Math.abs(((shown >> shift) & 255) - ((colour >> shift) & 255))).toBeLessThan(8);
  }
});

const drawing = (inner: string): string =>
  `<svg aria-label="A" role="img" viewBox="0 0 40 20" height="20" width="40" font-family="system-ui, sans-serif" class="plot">${inner}</svg>`;

test('a drawing is painted in the light colours, twice as many pixels as it has, on white', () => {
  const { png, width, height } = paintSvg(drawing('<rect width="20" height="20" fill="var(--c-me)"/>'));
  expect([width, height]).toEqual([40, 20]);
  const read = readPng(png);
  expect([read.width, read.height]).toEqual([80, 40]);
  expect([read.pixels[0], read.pixels[79]]).toEqual([lightColour('--c-me'), '#ffffff']);
});

test('words are painted in letters that the project brings, bold ones heavier', () => {
  const inked = (weight: string): number =>
    readPng(paintSvg(drawing(`<text y="15" font-size="13" font-weight="${weight}">5.17</text>`)).png).pixels.filter(
      (colour) => colour < '#808080',
    ).length;
  expect(inked('normal')).toBeGreaterThan(50);
  expect(inked('bold')).toBeGreaterThan(inked('normal') * 1.1);
});
