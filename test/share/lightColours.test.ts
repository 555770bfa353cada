import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIGHT_COLOURS } from '../../src/theme/lightColours.ts';

test('the colours of pictures that leave the site are the light ones of its style sheet', () => {
  const [, light = ''] = /@mixin tokens-light \{([^}]*)\}/.exec(readFileSync('src/theme/_tokens.scss', 'utf8')) ?? [];
  const tokens = [...light.matchAll(/(--c-[\w-]+): (#\w+);/g)].map(([, role, colour]) => [role, colour]);
  expect(Object.entries(LIGHT_COLOURS)).toEqual(tokens);
});
