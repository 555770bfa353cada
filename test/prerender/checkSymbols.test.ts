import { expect, test } from 'vitest';
import { checkSymbols } from '../../src/prerender/guard/checkSymbols.ts';

const DRAWN = '<svg><text y="0.4em">30.4 u</text><tspan x="0">c</tspan></svg>';
const KEY_OF_U = '<li><span class="key-letter">u</span> <span>low reliability</span></li>';
const LIST_OF_C = '<ul><li>c: suppressed; withheld to protect children</li></ul>';

test.each([
  { name: 'symbols explained in a key and in a list are in order', html: DRAWN + KEY_OF_U + LIST_OF_C, symbols: [] },
  { name: 'a symbol without its key is a problem', html: DRAWN + KEY_OF_U, symbols: ['c'] },
  { name: 'every symbol without its key is a problem once', html: DRAWN + DRAWN, symbols: ['u', 'c'] },
  { name: 'a letter inside a word is no symbol', html: '<text>Thanet u</text><text>5 pupils</text>', symbols: [] },
])('$name', ({ html, symbols }) => {
  expect(checkSymbols(html)).toEqual(
    symbols.map((symbol) => `the symbol ${symbol} is used in a drawing and not explained in a key`),
  );
});
