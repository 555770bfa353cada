import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { describeUntold } from '../../pipeline/publish/releases/describeUntold.ts';

const say = (log: string): Promise<string | null> => {
  const files: Readonly<Record<string, string>> = {
    'd/datapackage.json': '{"version":"1.2.0"}',
    'd/CHANGELOG.md': log,
  };
  return describeUntold({ readBytes: async (path) => new TextEncoder().encode(files[path] ?? '') }, 'd');
};

test('a release that the change log tells of has nothing to say', async () => {
  expect(await say('# What changed\n\n## 1.2.0 (2027-01-05)\n\n- You can now read 2017/18.\n')).toBeNull();
  expect(await describeUntold(diskEffects, 'data')).toBeNull();
});

test.each([
  ['## 1.1.0\n\n- Older.\n', 'there is no heading "## 1.2.0"'],
  ['## 1.2.0\n\n## 1.1.0\n\n- Older.\n', 'nothing is listed under the heading "## 1.2.0"'],
])('a release it says nothing of is named, with what to write: %j', async (log, what) => {
  expect(await say(log)).toContain(`d/CHANGELOG.md - ${what} - write there what is new`);
});
