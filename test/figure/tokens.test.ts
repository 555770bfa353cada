import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartTheme } from '../../src/theme/chart.ts';

const text = readFileSync(new URL('../../src/theme/_tokens.scss', import.meta.url), 'utf8');

/** Properties of one mixin: name to value. */
function readTokens(mixin: string): ReadonlyMap<string, string> {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return new Map([...body.matchAll(/(--c-[a-z0-9-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance of WCAG 2.2 for `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const SCHEMES = ['tokens-light', 'tokens-dark', 'tokens-print'] as const;
const TEXT = ['ink', 'ink-soft', 'me', 'kent', 'region', 'country', 'target', 'better', 'worse', 'same'] as const;
const MARKS = ['me', 'kent', 'region', 'country', 'other', 'target', 'better', 'worse', 'same'] as const;

const value = (tokens: ReadonlyMap<string, string>, role: string): string => {
  const found = tokens.get(`--c-${role}`);
  if (found === undefined) throw new Error(`missing token: ${role}`);
  return found;
};

test('contrast is computed as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(SCHEMES)('%s: text has 4.5:1 on paper and on the ground of a marked stretch', (scheme) => {
  const tokens = readTokens(scheme);
  for (const role of TEXT)
    expect(contrast(value(tokens, role), value(tokens, 'paper')), role).toBeGreaterThanOrEqual(4.5);
  expect(contrast(value(tokens, 'ink-soft'), value(tokens, 'span'))).toBeGreaterThanOrEqual(4.5);
});

test.each(SCHEMES)('%s: marks have 3:1 on paper', (scheme) => {
  const tokens = readTokens(scheme);
  for (const role of MARKS)
    expect(contrast(value(tokens, role), value(tokens, 'paper')), role).toBeGreaterThanOrEqual(3);
});

test.each(SCHEMES)('%s: names can be read on every shade of the map, and shades go one way', (scheme) => {
  const tokens = readTokens(scheme);
  const bands = ['band-1', 'band-2', 'band-3', 'band-4'].map((role) => value(tokens, role));
  for (const band of bands) expect(contrast(value(tokens, 'ink'), band), band).toBeGreaterThanOrEqual(4.5);
  const light = bands.map(luminance);
  const ordered = light.toSorted((a, b) => a - b);
  expect([ordered, ordered.toReversed()]).toContainEqual(light);
});

test('in print every colour is a grey', () => {
  for (const hex of readTokens('tokens-print').values()) expect(new Set(hex.slice(1).match(/../g)).size).toBe(1);
});

test('forced colours are the system’s own', () => {
  for (const colour of readTokens('tokens-forced').values()) {
    expect(colour).toMatch(/^(CanvasText|Canvas|LinkText|color-mix\(in srgb, CanvasText \d+%, Canvas\))$/);
  }
});

test('every scheme has the same roles, and the chart theme uses only those', () => {
  const roles = [...readTokens('tokens-light').keys()];
  for (const scheme of ['tokens-dark', 'tokens-print', 'tokens-forced'])
    expect([...readTokens(scheme).keys()]).toEqual(roles);
  const used = Object.values(chartTheme).flat();
  for (const colour of used) expect(roles).toContain(/^var\((--c-[a-z0-9-]+)\)$/.exec(colour)?.[1]);
});
