import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCalls, type DiskCalls } from '../../pipeline/disk/diskCalls.ts';
import { finishSwap, putBackLast, removeLeftovers, swapFolders } from '../../pipeline/disk/swapFolders.ts';

let root = '';
let data = '';
let site = '';
let journal = '';
let swaps: readonly { readonly place: string; readonly fresh: string }[] = [];

function writeAge(folder: string, age: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'age'), age);
}

/** Two old folders in their places, and two new ones beside them. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  [data, site, journal] = [join(root, 'data'), join(root, 'dist'), join(root, 'swap.json')];
  swaps = [data, site].map((place) => {
    const fresh = place.replace(/(\w+)$/, '.$1-unfinished-1-0a');
    writeAge(place, 'old');
    writeAge(fresh, 'new');
    return { place, fresh };
  });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const ageOf = (place: string): string => (existsSync(place) ? readFileSync(join(place, 'age'), 'utf8') : 'nothing');
const ages = (): readonly string[] => [ageOf(data), ageOf(site)];

const CHANGING = ['rename', 'remove', 'write', 'makeFolder'] as const;

/** Calls that change the disk until one too many: from then on nothing happens any more, as after a kill. */
function killedAfter(count: number): DiskCalls & { readonly isDead: () => boolean } {
  let left = count;
  const dying =
    <Words extends readonly unknown[]>(work: (...words: Words) => void) =>
    (...words: Words): void => {
      if (left <= 0) {
        left = -1;
        throw new Error('killed');
      }
      left -= 1;
      work(...words);
    };
  const { rename, remove, write, makeFolder } = diskCalls;
  const changing = { rename: dying(rename), remove: dying(remove), write: dying(write), makeFolder: dying(makeFolder) };
  return { ...diskCalls, ...changing, isDead: () => left < 0 };
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'killed') throw error;
  }
}

function putInOrder(calls: DiskCalls = diskCalls): void {
  finishSwap(journal, calls);
  for (const place of [data, site]) {
    putBackLast(place, calls);
    removeLeftovers(place, calls);
  }
}

/** More than the calls a swap of two folders, or putting it in order, makes. */
const CALLS = 24;
const counts = Array.from({ length: CALLS }, (_, count) => count);

test('a swap brings in all folders and leaves nothing beside them', () => {
  swapFolders(swaps, { journal });
  expect([ages(), readdirSync(root).sort()]).toEqual([
    ['new', 'new'],
    ['data', 'dist'],
  ]);
});

test.each(counts)('killed after %i calls, all folders are of one age once the next builder has begun', (count) => {
  tryTo(() => swapFolders(swaps, { journal, calls: killedAfter(count) }));
  putInOrder();
  expect(new Set(ages()).size, ages().join(' ')).toBe(1);
  expect(ages()).not.toContain('nothing');
  expect(readdirSync(root).filter((name) => name.startsWith('.') || name === 'swap.json')).toEqual([]);
});

test('some of those kills come before the swap is decided, some after it and some before its end', () => {
  const deaths = counts.filter((count) => killsSwap(count));
  expect(deaths.length).toBeGreaterThan(8);
  expect(deaths.length).toBeLessThan(CALLS);
});

function killsSwap(count: number): boolean {
  const folder = mkdtempSync(join(root, 'once-'));
  const place = join(folder, 'data');
  writeAge(place, 'old');
  const both = [place, join(folder, 'dist')].map((one) => ({ place: one, fresh: `${one}-fresh` }));
  for (const { fresh } of both) writeAge(fresh, 'new');
  const calls = killedAfter(count);
  tryTo(() => swapFolders(both, { journal: join(folder, 'swap.json'), calls }));
  return calls.isDead();
}

test('killed again while it is put in order, it is put in order by the one after', () => {
  for (const count of counts) {
    for (const again of counts) {
      for (const { place, fresh } of swaps) {
        rmSync(place, { recursive: true, force: true });
        writeAge(place, 'old');
        writeAge(fresh, 'new');
      }
      tryTo(() => swapFolders(swaps, { journal, calls: killedAfter(count) }));
      tryTo(() => putInOrder(killedAfter(again)));
      putInOrder();
      expect([new Set(ages()).size, ages().includes('nothing')], `${count} ${again} ${ages().join(' ')}`).toEqual([
        1,
        false,
      ]);
      expect(readdirSync(root).sort()).toEqual(['data', 'dist']);
    }
  }
});

test.each(['EBUSY', 'EACCES', 'EXDEV', 'ENOTEMPTY'])(
  'a folder that cannot be renamed (%s) leaves all of them old',
  (code) => {
    for (const failing of [1, 2, 3, 4, 5]) {
      let renames = 0;
      const rename = (from: string, to: string): void => {
        renames += 1;
        if (renames === failing) throw Object.assign(new Error(code), { code, syscall: 'rename', path: from });
        diskCalls.rename(from, to);
      };
      expect(() => swapFolders(swaps, { journal, calls: { ...diskCalls, rename } }), `rename ${failing}`).toThrow(code);
      expect(ages(), `rename ${failing}`).toEqual(['old', 'old']);
      expect(existsSync(journal)).toBe(false);
    }
  },
);

test('an old folder that cannot be removed does not stop the new ones', () => {
  const remove = (path: string): void => {
    if (path.includes('-last-')) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    diskCalls.remove(path);
  };
  // The first removal of each is before anything stands there.
  swapFolders(swaps, {
    journal,
    calls: { ...diskCalls, remove: (path) => (existsSync(path) ? remove(path) : undefined) },
  });
  expect(ages()).toEqual(['new', 'new']);
  expect(readdirSync(root).filter((name) => name.includes('-last-')).length).toBe(2);
  putInOrder();
  expect(readdirSync(root).sort()).toEqual(['data', 'dist']);
});

test('a swap without a journal that is cut short puts the last folder back', () => {
  const [, second] = swaps;
  if (second === undefined) throw new Error('missing swap');
  let renames = 0;
  const rename = (from: string, to: string): void => {
    renames += 1;
    if (renames > 1) throw new Error('killed');
    diskCalls.rename(from, to);
  };
  tryTo(() => swapFolders([second], { calls: { ...diskCalls, rename } }));
  expect(ageOf(site)).toBe('nothing');
  putInOrder();
  expect(ageOf(site)).toBe('old');
});

test('a journal that is no journal is set aside, and each place looked at by itself', () => {
  writeFileSync(journal, '[{"place":');
  putInOrder();
  expect([ages(), existsSync(journal)]).toEqual([['old', 'old'], false]);
});

test('what others keep beside a place is left alone', () => {
  for (const name of ['.dist', 'dist-unfinished', '.dist-unfinished', '.other-unfinished-1-0a', 'dist-last-1-0a']) {
    mkdirSync(join(root, name));
  }
  putInOrder();
  expect(readdirSync(root).sort()).toEqual([
    '.dist',
    '.dist-unfinished',
    '.other-unfinished-1-0a',
    'data',
    'dist',
    'dist-last-1-0a',
    'dist-unfinished',
  ]);
});

test('the calls that may fail are all the calls that change a disk', () => {
  const reading = ['standing', 'read', 'list'];
  expect(Object.keys(diskCalls).sort()).toEqual([...CHANGING, ...reading].sort());
});
