/** What a page never says, whatever is withheld: words of the program, a plural of one, a range of one area. */
const ODD = [
  /\b(?:NaN|Infinity|undefined)\b/,
  /\[object /,
  /(?<![\d,.])(?<!\b[A-Z]\w* )1 (?:districts|areas|LCSPs|measures|figures)\b(?! add to)/,
  /\b[Ff]rom ((?:\w+ ){1,4}[\d.]+%?) to \1\b/,
  /\bran from (\S+’s [\d.]+%?) to \1/,
];

const withoutTags = (text: string): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** Attributes of drawings: a place that is no number draws nothing, in silence. */
const DRAWN_NOWHERE = /<(?:path|circle|line|rect|text|g)\b[^>]*"[^"]*\b(?:NaN|Infinity|undefined)\b[^"]*"/;

/** The first odd word of each page, with what stands around it; none where all is well. */
export function findOddWords(pages: ReadonlyMap<string, string>): readonly string[] {
  return [...pages].flatMap(([path, text]) => {
    const words = withoutTags(text);
    const found = ODD.map((odd) => odd.exec(words)).find((match) => match !== null);
    if (found !== undefined && found !== null) {
      return [`${path}: …${words.slice(Math.max(0, found.index - 60), found.index + 60)}…`];
    }
    const drawn = DRAWN_NOWHERE.exec(text);
    return drawn === null ? [] : [`${path}: ${drawn[0].slice(0, 120)}`];
  });
}
