const STYLE_STRING_SPECIALS = /["\\\n<>]/g;

/** Text as a CSS string: quotes, backslashes and angle brackets as code points. */
const quote = (text: string): string =>
  `"${text.replace(STYLE_STRING_SPECIALS, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/**
 * Style sheet that gives a page its own running head on paper. A policy without inline styles leaves no other way to put
 * a page's own words in the page margin.
 *
 * @param runningHead area or subject, at the top of every sheet
 * @param imprint what stands at the foot of every sheet, such as `Release 1.0.0`
 */
export const runningHeadStyle = (runningHead: string, imprint: string): string =>
  `@page{@top-left{content:${quote(runningHead)}}@bottom-left{content:${quote(imprint)}}}\n`;
