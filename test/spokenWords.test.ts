import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtPages } from './builtSites.ts';

/** A way of saying more than the papers say, looked for in every sentence of every page. */
interface Pattern {
  readonly what: string;
  readonly words: RegExp;
  /** A sentence that is caught. */
  readonly like: string;
}

const PATTERNS: readonly Pattern[] = [
  {
    what: 'a link the plan does not state is called stated by it',
    words: /(?<!not )stated by the plan/i,
    like: 'Stated by the plan. Deliverable of action 4: reduced incidence of bullying.',
  },
  {
    what: 'a figure is given as the plan prints it in a unit the plan does not print',
    words: /the plan prints [\d.]+ per 1,000/i,
    like: 'The plan prints 1.3 per 1,000 pupils.',
  },
  {
    what: 'the plan is said to mark or make an estimate',
    words: /\(estimate\)|the plan’s (?:own )?estimate/i,
    like: '4.46% (estimate), equal to the plan’s own estimate',
  },
  {
    what: 'a figure whose place is doubtful is judged',
    words: /\(u[:;)][^.]*?\b(?:was|were|been) (?:better|worse)/i,
    like: 'Sevenoaks district, at 30% (u: low reliability), was worse than Kent.',
  },
  {
    what: 'something is denied that a table holds',
    words: /no measure is named|nothing (?:is )?measured|the plan does not use|no budget for a single LCSP/i,
    like: 'The papers held give no budget for a single LCSP.',
  },
  {
    what: 'a target is called a promise',
    words: /what was promised|(?:did|do) what it promised/i,
    like: 'Did Kent do what it promised?',
  },
  {
    what: 'the population is called a count of who lives there',
    words: /these are complete counts|children live in each LCSP|who lives here/i,
    like: 'These are complete counts.',
  },
  {
    what: 'a committee is blamed for a figure of later years',
    words: /when was the committee told/i,
    like: 'When was the committee told, and by whom?',
  },
  {
    what: 'what is not held is called unpublished, or an address nobody tried is called gone',
    words:
      /no published figure|what is not published|not published at this level(?!not held|” means)|figure exists only|site that is gone/i,
    like: 'A figure exists only for a larger area.',
  },
  {
    what: 'districts are said to be agreed as areas of the boards',
    words: /(?:12|boards),? aligned with districts|are to align with districts|standing of the 12 boards/i,
    like: 'Transition from 23 LCSP Boards to 12, aligned with districts.',
  },
  {
    what: 'the partnerships, not their boards, are said to have been planned to end',
    words: /planned to end|planned to take over|trusts? planned (?:for|to follow)/i,
    like: 'LCSPs ran from September 2008 and were planned to end in April 2010.',
  },
  {
    what: 'one district’s LCSPs are named as the sum of all',
    words: /district areas in [^,]+, summed by us from [A-Z]/,
    like: '12 district areas in Kent, summed by us from Ashford 1 and Ashford Rural',
  },
  {
    what: 'the children’s plan is said to be agreed by the Trust',
    words: /agreed by the Kent Children['’]s Trust/i,
    like: 'The county’s plan, agreed by the Kent Children’s Trust.',
  },
  {
    what: 'what may concern another LCSP is said of one alone',
    words: /say this of [^.:]* alone/i,
    like: 'Beyond its population the papers held say this of Maidstone 1 LCSP alone:',
  },
  {
    what: 'the seven proposals of December 2009 are called one of March 2010',
    words: /a proposal of March 2010/i,
    like: 'A proposal of March 2010 is now marked agreed.',
  },
  {
    what: 'a survey is claimed for a figure whose origin the plan does not give',
    words: /answered the survey/i,
    like: 'The plan does not say how many children answered the survey.',
  },
  {
    what: 'the word of the plan on an estimate or an amount is told loosely',
    words: /before the end of its period is known|the plan gives in words/i,
    like: 'Of 17 amounts the plan gives in words, 16 equal the table’s.',
  },
  { what: 'one thing is spoken of as many', words: /\b1 (?:are|do|have|were)\b/, like: '1 are dated “July 09”' },
  { what: 'what cannot be judged is told as 0 met', words: /\b0 met\b/, like: '0 met, 1 not met' },
];

/** What a page says, read aloud: its text and its spoken names. */
function wordsOf(html: string): string {
  const { document } = parseHTML(html);
  for (const each of document.querySelectorAll('script, style')) each.remove();
  const spoken = [...document.querySelectorAll('[aria-label], meta[content]')].map(
    (each) => each.getAttribute('aria-label') ?? each.getAttribute('content') ?? '',
  );
  const text = [...document.querySelectorAll('title, body')].map((each) => each.textContent);
  return [...text, ...spoken].join(' ').replaceAll(/\s+/g, ' ');
}

/** Releases are shown as they were, in the words of their day. */
const isOfItsDay = (path: string): boolean => path.startsWith('data/releases/') || path.startsWith('data/changes');

const pages = builtPages()
  .filter(({ path }) => !isOfItsDay(path))
  .map(({ path, html }) => ({ path, said: wordsOf(html) }));

test('every page of the site is read', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test.each(PATTERNS)('no page says the like of this: $what', ({ words, like }) => {
  expect(like).toMatch(words);
  const found = pages.flatMap(({ path, said }) => {
    const match = words.exec(said);
    return match === null ? [] : [`${path}: …${said.slice(Math.max(0, match.index - 60), match.index + 60)}…`];
  });
  expect(found).toEqual([]);
});
