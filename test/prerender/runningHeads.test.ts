import { expect, test } from 'vitest';
import { runningHeadStyle } from '../../src/prerender/frame/runningHeads.ts';

test('a running head stands at the top of every sheet and the release at its foot', () => {
  expect(runningHeadStyle('Dover LCSP', 'Release 1.0.0')).toBe(
    '@page{@top-left{content:"Dover LCSP"}@bottom-left{content:"Release 1.0.0"}}\n',
  );
});

test('a running head cannot leave its quotes', () => {
  expect(runningHeadStyle('a"}</style>\\', 'x')).toContain('content:"a\\22 }\\3c /style\\3e \\5c "');
});
