import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { COMPARISON_LOOKS, VERDICT_LOOKS } from '../src/theme/marks.ts';
import { BUILT, builtPages, listBuilt, readBuilt, withoutShapes } from './builtSites.ts';

const open = (path: string): Document => parseHTML(readBuilt(BUILT.site, path)).document;
const wordsOf = (element: Element | null): string => {
  for (const cite of element?.querySelectorAll('.cite') ?? []) cite.remove();
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};
const mainOf = (path: string): string => wordsOf(open(path).querySelector('main'));
const KENT = 'areas/kent/full/index.html';

test.each(['indicators/half-days-primary/index.html', 'areas/dover/full/index.html', KENT])(
  '%s shows primary half days missed 5.34% against 5.0%, not met, with the plan’s estimate beside it',
  (path) => {
    const words = mainOf(path);
    expect(words).toContain('Kent did not meet its target (2008/09)');
    expect(words).toContain('Outturn 2008/09: 5.34% (outturn)');
    expect(words).toContain('Target 2008/09: 5.0% (target)');
    expect(words).toContain('Arithmetic: 5.34 > 5.0');
    expect(words).toMatch(/5\.0% \(read as an estimate\)|Kent 5\.0% \(plan, read as an estimate\)/);
    expect(words).toContain('The outturn for 2008/09 is 5.34, the plan’s “Estimated /actual” was 5.0');
  },
);

test.each([
  { path: 'indicators/half-days-secondary/index.html', figures: ['7.81%', '7.35%'], bridge: '7.5 and 7.88' },
  { path: 'indicators/ni-114/index.html', figures: ['1.22 per 1,000', '1.4 per 1,000'], bridge: '1.3 and 1.67' },
])('$path shows $figures with no verdict and the reason of the bridge test', ({ path, figures, bridge }) => {
  const words = mainOf(path);
  for (const figure of figures) expect(words).toContain(figure);
  expect(words).toContain('Kent: no verdict, two sources disagree (2008/09)');
  expect(words).toContain('Why “not comparable”');
  expect(words).toContain(`No verdict: the two sources disagree for 2007/08: ${bridge}.`);
  expect(words).not.toMatch(/\b(?:met|did not meet) its target \(2008\/09/);
});

test('NI 114 is read both ways in pupils, with the count that settles the unit', () => {
  const words = mainOf('indicators/ni-114/index.html');
  expect(words).toContain('read as per cent it would be about 2,774 of 213,417 pupils, read as per 1,000 about 277');
  expect(words).toContain('The count published later is 356');
});

test('NI 117 carries T1 and T3 and has no verdict for 2009/10', () => {
  const document = open('indicators/ni-117/index.html');
  expect([...document.querySelectorAll('.target-notes .note-id')].map(wordsOf)).toEqual(['T1', 'T3']);
  expect(wordsOf(document.querySelector('.verdict-line'))).toBe('Kent: no verdict, no actual for 2009/10');
});

test('NI 87 is never drawn with the 10% series', () => {
  const ni87 = open('indicators/ni-087/index.html');
  expect([...ni87.querySelectorAll('figure')].map((figure) => figure.id)).toEqual(['chart-target']);
  expect(mainOf('indicators/ni-087/index.html')).not.toMatch(/\b25\.3%/);
  for (const path of ['primary', 'secondary'].map((level) => `indicators/persistent-absence-10-${level}/index.html`)) {
    const figures = [...open(path).querySelectorAll('figure')].map(wordsOf).join(' ');
    expect(figures).not.toContain('target');
    expect(figures).not.toContain('NI 87');
  }
});

test('the coverage page accounts for 23 by 13 cells, each with a word of its own', () => {
  const document = open('data/coverage/index.html');
  const cells = [...document.querySelectorAll('.document-table-matrix tbody td')].map(wordsOf);
  expect(cells).toHaveLength(23 * 13);
  expect(cells.filter((cell) => cell === '')).toEqual([]);
});

test('Kent’s exclusions and its absence figures count other pupils, and every page with the point says how many', () => {
  expect(mainOf('areas/dover/full/index.html')).toContain(
    'In 2008/09 Kent’s exclusions count 212,455 pupils, its absence figures 181,615.',
  );
});

test('every verdict on a page leads to its rule, and every note to its test', () => {
  for (const path of [KENT, 'areas/dover/full/index.html', 'indicators/ni-114/index.html']) {
    const document = open(path);
    const whys = [...document.querySelectorAll('details.why-verdict')];
    expect(whys.length, path).toBeGreaterThan(0);
    const rules = whys.map((why) => why.querySelector('a[href*="methods/#rule-v"]')?.getAttribute('href') ?? '');
    expect(
      rules.filter((href) => !/methods\/#rule-v\d+$/.test(href)),
      path,
    ).toEqual([]);
    const notes = [...document.querySelectorAll('.target-notes a.note-id')].map(
      (note) => note.getAttribute('href') ?? '',
    );
    expect(
      notes.filter((href) => !/methods\/#t[1-7]$/.test(href)),
      path,
    ).toEqual([]);
  }
});

const OUTLINE = new Set<string>(
  [...Object.values(VERDICT_LOOKS), ...Object.values(COMPARISON_LOOKS)]
    .filter((look) => look.role === 'outline')
    .map((look) => look.word),
);

test('what is not judged, assessed, comparable or compared is only ever an outline', () => {
  expect([...OUTLINE]).toEqual(
    expect.arrayContaining(['Not judged', 'Not assessed', 'Not comparable', 'not compared']),
  );
  const marked = builtPages()
    .filter(({ html }) => html.includes('"judgement'))
    .flatMap(({ path, html }) =>
      [...parseHTML(withoutShapes(html)).document.querySelectorAll('.judgement')].map((mark) => ({
        path,
        words: wordsOf(mark),
        look: mark.getAttribute('class'),
      })),
    );
  // On an area's page a verdict is a sentence that begins with whose it is.
  const outlined = marked.filter(({ words }) => OUTLINE.has(words) || /: no verdict, /.test(words));
  expect(outlined.length).toBeGreaterThan(100);
  const coloured = outlined.filter(({ look }) => look !== 'judgement judgement-outline');
  expect(coloured.map(({ path }) => path)).toEqual([]);
});

test('in a drawing a row without a verdict wears the colour of neither praise nor blame', () => {
  const texts = [...open('indicators/index.html').querySelectorAll('#chart-targets svg text')];
  const rows = texts.filter((text) => /^(?:Not assessed|Not comparable|Not judged|Not met|Met)\b/.test(wordsOf(text)));
  expect(rows.length).toBe(2 * 9);
  const colourOf = (text: Element): string => text.parentElement?.getAttribute('fill') ?? '';
  const judged = rows.filter((text) => /^(?:Not met|Met)\b/.test(wordsOf(text)));
  expect(judged.map(colourOf)).toEqual(['var(--c-worse)', 'var(--c-worse)']);
  const others = rows.filter((text) => !judged.includes(text)).map(colourOf);
  expect(others.filter((colour) => /better|worse/.test(colour))).toEqual([]);
});

test('the style sheet gives an outline no colour of a verdict', () => {
  const sheet = listBuilt(BUILT.site).find((file) => /^assets\/site-.*\.css$/.test(file)) ?? '';
  const rules = [...readBuilt(BUILT.site, sheet).matchAll(/([^{}]*judgement-(?:outline|same)[^{}]*)\{([^}]*)\}/g)];
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(([, , style]) => /better|worse/.test(style ?? ''))).toEqual([]);
});

test('districts stand in alphabetical order, and a rank is had only by opening it', () => {
  const document = open('indicators/persistent-absence-10-secondary/index.html');
  const strip = document.querySelector('#chart-persistent-absence-10-secondary-districts table');
  const names = [...(strip?.querySelectorAll('tbody tr:not(.row-set-off) th') ?? [])].map(wordsOf);
  expect(names.slice(0, 12)).toEqual(names.slice(0, 12).toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  const ranks = [...document.querySelectorAll('table')].filter((table) =>
    /by rank$/.test(wordsOf(table.querySelector('caption'))),
  );
  expect(ranks).toHaveLength(1);
  expect(
    ranks.every((table) => table.closest('details') !== null && table.closest('details.print-open') === null),
  ).toBe(true);
});
