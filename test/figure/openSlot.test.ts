import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const styles = readFileSync(new URL('../../src/theme/_figure.scss', import.meta.url), 'utf8');

test('an open slot in place of a chart counts its padding in its width, so that it is no wider than a phone', () => {
  const [, slot = ''] = /^\.chart-gap \{([^}]*)/m.exec(styles) ?? [];
  expect(slot).toContain('padding:');
  expect(slot).toContain('box-sizing: border-box;');
});
