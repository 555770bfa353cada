/**
 * A row's or label's name as both can be compared: a chart whose title gives the level leaves it off its labels
 * (`Dover` for `Dover district`), and a label broken over lines has lost the spaces between them.
 */
export const plainName = (text: string | null | undefined): string =>
  (text ?? '').replace(/ (district|LCSP)$/, '').replace(/\s+/g, '');
