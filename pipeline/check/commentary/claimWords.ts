// Words that say something moved, was good or bad, or was so beyond chance.
const JUDGING =
  /\b(?:improv\w*|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|wors\w*|better|best|signific\w*|increas\w*|decreas\w*|declin\w*|deteriorat\w*|higher|lower|reduc(?:ed|es|tion|ing)|grew|grow(?:n|ing|th)|drop(?:s|ped|ping)|success\w*|fail(?:ed|ure)|good|poor\w*|excellent|outstanding|sharply|trend)\b/giu;

// Words that say why.
const CAUSAL =
  /\b(?:because|due to|thanks to|owing to|as a result of|led to|leads to|caused(?: by)?|driven by|explained by|the effect of)\b/giu;

/** Words of a comment that need evidence, in the order they stand, each once: of movement and judgement, and of a cause. */
export interface ClaimWords {
  readonly judging: readonly string[];
  readonly causal: readonly string[];
}

const wordsIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase())),
];

/** The words of a comment that figures would have to bear out. */
export const findClaimWords = (text: string): ClaimWords => ({
  judging: wordsIn(text, JUDGING),
  causal: wordsIn(text, CAUSAL),
});
