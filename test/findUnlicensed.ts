import { Parser } from 'htmlparser2';
import { CLAIM_RULES, LICENSED_WORDS, type ClaimRule } from '../src/words/claim.ts';
import { readSite } from '../src/prerender/readSite.ts';

/** Words that praise, blame, or say that something moved. Each needs a rule behind it, wherever it stands. */
const JUDGING =
  /\b(improv\w*|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|wors\w*|better|best|signific\w*|increas\w*|decreas\w*|declin\w*|deteriorat\w*|easier|higher|lower|lowest|highest|outperform\w*|underperform\w*|poor(?:er|est|ly)?|strong(?:er|est|ly)?|weak(?:er|est|ly)?|succe\w*|fail\w*|good|bad|grew|grow\w*|drop(?:s|ped|ping)|widen\w*|narrow(?:s|ed|ing)|excellen\w*|outstanding|disappoint\w*|encourag\w*|worrying|alarming|sharply|steep\w*)\b/gi;

/** Parts of the published files that are our own judgements: their words answer to a rule, and are allowed nothing. */
const OURS = new Set(['comparisons', 'trends', 'funnels', 'notes', 'verdict', 'estimateVerdict', 'bridge', 'findings']);

function collectTexts(node: unknown, into: Set<string>): void {
  if (typeof node === 'string') into.add(node.replaceAll(/\s+/g, ' ').trim());
  else if (Array.isArray(node)) for (const item of node) collectTexts(item, into);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, item] of Object.entries(node)) if (!OURS.has(key)) collectTexts(item, into);
  }
}

/** Official titles, printed words and register texts with such a word in them, longest first. */
async function officialTexts(): Promise<readonly string[]> {
  const texts = new Set<string>();
  const { indicators, areas, ...files } = await readSite('public/data');
  collectTexts([...Object.values(files), ...indicators.values(), ...areas.values()], texts);
  // Ids are one word; what is official is a name or a sentence.
  const said = [...texts].filter((text) => text.includes(' ') && text.search(JUDGING) >= 0);
  return said.toSorted((a, b) => b.length - a.length);
}

/** See `officialTexts`. */
export const official = await officialTexts();

/** Text with what is official taken out; quotation marks of the page round a printed word go with it. */
const withoutOfficial = (words: string, texts: readonly string[] = official): string =>
  words.search(JUDGING) < 0 ? words : texts.reduce((rest, text) => rest.replaceAll(text, ' '), words);

/** Attributes that are read aloud or shown by a search engine. */
const SPOKEN = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'content', 'data-label', 'label'];

/** Words of one claim, or of what no rule licenses, as they are read aloud: cells and lines of a chart do not join. */
interface Claim {
  /** The rule as written; null outside every claim. */
  readonly rule: string | null;
  readonly pieces: string[];
}

const wordsOf = ({ pieces }: Claim): string => pieces.join('').replaceAll(/\s+/g, ' ');

const isSilent = (name: string): boolean => name === 'script' || name === 'style';

/**
 * A page cut into its claims and the rest, which comes last. What stands in a claim inside another answers to its own rule and
 * is no part of the outer. Read tag by tag: of hundreds of pages as documents each comes slower than the one before.
 */
function readClaims(html: string): readonly Claim[] {
  const rest: Claim = { rule: null, pieces: [] };
  const done: Claim[] = [];
  /** The claim each open element belongs to, and whether it began there. */
  const open: { readonly claim: Claim; readonly begins: boolean }[] = [];
  let silent = 0;
  const current = (): Claim => open.at(-1)?.claim ?? rest;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (isSilent(name)) silent += 1;
      const rule = attributes['data-rule'];
      const claim = rule === undefined ? current() : { rule, pieces: [] };
      open.push({ claim, begins: rule !== undefined });
      // A text may stand in several nodes, but an element ends the word before it.
      if (silent === 0) claim.pieces.push(...SPOKEN.map((spoken) => ` ${attributes[spoken] ?? ''} `));
    },
    ontext: (text) => {
      if (silent === 0) current().pieces.push(text);
    },
    onclosetag: (name) => {
      if (isSilent(name)) silent -= 1;
      const closed = open.pop();
      if (closed === undefined) return;
      closed.claim.pieces.push(' ');
      if (closed.begins) done.push(closed.claim);
    },
  });
  parser.end(html);
  return [...done, rest];
}

const isRule = (text: string): text is ClaimRule => CLAIM_RULES.some((rule) => rule === text);

/**
 * Judging words of a page that no rule licenses, each with the words around it. Words of posts, `quoted`, are theirs where
 * they stand as a quotation, and nowhere else.
 */
export function findUnlicensed(html: string, quoted: readonly string[] = []): readonly string[] {
  const problems: string[] = [];
  const look = (words: string, licensed: readonly string[], where: string): void => {
    const rest = withoutOfficial(words);
    for (const match of rest.matchAll(JUDGING)) {
      if (licensed.includes(match[0].toLowerCase())) continue;
      problems.push(`(${where}) ${match[0]}: …${rest.slice(Math.max(0, match.index - 50), match.index + 50)}…`);
    }
  };
  for (const claim of readClaims(html)) {
    const { rule } = claim;
    const words = wordsOf(claim);
    if (rule === null) look(words, [], 'no rule');
    else if (isRule(rule)) look(rule === 'quoted' ? withoutOfficial(words, quoted) : words, LICENSED_WORDS[rule], rule);
    else problems.push(`unknown rule ${rule}`);
  }
  return problems;
}
