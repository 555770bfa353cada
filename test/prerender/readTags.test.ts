import { expect, test } from 'vitest';
import { readTags } from '../../src/prerender/guard/readTags.ts';

test('start tags are read with decoded attributes, end tags and text are not', () => {
  const tags = readTags('<!doctype html><p class="a &amp; b" hidden>1 &lt; 2</p><svg:use x-y="&quot;"/><br>');
  expect(tags.map(({ name }) => name)).toEqual(['p', 'svg:use', 'br']);
  expect([...(tags[0]?.attributes ?? [])]).toEqual([
    ['class', 'a & b'],
    ['hidden', ''],
  ]);
  expect(tags[1]?.attributes.get('x-y')).toBe('"');
});

test.each(["<p class='a'>", '<p class=a>', '<p class="a>', '<p"x">'])('%s is refused, not overlooked', (html) => {
  expect(() => readTags(html)).toThrow('invalid page');
});
