import { readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessName } from './thisProcess.ts';

/** Who builds, with what and since when. `token` is nobody else's. */
export interface Holder extends ProcessName {
  readonly token: string;
  readonly command: string;
  /** ISO date and time. */
  readonly since: string;
}

/** The highest turn of a lock folder. */
export interface Turn {
  readonly number: number;
  /** Given back: the next turn may be taken. */
  readonly isFree: boolean;
  /** Null where the file is empty, half-written or nothing of ours. */
  readonly holder: Holder | null;
  /** Changes as long as the holder is at work. */
  readonly beat: string;
}

const TURN = /^turn-(\d+)\.(held|free)$/;
const held = (folder: string, number: number): string => join(folder, `turn-${number}.held`);

/** The highest turn; null when none was ever taken. */
export function readTurn(folder: string): Turn | null {
  const found = readdirSync(folder).flatMap((name) => {
    const [, digits = '', state] = TURN.exec(name) ?? [];
    return digits === '' ? [] : [{ name, number: Number(digits), isFree: state === 'free' }];
  });
  // Of a turn given back and one taken under the same number the first was there first.
  const [top] = found.toSorted((a, b) => b.number - a.number || Number(b.isFree) - Number(a.isFree));
  if (top === undefined) return null;
  return { number: top.number, isFree: top.isFree, ...readHolder(join(folder, top.name)) };
}

function readHolder(path: string): Pick<Turn, 'holder' | 'beat'> {
  try {
    const text = readFileSync(path, 'utf8');
    return { holder: parseHolder(text), beat: `${text} ${statSync(path).mtimeMs}` };
  } catch {
    // Given back or cleared a moment ago: the next look tells.
    return { holder: null, beat: '' };
  }
}

function parseHolder(text: string): Holder | null {
  try {
    // Written by `takeTurn` and by nothing else; a file cut short is no JSON.
    const holder = JSON.parse(text) as Holder;
    return typeof holder.token === 'string' && typeof holder.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes a turn; false when another did. The system makes a file for one of two that ask at once, so of all that saw the same
 * turn end one gets the next: no lock is ever removed to be taken, which is where two could remove each other's. A number may be
 * asked for late, when the turn of that number has come and gone: then a higher one, or the same given back, stands beside it.
 */
export function takeTurn(folder: string, number: number, holder: Holder): boolean {
  const path = held(folder, number);
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  if (isHolder(folder, number, holder)) {
    for (const name of readdirSync(folder)) {
      if (Number(TURN.exec(name)?.[1] ?? number) < number) rmSync(join(folder, name), { force: true });
    }
    return true;
  }
  rmSync(path, { force: true });
  return false;
}

/** Whether a turn is the highest, and this holder's. */
export function isHolder(folder: string, number: number, { token }: Holder): boolean {
  const top = readTurn(folder);
  return top !== null && top.number === number && !top.isFree && top.holder?.token === token;
}

/** Shows that the holder is at work. A turn that is gone by then is found out before anything is swapped. */
export function beat(folder: string, number: number, now: Date): void {
  try {
    utimesSync(held(folder, number), now, now);
  } catch {
    // Only a sign of life is missing.
  }
}

/** Gives a turn back by renaming its file, which takes no room on a full disk. */
export function giveBack(folder: string, number: number): void {
  try {
    renameSync(held(folder, number), join(folder, `turn-${number}.free`));
  } catch {
    // A turn whose holder has ended is as good as given back.
  }
}
