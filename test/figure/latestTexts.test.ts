import { expect, test } from 'vitest';
import { latestTexts } from '../../src/figure/latestTexts.ts';

test('what was asked for longest ago is let go once there are more letters than may be kept', () => {
  const texts = latestTexts(12);
  texts.set('a', '1234');
  texts.set('b', '1234');
  expect(texts.get('a')).toBe('1234');
  texts.set('c', '1234');
  expect([texts.get('a'), texts.get('b'), texts.get('c')]).toEqual(['1234', undefined, '1234']);
});

test('a text kept again counts once, and a shorter one leaves room for another', () => {
  const texts = latestTexts(12);
  for (let time = 0; time < 5; time += 1) texts.set('a', '1234');
  texts.set('b', '1234');
  texts.set('a', '');
  texts.set('c', '1');
  expect([texts.get('a'), texts.get('b'), texts.get('c')]).toEqual(['', '1234', '1']);
});

test('a text longer than all that may be kept is not kept', () => {
  const texts = latestTexts(4);
  texts.set('a', '12345');
  expect(texts.get('a')).toBeUndefined();
});
