import { text, type Markish, type TextOptions } from '@observablehq/plot';
import { TEXT_SIZES, LINE_HEIGHT } from '../theme/textSizes.ts';

/** A piece of text where it is drawn; `\n` breaks lines. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Text marks in the house sizes; the halo is for text that may lie over a line. */
export const chartText = (
  pieces: readonly PlacedText[],
  options: Omit<TextOptions, 'x' | 'y' | 'text'> & { readonly halo?: string } = {},
): Markish => {
  const { halo, ...rest } = options;
  const outline = halo === undefined ? {} : { stroke: halo, strokeWidth: 4 };
  return text(pieces, {
    fontSize: TEXT_SIZES.normal,
    lineHeight: LINE_HEIGHT,
    ...outline,
    ...rest,
    x: 'x',
    y: 'y',
    text: 'text',
  });
};
