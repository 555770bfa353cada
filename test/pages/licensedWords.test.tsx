import { expect, test } from 'vitest';
import { CLAIM_RULES, LICENSED_WORDS, type ClaimRule } from '../../src/format/claim.ts';
import { paths, renderPath, site } from './renderPath.tsx';

/** Words that praise, blame, or say that something moved. Each needs a rule behind it. */
const JUDGING =
  /\b(improv\w*|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|wors\w*|better|best|signific\w*|increas\w*|decreas\w*|declin\w*|deteriorat\w*|easier|higher|lower|lowest|highest|outperform\w*|underperform\w*|poor(?:er|est|ly)?|strong(?:er|est)?|weak(?:er|est)?|succe\w*|fail\w*|good|bad)\b/gi;

/** Everything the data itself says: titles, definitions, plan texts, notes, change log, glossary. */
function officialTexts(): readonly string[] {
  const { index, plan, kent } = site;
  const files = [...site.indicators.values(), ...site.areas.values()];
  const texts = [
    ...index.indicators.flatMap((one) => [one.label, one.shortLabel, one.definition, one.populationNote]),
    ...index.glossary.flatMap((one) => [one.meaning, one.expansion]),
    ...index.sources.map((one) => one.title),
    ...index.changes.flatMap((one) => one.lines),
    ...plan.actions.flatMap((one) => [one.title, one.text, ...one.deliverables.map((deliverable) => deliverable.text)]),
    ...plan.priorities.flatMap((one) => [one.title, ...one.outcomes.map((outcome) => outcome.text)]),
    ...plan.links.map((one) => one.reason),
    ...kent.targets.map((one) => one.asPrinted),
    ...files.flatMap((file) => file.coverage.flatMap((cell) => [cell.reason, cell.wouldHold, cell.question])),
    ...files.flatMap((file) => file.series.map((one) => one.intervalNote)),
    ...files.flatMap((file) => file.definitions.map((one) => one.whatChanged)),
    ...files.flatMap((file) => file.provenance.flatMap((one) => [one.section, one.asPrinted, one.did, one.check])),
  ];
  const judging = texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text.search(JUDGING) >= 0);
  const unique = new Set(judging);
  return [...unique].toSorted((a, b) => b.length - a.length);
}

const official = officialTexts();

/** Fixed descriptions of how a direction or a rule works; they judge nothing. */
const FIXED = [
  'low is good: a figure at or under its target meets it',
  'high is good: a figure at or over its target meets it',
  'neither direction is called good, and nothing is judged',
];

const withoutOfficial = (words: string): string =>
  [...official, ...FIXED].reduce((rest, text) => rest.replaceAll(text, ' '), words);

/** Every piece of text with a space after it: cells and lines of a chart do not run into one word. */
function joinTexts(element: Element): string {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '');
    else for (const child of node.childNodes) walk(child);
  };
  walk(element);
  return pieces.join(' ').replaceAll(/\s+/g, ' ');
}

const isRule = (text: string): text is ClaimRule => CLAIM_RULES.some((rule) => rule === text);

/** Judging words of a page that no rule licenses, each with the words around it. */
function unlicensed(path: string): readonly string[] {
  const document = renderPath(path);
  const problems: string[] = [];
  const look = (words: string, licensed: readonly string[], where: string): void => {
    const rest = withoutOfficial(words);
    for (const match of rest.matchAll(JUDGING)) {
      if (licensed.includes(match[0].toLowerCase())) continue;
      const around = rest.slice(Math.max(0, match.index - 40), match.index + 40);
      problems.push(`${path} (${where}): ${match[0]}: …${around}…`);
    }
  };
  // Innermost claims first, so that a claim inside a claim answers to its own rule.
  for (const element of [...document.querySelectorAll('[data-rule]')].toReversed()) {
    const rule = element.getAttribute('data-rule') ?? '';
    if (!isRule(rule)) problems.push(`${path}: unknown rule ${rule}`);
    else look(joinTexts(element), LICENSED_WORDS[rule], rule);
    element.remove();
  }
  for (const mark of document.querySelectorAll('.judgement')) mark.remove();
  look(joinTexts(document.documentElement), [], 'no rule');
  return problems;
}

const OURS = /^(|areas\/|areas\/.+|trusts\/|trusts\/.+|indicators\/|indicators\/.+)$/;
const read = paths.filter((path) => OURS.test(path));

test('the words are looked for on every page of areas, trusts and indicators', () => {
  expect(read.length).toBe(1 + 1 + 23 + 1 + 1 + 12 + 1 + site.index.indicators.length);
});

test.each(read)('/%s praises, blames and tells of movement only by a rule', (path) => {
  expect(unlicensed(path)).toEqual([]);
});

test('every rule says which words it licenses', () => {
  expect(Object.keys(LICENSED_WORDS).toSorted()).toEqual([...CLAIM_RULES].toSorted());
});
