import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid, platform } from 'node:process';

/** A process told apart from every other: its number alone is given to another one once it has ended. */
export interface ProcessName {
  readonly pid: number;
  readonly host: string;
  /** When it began, by the system's own count; blank where the system does not say. */
  readonly begun: string;
  /** This start of this machine and, in a container, its own world of processes: a number means something only there. */
  readonly world: string;
}

/** Whether a process is still there; `not told` where it runs on another machine, or the system cannot tell it from a later one. */
export type Life = 'at work' | 'ended' | 'not told';

export const thisProcess = (): ProcessName => ({ pid, host: hostname(), begun: beginningOf(pid), world: worldName() });

/** What becomes of a process, as this machine sees it. */
export function lifeOf(name: ProcessName): Life {
  if (name.host !== hostname() || name.world !== worldName()) return 'not told';
  if (!isThere(name.pid)) return 'ended';
  const begun = beginningOf(name.pid);
  if (begun === '' || name.begun === '') return 'not told';
  return begun === name.begun ? 'at work' : 'ended';
}

/** A process of another user answers with a refusal, and is there. */
function isThere(number: number): boolean {
  try {
    return kill(number, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Fields of `/proc/<pid>/stat` after the name in brackets, which may hold blanks and brackets: state first, start the 20th. */
const STATE = 0;
const START = 19;
/** Killed and not yet seen off by its parent, or on its way out: it will do nothing more. */
const DEAD = new Set(['Z', 'X', 'x']);

/** When a process began; `ended` for one that is dead and only still listed. */
function beginningOf(number: number): string {
  const stat = readIfThere(`/proc/${number}/stat`);
  if (stat === '') return platform === 'darwin' ? beginningOnMac(number) : '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return DEAD.has(fields[STATE] ?? '') ? 'ended' : (fields[START] ?? '');
}

function beginningOnMac(number: number): string {
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(number)], {
    encoding: 'utf8',
    env: { LC_ALL: 'C', TZ: 'UTC' },
  });
  return status === 0 ? stdout.trim() : '';
}

const worldName = (): string => `${readIfThere('/proc/sys/kernel/random/boot_id').trim()} ${pidNamespace()}`.trim();

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
