import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { holdFiles, onceEach } from '../../pipeline/publish/publishedFiles.ts';

let root = '';
let published = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'as-made-'));
  published = join(root, 'data');
  mkdirSync(published);
  writeFileSync(join(published, 'age'), 'old');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Watched {
  readonly effects: Effects;
  /** Files written, in their order. */
  readonly paths: string[];
}

/** Effects on the real disk, with what is written passed through `change`. */
function watch(change: (path: string, text: string) => string): Watched {
  const paths: string[] = [];
  const startFolder: Effects['startFolder'] = (place) => {
    const draft = diskEffects.startFolder(place);
    return {
      ...draft,
      write: (path, content) => {
        paths.push(path);
        return draft.write(path, typeof content === 'string' ? change(path, content) : content);
      },
    };
  };
  return { paths, effects: { ...diskEffects, say: () => {}, complain: () => {}, startFolder } };
}

const build = (effects: Effects) => buildData(effects, { data: 'data', published });

function expectOld(): void {
  expect(readdirSync(root)).toEqual(['data']);
  expect(readdirSync(published)).toEqual(['age']);
  expect(readFileSync(join(published, 'age'), 'utf8')).toBe('old');
}

test('what the last look refuses leaves nothing half written, though every file was', async () => {
  // A symbol that no key explains (S09): looked for in the file as it was written.
  const { effects, paths } = watch((path, text) =>
    /^indicators\//.test(path) ? text.replace(/"status":\["/, '"status":["q') : text,
  );
  const { index, findings } = await build(effects);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(index).toBeNull();
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['S09']));
  expect(paths.at(-1)).toBe('manifest.json');
  expectOld();
});

test('a disk that fails on the way leaves nothing half written', async () => {
  const { effects, paths } = watch((path, text) => {
    if (path === 'changes.json') throw new Error('the disk failed');
    return text;
  });
  await expect(build(effects)).rejects.toThrow('the disk failed');
  expect(paths.length).toBeGreaterThan(100);
  expectOld();
});

test('two files of one path are a defect', () => {
  const held = holdFiles(diskEffects);
  const files = onceEach(held);
  files.write('areas/dover.json', '{}');
  expect(() => files.write('areas/dover.json', '{"area":1}')).toThrow('two files at areas/dover.json');
  expect(new TextDecoder().decode(held.read('areas/dover.json'))).toBe('{}');
});
