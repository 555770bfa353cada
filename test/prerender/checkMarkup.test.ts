import { expect, test } from 'vitest';
import { policySource } from '../../src/prerender/effects.ts';
import { checkMarkup } from '../../src/prerender/guard/checkMarkup.ts';
import { readTags } from '../../src/prerender/guard/readTags.ts';

const check = (html: string): readonly string[] => checkMarkup(html, readTags(html));

test.each([
  ['<p style="color:red">x</p>', 'style="color:red" on <p>'],
  ['<p onclick="x()">x</p>', 'onclick= on <p>'],
  ['<svg><style>a{}</style></svg>', 'a <style> element'],
  ['<script>alert(1)</script>', 'an inline script'],
  ['<script src="https://cdn.test/a.js"></script>', '<script> loads https://cdn.test/a.js from another host'],
  ['<img src="//cdn.test/a.png">', '<img> loads //cdn.test/a.png from another host'],
  ['<link rel="stylesheet" href="https://cdn.test/a.css">', '<link> loads https://cdn.test/a.css from another host'],
  [
    '<link itemprop="url" rel="stylesheet" href="https://cdn.test/a.css">',
    '<link> loads https://cdn.test/a.css from another host',
  ],
  ['<a href="javascript:x()">x</a>', 'href="javascript:x()"'],
  ['<a href=" JavaScript:x()">x</a>', 'href=" JavaScript:x()"'],
  ['<iframe src="a.html"></iframe>', 'a <iframe> element'],
  ['<base href="/">', 'a <base> element'],
  ['<p id="a"></p><p id="a"></p>', 'two elements with id="a"'],
  ['<label for="box">x</label>', 'for="box" names no element'],
  ['<p aria-labelledby="a b"></p><p id="a"></p>', 'aria-labelledby="b" names no element'],
])('%s is reported', (html, problem) => {
  expect(check(html)).toContain(problem);
});

test('a style sheet in a page passes only where the page’s own policy names it by its digest', () => {
  const page = (policy: string) => `<meta content="style-src ${policy}"><style>a{color:red}</style>`;
  expect(check(page(`'${policySource('a{color:red}')}'`))).toEqual([]);
  expect(check(page(`'${policySource('a{color:blue}')}'`))).toEqual(['a <style> element']);
});

test('what our pages hold passes', () => {
  const html = [
    '<link rel="canonical" href="https://example.test/areas/">',
    '<link rel="stylesheet" href="../assets/site.css"><script defer src="../assets/loader.js"></script>',
    '<a href="https://example.test/">elsewhere</a><p aria-label="Data: 3" data-on="x" class="style">x</p>',
    '<link itemprop="url" href="https://example.test/source">',
    '<h2 id="a">x</h2><section aria-labelledby="a"></section>',
  ].join('');
  expect(check(html)).toEqual([]);
});
