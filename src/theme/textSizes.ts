/** Text sizes of charts in CSS pixels at the drawn width; nothing is smaller than `small`. */
export const TEXT_SIZES = { normal: 13, small: 12 } as const;

/** Line height of wrapped chart text, in multiples of the text size. */
export const LINE_HEIGHT = 1.25;
