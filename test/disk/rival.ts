import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, kill, pid } from 'node:process';
import { holdBuilderLock, lockMachine } from '../../pipeline/disk/builderLock.ts';

/** One of many that want a lock: takes turns and notices whether another is at work in them; some kill themselves in one. */
const [, , folder = '', end = ''] = argv;
const TURNS = 10;
const inside = join(folder, 'inside');
const KILLED = 'killed';
const machine = { ...lockMachine, pause: () => lockMachine.pause(5) };

for (let turn = 1; turn <= TURNS; turn += 1) {
  const lock = await holdBuilderLock({ folder, command: 'rival', patience: 60_000, say: () => {}, machine });
  takePlace();
  await lockMachine.pause(3);
  if (end === 'killed' && turn === TURNS / 2) {
    writeFileSync(inside, KILLED);
    kill(pid, 'SIGKILL');
  }
  rmSync(inside, { force: true });
  lock.release();
}
console.log(`${TURNS} turns`);

/** Whoever is killed says so in the mark it leaves behind; any other mark is that of another at work. */
function takePlace(): void {
  try {
    writeFileSync(inside, String(pid), { flag: 'wx' });
  } catch {
    if (readFileSync(inside, 'utf8') !== KILLED) console.log('two at once');
    writeFileSync(inside, String(pid));
  }
}
