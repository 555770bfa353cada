import { expect, test } from 'vitest';
import { checkLinks } from '../../src/prerender/guard/guardPages.ts';
import { readPage } from '../../src/prerender/guard/readPage.ts';

const targets = {
  files: new Set(['index.html', 'areas/index.html', 'areas/dover/index.html', 'data/a b.csv', 'assets/site.css']),
  ids: new Map([
    ['index.html', new Set(['main'])],
    ['areas/dover/index.html', new Set(['main', 'prov-p1'])],
  ]),
};

const check = (href: string): readonly string[] =>
  checkLinks('areas/dover/index.html', readPage(`<a href="${href}">x</a>`).addresses, targets);

test.each([
  '../../',
  '../../index.html#main',
  '../',
  './',
  '#prov-p1',
  '?area=dover',
  '../dover/?area=dover#main',
  '../../data/a%20b.csv',
  '../../assets/site.css',
  'https://example.test/gone',
  'mailto:someone@example.test',
])('%s resolves', (href) => {
  expect(check(href)).toEqual([]);
});

test.each([
  ['../deal/', 'leads to areas/deal/index.html, which does not exist'],
  ['#prov-p2', 'no element with that id in areas/dover/index.html'],
  ['../../#prov-p1', 'no element with that id in index.html'],
  ['../../../../x', 'leads outside the site'],
  ['/areas/', 'leads outside the site'],
  ['../../data/b.csv', 'which does not exist'],
])('%s is reported', (href, problem) => {
  expect(check(href)).toEqual([expect.stringContaining(problem)]);
});
