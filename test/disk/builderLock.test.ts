import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdBuilderLock, lockMachine, type LockMachine, type LockOptions } from '../../pipeline/disk/builderLock.ts';
import { takeTurn, type Holder } from '../../pipeline/disk/lockFolder.ts';
import { lifeOf, thisProcess, type Life } from '../../pipeline/disk/thisProcess.ts';

let folder = '';
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SINCE = '2030-01-02T03:04:05.678Z';
const other: Holder = {
  pid: 4242,
  host: 'another-machine',
  begun: '1',
  world: 'w',
  token: 'other',
  command: 'build',
  since: SINCE,
};

/** A machine whose time passes only while somebody waits. */
function machineWhere(life: Life, whileWaiting: (elapsed: number) => void = () => {}): LockMachine {
  let elapsed = 0;
  return {
    ...lockMachine,
    lifeOf: () => life,
    elapsed: () => elapsed,
    pause: async (milliseconds) => {
      elapsed += milliseconds;
      whileWaiting(elapsed);
    },
  };
}

const hold = (options: Partial<LockOptions> = {}) =>
  holdBuilderLock({ folder, command: 'data', patience: 600_000, say: (line) => said.push(line), ...options });

const turnFile = (number: number, state = 'held'): string => join(folder, `turn-${number}.${state}`);
const leaveTurn = (number: number, text = JSON.stringify(other)): void => writeFileSync(turnFile(number), text);

test('a lock that nobody holds is taken at once, and given back', async () => {
  const lock = await hold();
  lock.assertHeld();
  expect(readdirSync(folder)).toEqual(['turn-1.held']);
  lock.release();
  expect([readdirSync(folder), said]).toEqual([['turn-1.free'], []]);
  (await hold()).release();
  expect(readdirSync(folder)).toEqual(['turn-2.free']);
});

test('the second builder is told for whom it waits and since when, once, and gets its turn', async () => {
  const first = await hold({ command: 'build -- --field' });
  let since = '';
  const machine = machineWhere('at work', (elapsed) => {
    since = JSON.parse(readFileSync(turnFile(1), 'utf8')).since;
    if (elapsed > 3_000) first.release();
  });
  const second = await hold({ machine });
  const [day = '', time = ''] = since.split('T');
  expect(said).toEqual([
    `Waiting for another builder: "build -- --field", process ${process.pid}, at work since ${time.slice(0, 8)} UTC on ${day}.`,
  ]);
  second.assertHeld();
  second.release();
});

test('a builder that works too long is named, and the second ends in one sentence', async () => {
  leaveTurn(7);
  await expect(hold({ machine: machineWhere('at work') })).rejects.toThrow(
    /turn|- another builder: "build", process 4242 on another-machine, at work since 03:04:05 UTC on 2030-01-02, still after 10 minutes - wait for it or end it, then run this again$/,
  );
  expect(readdirSync(folder)).toEqual(['turn-7.held']);
});

test('the lock of a builder that was killed does not keep the next one waiting', async () => {
  leaveTurn(7);
  const lock = await hold({ machine: machineWhere('ended') });
  expect([readdirSync(folder), said]).toEqual([['turn-8.held'], []]);
  lock.release();
});

test.each(['', '{"pid":42', 'null', '{}'])(
  'a lock that holds "%s" was left half-written: taken over after 5 seconds',
  async (text) => {
    leaveTurn(3, text);
    let waited = 0;
    const machine = machineWhere('at work', (elapsed) => {
      waited = elapsed;
    });
    const lock = await hold({ machine });
    expect(waited).toBeGreaterThanOrEqual(5_000);
    expect(waited).toBeLessThan(6_000);
    expect(said).toEqual(['Waiting for another builder that is just starting.']);
    lock.release();
  },
);

test('a builder nobody can see is believed as long as it shows that it is at work, whatever its clock says', async () => {
  leaveTurn(3);
  let waited = 0;
  const machine = machineWhere('not told', (elapsed) => {
    waited = elapsed;
    // For five minutes: an hour forward, an hour back, as a clock that is being set.
    const swing = (elapsed / 200) % 2 === 0 ? 3_600 : -3_600;
    if (elapsed <= 300_000) utimesSync(turnFile(3), elapsed + swing + 10_000, elapsed + swing + 10_000);
  });
  const lock = await hold({ machine });
  expect(waited).toBeGreaterThan(360_000);
  expect(waited).toBeLessThan(361_000);
  lock.release();
});

test('a clock that jumped makes no lock stale and keeps no stale one', async () => {
  leaveTurn(3, JSON.stringify({ ...other, since: '1970-01-01T00:00:00.000Z' }));
  utimesSync(turnFile(3), 0, 0);
  await expect(hold({ machine: machineWhere('at work'), patience: 60_000 })).rejects.toThrow('still after 1 minutes');
  leaveTurn(4, JSON.stringify({ ...other, since: '2999-01-01T00:00:00.000Z' }));
  utimesSync(turnFile(4), 4e9, 4e9);
  (await hold({ machine: machineWhere('ended') })).release();
  expect(readdirSync(folder)).toEqual(['turn-5.free']);
});

test('a builder that was taken over finds out before it swaps anything', async () => {
  const lock = await hold();
  leaveTurn(2);
  expect(() => lock.assertHeld()).toThrow('another builder has taken over from this one');
  lock.release();
  expect(existsSync(turnFile(2))).toBe(true);
});

test('a lock whose folder was cleared away is no longer held', async () => {
  const lock = await hold();
  rmSync(turnFile(1));
  expect(() => lock.assertHeld()).toThrow('another builder has taken over');
  lock.release();
});

test.each([
  { what: 'has been given back', left: 'turn-5.free' },
  { what: 'has come and gone', left: 'turn-6.free' },
  { what: 'has come and gone, and another is at work', left: 'turn-9.held' },
])('a turn that is asked for too late, when it $what, is not taken', ({ left }) => {
  writeFileSync(join(folder, left), JSON.stringify(other));
  expect(takeTurn(folder, 5, { ...other, token: 'late' })).toBe(false);
  expect(readdirSync(folder)).toEqual([left]);
});

const tellsBeginnings = existsSync('/proc/self/stat');

test.runIf(tellsBeginnings)('a number given to another process since is not taken for the builder', () => {
  const self = thisProcess();
  expect(lifeOf(self)).toBe('at work');
  expect(lifeOf({ ...self, begun: String(Number(self.begun) - 1) })).toBe('ended');
});

test('a process that has ended is known for it, one of another machine or another start of this one is not', () => {
  const self = thisProcess();
  const { pid = 0 } = spawnSync(execPath, ['-e', '']);
  expect(lifeOf({ ...self, pid })).toBe('ended');
  expect(lifeOf({ ...self, host: 'another-machine' })).toBe('not told');
  expect(lifeOf({ ...self, world: 'another start' })).toBe('not told');
});

test.runIf(tellsBeginnings)('a process that was killed and is still listed has ended', async () => {
  // The shell becomes a program that never sees its child off, and only then is the child killed.
  const shell = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30']);
  const pid = await new Promise<number>((resolve) => shell.stdout.once('data', (text) => resolve(Number(text))));
  await until(() => readFileSync(`/proc/${shell.pid}/comm`, 'utf8') === 'sleep\n');
  const stat = (): string => readFileSync(`/proc/${pid}/stat`, 'utf8');
  process.kill(pid, 'SIGKILL');
  await until(() => stat().includes(') Z '));
  expect(lifeOf({ ...thisProcess(), pid, begun: stat().split(') ')[1]?.split(' ')[19] ?? '' })).toBe('ended');
  shell.kill('SIGKILL');
});

test('of many builders that find the same stale lock never two are at work at once', async () => {
  leaveTurn(1, JSON.stringify({ ...thisProcess(), pid: 4_194_305, token: 'gone', command: 'build', since: SINCE }));
  const rivals = Array.from({ length: 5 }, (_, place) => startRival(place % 2 === 0));
  const ends = await Promise.all(rivals);
  expect(ends.filter(({ said }) => said.includes('two at once'))).toEqual([]);
  // Every one of them had its turns, but for those that killed themselves in the middle of one.
  expect(ends.map(({ signal }) => signal)).toEqual(['SIGKILL', null, 'SIGKILL', null, 'SIGKILL']);
  expect(ends.filter(({ signal }) => signal === null).map(({ said }) => said.trim())).toEqual(['10 turns', '10 turns']);
});

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
};

interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

const startRival = (isKilled: boolean): Promise<Ended> =>
  new Promise((resolve) => {
    const words = ['--import', 'tsx', 'test/disk/rival.ts', folder, isKilled ? 'killed' : 'whole'];
    const rival = spawn(execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    rival.stdout.on('data', (text) => {
      said += String(text);
    });
    rival.on('close', (_, signal) => resolve({ signal, said }));
  });
