import { parseHTML } from 'linkedom';
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

/** Every piece of text and spoken attribute below an element, apart by spaces: cells and lines of a chart do not join. */
function readAloud(element: Element): string {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '');
    if (node.nodeType !== 1) return;
    // Node type 1 is an element.
    const each = node as Element;
    if (each.tagName === 'SCRIPT' || each.tagName === 'STYLE') return;
    // A text may stand in several nodes, but an element ends the word before it.
    for (const name of SPOKEN) pieces.push(` ${each.getAttribute(name) ?? ''} `);
    for (const child of node.childNodes) walk(child);
    pieces.push(' ');
  };
  walk(element);
  return pieces.join('').replaceAll(/\s+/g, ' ');
}

const isRule = (text: string): text is ClaimRule => CLAIM_RULES.some((rule) => rule === text);

/**
 * Judging words of a page that no rule licenses, each with the words around it. Words of posts, `quoted`, are theirs where
 * they stand as a quotation, and nowhere else.
 */
export function findUnlicensed(html: string, quoted: readonly string[] = []): readonly string[] {
  const { document } = parseHTML(html);
  const problems: string[] = [];
  const look = (words: string, licensed: readonly string[], where: string): void => {
    const rest = withoutOfficial(words);
    for (const match of rest.matchAll(JUDGING)) {
      if (licensed.includes(match[0].toLowerCase())) continue;
      problems.push(`(${where}) ${match[0]}: …${rest.slice(Math.max(0, match.index - 50), match.index + 50)}…`);
    }
  };
  // Innermost claims first, so that a claim inside a claim answers to its own rule.
  for (const element of [...document.querySelectorAll('[data-rule]')].toReversed()) {
    const rule = element.getAttribute('data-rule') ?? '';
    const words = readAloud(element);
    if (isRule(rule)) look(rule === 'quoted' ? withoutOfficial(words, quoted) : words, LICENSED_WORDS[rule], rule);
    else problems.push(`unknown rule ${rule}`);
    element.remove();
  }
  look(readAloud(document.documentElement), [], 'no rule');
  return problems;
}
