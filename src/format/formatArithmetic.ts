/** A comparison as the pipeline writes it, with the signs a reader knows: `5.34 > 5.0`, `12.9 \u2264 14.5 \u2264 14.5`. */
export const formatArithmetic = (arithmetic: string): string =>
  arithmetic.replaceAll('<=', '\u2264').replaceAll('>=', '\u2265');
