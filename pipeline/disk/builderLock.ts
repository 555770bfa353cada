import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { at } from './explainDiskError.ts';
import { beat, giveBack, isHolder, readTurn, takeTurn, type Holder, type Turn } from './lockFolder.ts';
import { refusal } from './refusal.ts';
import { shownPlace } from './siblingNames.ts';
import { lifeOf, thisProcess, type Life, type ProcessName } from './thisProcess.ts';

/**
 * The lock of a working folder. proper-lockfile 4.1.2, the usual library, removes a stale lock to take it, so that two which find
 * the same stale one can both end up holding it (its issue 121, open), and judges by the clock alone; hence one of our own.
 */
export interface BuilderLock {
  /** @throws a refusal when another builder has taken over: nothing may be swapped any more */
  assertHeld(): void;
  release(): void;
}

export interface LockOptions {
  /** Folder of the lock; made when it is not there. */
  readonly folder: string;
  /** What the builder does, as the person at the terminal called it. */
  readonly command: string;
  /** Longest wait for another builder, in milliseconds. */
  readonly patience: number;
  readonly say: (line: string) => void;
  /** What the lock asks of the machine; the real one unless told. */
  readonly machine?: LockMachine;
}

/** Clock and processes. Waits are measured by `elapsed`, which no change of the clock moves. */
export interface LockMachine {
  readonly self: () => ProcessName;
  readonly lifeOf: (name: ProcessName) => Life;
  readonly now: () => Date;
  readonly elapsed: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export const lockMachine: LockMachine = {
  self: thisProcess,
  lifeOf,
  now: () => new Date(),
  elapsed: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const POLL = 200;
const BEAT = 2_000;
/** How long a builder that cannot be seen may be silent: one on another machine, or one the system does not name. */
const LONGEST_SILENCE = 60_000;
/** How long a lock may stand empty or half-written: its builder was killed while it wrote it. */
const LONGEST_WRITING = 5_000;

/**
 * Waits for its turn to build.
 *
 * @throws a refusal when another builder is still at work after `patience`
 */
export async function holdBuilderLock(options: LockOptions): Promise<BuilderLock> {
  const { folder, machine = lockMachine } = options;
  const self = machine.self();
  const watch = watchTurn(machine);
  const began = machine.elapsed();
  let told = '';
  for (;;) {
    at(folder, () => mkdirSync(folder, { recursive: true }));
    const turn = readTurn(folder);
    const number = (turn?.number ?? 0) + 1;
    if (turn === null || turn.isFree || watch.hasEnded(turn)) {
      const holder = describeSelf(self, options, machine);
      if (at(folder, () => takeTurn(folder, number, holder))) return startBeating(folder, number, { holder, machine });
      continue;
    }
    if (machine.elapsed() - began > options.patience) throw refusal(describeRefusal(folder, turn, options.patience));
    const line = `Waiting for ${describeHolder(turn)}.`;
    if (line !== told) options.say(line);
    told = line;
    await machine.pause(POLL);
  }
}

const describeSelf = (self: ProcessName, { command }: LockOptions, machine: LockMachine): Holder => ({
  ...self,
  token: randomUUID(),
  command,
  since: machine.now().toISOString(),
});

function startBeating(
  folder: string,
  number: number,
  { holder, machine }: { readonly holder: Holder; readonly machine: LockMachine },
): BuilderLock {
  const beating = setInterval(() => beat(folder, number, machine.now()), BEAT);
  beating.unref();
  return {
    assertHeld: () => {
      if (isHolder(folder, number, holder)) return;
      throw refusal(
        `${shownPlace(folder)} - another builder has taken over from this one - run this again once that one has ended`,
      );
    },
    release: () => {
      clearInterval(beating);
      giveBack(folder, number);
    },
  };
}

/** Judges whether the holder of a turn has ended: by the system where it tells, else by how long nothing has changed. */
function watchTurn({ elapsed, lifeOf }: LockMachine): { readonly hasEnded: (turn: Turn) => boolean } {
  let seen = '';
  let since = elapsed();
  return {
    hasEnded: (turn) => {
      const life = turn.holder === null ? 'not told' : lifeOf(turn.holder);
      if (life !== 'not told') return life === 'ended';
      const now = `${turn.number} ${turn.beat}`;
      if (now !== seen) since = elapsed();
      seen = now;
      return elapsed() - since > (turn.holder === null ? LONGEST_WRITING : LONGEST_SILENCE);
    },
  };
}

function describeHolder({ holder }: Turn): string {
  if (holder === null) return 'another builder that is just starting';
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  const [day = '', time = ''] = holder.since.split('T');
  return `another builder: "${holder.command}", process ${holder.pid}${where}, at work since ${time.slice(0, 8)} UTC on ${day}`;
}

const MINUTE = 60_000;

const describeRefusal = (folder: string, turn: Turn, patience: number): string =>
  `${shownPlace(folder)} - ${describeHolder(turn)}, still after ${Math.round(patience / MINUTE)} minutes - wait for it or end it, then run this again`;
