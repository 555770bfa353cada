import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCalls, type DiskCalls } from '../../pipeline/disk/diskCalls.ts';
import { explainDiskError } from '../../pipeline/disk/explainDiskError.ts';
import type { FolderDraft } from '../../pipeline/disk/draft.ts';
import { startDraft } from '../../pipeline/disk/folderDraft.ts';
import { asOnlyBuilder, type BuilderSession } from '../../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';

let root = '';
let data = '';
let published = '';
let site = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'only-'));
  [data, published, site] = [join(root, 'data'), join(root, 'public/data'), join(root, 'dist')];
  mkdirSync(join(data, 'tables'), { recursive: true });
  writeFileSync(join(data, 'tables/areas.csv'), 'area\nDover\n');
  for (const place of [published, site]) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'age'), 'old');
  }
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const NEW = new Map([
  ['age', 'new'],
  ['areas/dover.json', '{}'],
]);

interface Given {
  readonly calls?: DiskCalls;
  readonly before?: (session: BuilderSession) => Promise<void> | void;
}

/** A build of two folders; gives the sentence it ends in, blank when all went well. */
async function build({ calls = diskCalls, before = () => {} }: Given = {}): Promise<string> {
  const options = { command: 'build', data, places: [published, site], folder: join(root, 'lock'), calls };
  try {
    await asOnlyBuilder({ ...diskEffects, say: () => {} }, options, async (session) => {
      await session.effects.readBytes(join(data, 'tables/areas.csv'));
      await session.effects.listFolder(join(data, 'tables'));
      await session.effects.writeFolder(published, NEW);
      const draft = startDraft(site, { calls });
      session.add(draft);
      draft.write('age', readFileSync(join(session.folderOf(published), 'age')));
      await before(session);
      await session.keep();
    });
    return '';
  } catch (error) {
    const sentence = explainDiskError(error);
    if (sentence === null) throw error;
    return sentence.replaceAll(`${root}/`, '');
  }
}

const ageOf = (place: string): string => readFileSync(join(place, 'age'), 'utf8');
const leftovers = (): readonly string[] =>
  [...readdirSync(root), ...readdirSync(join(root, 'public'))].filter((name) => name.startsWith('.'));

function expectOld(): void {
  expect([ageOf(published), ageOf(site)]).toEqual(['old', 'old']);
  expect(leftovers()).toEqual([]);
  expect(readdirSync(join(root, 'lock')).filter((name) => !name.endsWith('.free'))).toEqual([]);
}

test('both folders come in together, and nothing is left beside them', async () => {
  expect(await build()).toBe('');
  expect([ageOf(published), ageOf(site), leftovers()]).toEqual(['new', 'new', []]);
  expect(readdirSync(join(root, 'lock'))).toEqual(['turn-1.free']);
});

test('what is prepared stands nowhere before it is kept', async () => {
  await build({ before: () => expect([ageOf(published), ageOf(site)]).toEqual(['old', 'old']) });
  expect(ageOf(site)).toBe('new');
});

test.each([
  ['dropped', (draft: FolderDraft) => draft.drop()],
  ['left', () => {}],
])('a folder that was begun and %s comes in nowhere, and nothing of it is left', async (_, end) => {
  const before = ({ effects }: BuilderSession): void => {
    const draft = effects.startFolder(published);
    draft.write('age', 'half');
    expect(new TextDecoder().decode(draft.read('age'))).toBe('half');
    end(draft);
  };
  expect(await build({ before })).toBe('');
  expect([ageOf(published), ageOf(site), leftovers()]).toEqual(['new', 'new', []]);
});

test('a folder that is let go after it was kept is kept', async () => {
  const before = ({ effects }: BuilderSession): void => {
    const draft = effects.startFolder(published);
    draft.write('age', 'newer');
    draft.keep();
    draft.drop();
  };
  expect(await build({ before })).toBe('');
  expect([ageOf(published), leftovers()]).toEqual(['newer', []]);
});

/** A failing call of the system, as the system words it; a full disk names no place. */
const failing = (code: string, syscall: string, path?: string): never => {
  throw Object.assign(new Error(code), { code, syscall, errno: -1, ...(path === undefined ? {} : { path }) });
};

test.each([
  ['ENOSPC', 'the disk is full', 'make room on it'],
  ['EDQUOT', 'your share of the disk is used up', 'make room in it'],
  ['EACCES', 'this user may not open or change it', 'give this user the right to'],
  ['EPERM', 'the system lets nobody change it', 'give this user the right to, or lift its protection'],
  ['EROFS', 'the disk can be read but not written', 'have it made writable, or work in a copy elsewhere'],
  ['ENOTDIR', 'a file stands where a folder is needed', 'move that file away'],
  ['EIO', 'the disk failed', 'have the disk looked at'],
  ['EUNKNOWN', 'the system refused it', 'see what the code means for this system'],
])('%s while a file is written ends in one sentence, and the last output stands', async (code, cause, mend) => {
  for (const failed of ['public/data/areas/dover.json', 'dist/age']) {
    const write = (path: string, content: string | Uint8Array): void => {
      const place = path.replace(`${root}/`, '').replace(/\.(\w+)-unfinished-\d+-\w+/, '$1');
      if (place === failed) failing(code, 'write', path);
      diskCalls.write(path, content);
    };
    expect(await build({ calls: { ...diskCalls, write } })).toBe(
      `${failed} - ${cause} (${code}) - ${mend}, then run this again`,
    );
    expectOld();
  }
});

test.each([
  ['EBUSY', 'it is in use: open in another program, or a disk of its own', 'close that program, or unmount that disk'],
  ['EXDEV', 'it lies on another disk than the folder it belongs in', 'have both on one disk'],
  ['EACCES', 'this user may not open or change it', 'give this user the right to'],
])('a site that cannot be renamed (%s) leaves data and site of one age', async (code, cause, mend) => {
  const rename = (from: string, to: string): void => {
    if (from === site) failing(code, 'rename', from);
    diskCalls.rename(from, to);
  };
  expect(await build({ calls: { ...diskCalls, rename } })).toBe(
    `dist - ${cause} (${code}) - ${mend}, then run this again`,
  );
  expectOld();
  expect(await build()).toBe('');
  expect([ageOf(published), ageOf(site)]).toEqual(['new', 'new']);
});

test('an error of our own is no trouble of the machine', () => {
  expect(explainDiskError(new Error('missing figure'))).toBeNull();
  expect(explainDiskError(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
  expect(explainDiskError('ENOSPC')).toBeNull();
});

const LINK =
  'dist - is a link, which a whole new folder would take the place of - remove it, and lead what is served to dist itself';

test.each([
  { what: 'a link to a folder', target: 'elsewhere', sentence: LINK },
  { what: 'a link to nothing', target: 'nowhere', sentence: LINK },
  { what: 'a link to itself', target: 'dist', sentence: LINK },
])('a site that is $what is refused, and link and folder stay', async ({ target, sentence }) => {
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/kept'), 'kept');
  rmSync(site, { recursive: true });
  symlinkSync(join(root, target), site);
  expect(await build()).toBe(sentence);
  expect(lstatSync(site).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(root, 'elsewhere/kept'), 'utf8')).toBe('kept');
  expect([ageOf(published), leftovers()]).toEqual(['old', []]);
});

test('a folder that becomes a link while the site is written is refused too', async () => {
  const before = (): void => {
    rmSync(site, { recursive: true });
    symlinkSync(join(root, 'nowhere'), site);
  };
  expect(await build({ before })).toBe(LINK);
  expect([ageOf(published), leftovers()]).toEqual(['old', []]);
});

test('a file where the site belongs is refused, and stays', async () => {
  rmSync(site, { recursive: true });
  writeFileSync(site, 'a file');
  expect(await build()).toBe('dist - is no folder, and a folder takes this place - move it away, then run this again');
  expect([readFileSync(site, 'utf8'), leftovers()]).toEqual(['a file', []]);
});

const unfinished = (session: BuilderSession): string => session.folderOf(published);

test.each([
  {
    what: 'that another program wrote',
    change: (session: BuilderSession) => writeFileSync(join(unfinished(session), 'more.txt'), ''),
    sentence: 'public/data/more.txt - was written by another program - end that program, then run this again',
  },
  {
    what: 'that is gone',
    change: (session: BuilderSession) => rmSync(join(unfinished(session), 'areas'), { recursive: true }),
    sentence: 'public/data/areas/dover.json - was written and is gone - end what removed it, then run this again',
  },
  {
    what: 'that is longer',
    change: (session: BuilderSession) => appendFileSync(join(unfinished(session), 'age'), 'er'),
    sentence:
      'public/data/age - holds other bytes than were written - see whether the disk is full or failing, then run this again',
  },
  {
    what: 'of the same length with other bytes',
    change: (session: BuilderSession) => writeFileSync(join(unfinished(session), 'age'), 'NEW'),
    sentence:
      'public/data/age - holds other bytes than were written - see whether the disk is full or failing, then run this again',
  },
])('a finished folder with a file $what takes no place', async ({ change, sentence }) => {
  expect(await build({ before: change })).toBe(sentence);
  expectOld();
});

const CHANGED = 'changed while it was read - save it, close what writes it, then run this again';

test.each([
  { what: 'a table that is saved anew', change: (path: string) => writeFileSync(path, 'area\nThanet\n') },
  { what: 'a table that is emptied for a moment', change: (path: string) => writeFileSync(path, '') },
  { what: 'a table that is removed', change: (path: string) => rmSync(path) },
])('$what while the site is made is noticed', async ({ change }) => {
  expect(await build({ before: () => change(join(data, 'tables/areas.csv')) })).toBe(
    `data/tables/areas.csv - ${CHANGED}`,
  );
  expectOld();
});

test('a table that comes into a folder after it was listed is noticed', async () => {
  const before = () => writeFileSync(join(data, 'tables/late.csv'), '');
  expect(await build({ before })).toBe(`data/tables - ${CHANGED}`);
  expectOld();
});

test('a table read twice with two contents is noticed at the second reading', async () => {
  const path = join(data, 'tables/areas.csv');
  const before = async ({ effects }: BuilderSession) => {
    writeFileSync(path, 'area\nThanet\n');
    await effects.readBytes(path).finally(() => writeFileSync(path, 'area\nDover\n'));
  };
  expect(await build({ before })).toBe(`data/tables/areas.csv - ${CHANGED}`);
  expectOld();
});

test('a builder whose lock was taken over swaps nothing', async () => {
  const before = () => writeFileSync(join(root, 'lock/turn-2.free'), '');
  expect(await build({ before })).toBe(
    'lock - another builder has taken over from this one - run this again once that one has ended',
  );
  expect([ageOf(published), ageOf(site), leftovers()]).toEqual(['old', 'old', []]);
});

test('what killed builders left is cleared, an empty place gets its last folder back', async () => {
  rmSync(site, { recursive: true });
  mkdirSync(join(root, '.dist-last-99-0a'));
  writeFileSync(join(root, '.dist-last-99-0a/age'), 'older');
  mkdirSync(join(root, 'public/.data-unfinished-99-0b/areas'), { recursive: true });
  expect(await build({ before: () => expect(ageOf(site)).toBe('older') })).toBe('');
  expect([ageOf(site), leftovers()]).toEqual(['new', []]);
});

test('where the first swap of a place that was empty fails, it is empty again', async () => {
  rmSync(published, { recursive: true });
  const rename = (from: string, to: string): void => {
    if (to === site && from.includes('unfinished')) failing('EBUSY', 'rename', from);
    diskCalls.rename(from, to);
  };
  expect(await build({ calls: { ...diskCalls, rename } })).toContain('EBUSY');
  expect([existsSync(published), ageOf(site), leftovers()]).toEqual([false, 'old', []]);
});

test('a swap that can neither be ended nor undone is ended by the next builder', async () => {
  const rename = (from: string, to: string): void => {
    if (to === site) failing('EACCES', 'rename', from);
    diskCalls.rename(from, to);
  };
  expect(await build({ calls: { ...diskCalls, rename } })).toContain('EACCES');
  expect(existsSync(site)).toBe(false);
  const before = () => {
    expect([ageOf(published), ageOf(site)]).toEqual(['new', 'new']);
    expect(existsSync(join(root, 'lock/swap.json'))).toBe(false);
  };
  expect(await build({ before })).toBe('');
  expect(leftovers()).toEqual([]);
});
