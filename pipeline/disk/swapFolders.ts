import { dirname, join } from 'node:path';
import { diskCalls, type DiskCalls } from './diskCalls.ts';
import { refuseUnfit } from './refuseUnfit.ts';
import { siblingKind, siblingOf } from './siblingNames.ts';

/** A finished folder and the place it takes. */
export interface Swap {
  readonly place: string;
  readonly fresh: string;
}

/** A swap with the name its predecessor gets for the moment. */
interface Move extends Swap {
  readonly last: string;
}

export interface SwapOptions {
  readonly calls?: DiskCalls;
  /**
   * File that says what is being swapped. With it a kill between two renames leaves nothing undecided: `finishSwap` brings all
   * the folders in. Without it `putBackLast` brings the last one back.
   */
  readonly journal?: string;
}

/**
 * Puts finished folders in their places in immediate succession, all or none: should one not go in, those that did are taken out
 * and the last ones stand again. The disk knows no single step for this, so for the moment between two renames a place is empty.
 */
export function swapFolders(swaps: readonly Swap[], { calls = diskCalls, journal }: SwapOptions = {}): void {
  for (const { place } of swaps) refuseUnfit(place, calls);
  const moves = swaps.map((swap): Move => ({ ...swap, last: siblingOf(swap.place, 'last') }));
  if (journal !== undefined) writeJournal(journal, moves, calls);
  try {
    for (const move of moves) bringIn(move, calls);
  } catch (error) {
    if (takeAllOut(moves, calls) && journal !== undefined) calls.remove(journal);
    throw error;
  }
  if (journal !== undefined) calls.remove(journal);
  for (const { last } of moves) removeIfPossible(last, calls);
}

/** Brings a folder in, from wherever a kill or an error left it: the states between two renames are told by what stands where. */
function bringIn({ place, fresh, last }: Move, calls: DiskCalls): void {
  if (calls.standing(fresh) !== 'folder') return;
  calls.makeFolder(dirname(place));
  if (calls.standing(place) !== 'nothing') {
    // Of two that stand the one in the place is the later: somebody put it there after a kill.
    calls.remove(last);
    calls.rename(place, last);
  }
  calls.rename(fresh, place);
}

/** Whether all could be taken out again; what could not be is left to the next builder, who has the journal. */
function takeAllOut(moves: readonly Move[], calls: DiskCalls): boolean {
  const done = moves.toReversed().map((move) => {
    try {
      takeOut(move, calls);
      return true;
    } catch {
      return false;
    }
  });
  return !done.includes(false);
}

function takeOut({ place, fresh, last }: Move, calls: DiskCalls): void {
  if (calls.standing(fresh) === 'nothing' && calls.standing(place) === 'folder') calls.rename(place, fresh);
  if (calls.standing(place) === 'nothing' && calls.standing(last) !== 'nothing') calls.rename(last, place);
}

const unfinishedJournal = (journal: string): string => `${journal}.new`;

/** The journal is there whole or not at all. */
function writeJournal(journal: string, moves: readonly Move[], calls: DiskCalls): void {
  const fresh = unfinishedJournal(journal);
  calls.write(fresh, JSON.stringify(moves));
  calls.rename(fresh, journal);
}

/**
 * Brings a swap that was cut short to its end: what its journal names had been checked whole. Only for whoever holds the lock.
 *
 * @returns whether there was one
 */
export function finishSwap(journal: string, calls: DiskCalls = diskCalls): boolean {
  calls.remove(unfinishedJournal(journal));
  if (calls.standing(journal) !== 'file') return false;
  const moves = parseJournal(new TextDecoder().decode(calls.read(journal)));
  try {
    for (const move of moves) bringIn(move, calls);
  } catch (error) {
    takeAllOut(moves, calls);
    throw error;
  }
  calls.remove(journal);
  for (const { last } of moves) removeIfPossible(last, calls);
  return true;
}

/** A journal that was tampered with names nothing: then each place is looked at by itself. */
function parseJournal(text: string): readonly Move[] {
  try {
    // Written by `writeJournal` and by nothing else.
    return JSON.parse(text) as readonly Move[];
  } catch {
    return [];
  }
}

/** Where a place is empty and its last folder stands beside it, that one is put back. Only for whoever holds the lock. */
export function putBackLast(place: string, calls: DiskCalls = diskCalls): void {
  if (calls.standing(place) !== 'nothing') return;
  const last = calls.list(dirname(place)).findLast((name) => siblingKind(place, name) === 'last');
  if (last !== undefined) calls.rename(join(dirname(place), last), place);
}

/** Clears what killed builders left beside a place. Only for whoever holds the lock: then nobody alive owns any of it. */
export function removeLeftovers(place: string, calls: DiskCalls = diskCalls): void {
  for (const name of calls.list(dirname(place))) {
    if (siblingKind(place, name) !== null) removeIfPossible(join(dirname(place), name), calls);
  }
}

/** Clears a folder that stands in no place. One that cannot be removed now is tried again by the next builder. */
export function removeIfPossible(path: string, calls: DiskCalls): void {
  try {
    calls.remove(path);
  } catch {
    // Only room on the disk is lost.
  }
}
