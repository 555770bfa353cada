import { expect, test } from 'vitest';
import { checkAddresses } from '../../pipeline/publish/releases/checkAddresses.ts';
import { compareVersions } from '../../pipeline/publish/releases/readReleases.ts';

const current = new Set(['', 'areas/dover/', 'data/index.json']);

test.each([
  { published: ['areas/dover/'], redirects: [], lost: [] },
  { published: ['areas/dover-old/'], redirects: [], lost: ['areas/dover-old/'] },
  { published: ['areas/dover-old/'], redirects: [{ from: 'areas/dover-old/', to: 'areas/dover/' }], lost: [] },
  {
    published: ['a/'],
    redirects: [
      { from: 'a/', to: 'b/' },
      { from: 'b/', to: 'areas/dover/' },
    ],
    lost: [],
  },
  { published: ['a/'], redirects: [{ from: 'a/', to: 'b/' }], lost: ['a/'] },
  {
    published: ['a/'],
    redirects: [
      { from: 'a/', to: 'b/' },
      { from: 'b/', to: 'a/' },
    ],
    lost: ['a/'],
  },
  { published: ['b/', 'a/', 'b/'], redirects: [], lost: ['a/', 'b/'] },
])('of $published with $redirects are lost $lost', ({ published, redirects, lost }) => {
  expect(checkAddresses(published, current, redirects)).toEqual(lost);
});

test('releases are in order of their numbers, not of their letters', () => {
  expect(['1.10.0', '2.0.0', '1.9.0', '1.9.1'].toSorted(compareVersions)).toEqual([
    '1.9.0',
    '1.9.1',
    '1.10.0',
    '2.0.0',
  ]);
});
