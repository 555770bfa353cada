import { setFlagsFromString } from 'node:v8';
import { asOnlyBuilder, type BuilderSession } from '../disk/onlyBuilder.ts';
import { diskEffects } from '../disk/diskEffects.ts';

/** Where the commands read and write, from the project's root. */
export const PLACES = { data: 'data', published: 'public/data', program: 'pipeline' } as const;
export const SITE = 'dist';
/** What takes long to make and may be used again. */
export const BOOKS = '.cache/books';

/** Every folder a command may swap in; what a killed one left beside any of them is cleared by the next. */
const WRITTEN = [
  PLACES.data,
  PLACES.published,
  ...['', '-field', '-training', '-training-field'].map((kind) => `${SITE}${kind}`),
  `${PLACES.data}/releases`,
  `${PLACES.data}/returns/examples`,
];

/** 0 accepted, 1 data refused, 2 wrong use of the command. */
export const EXIT = { accepted: 0, refused: 1, usage: 2 } as const;

/** How published files and a site are asked for, as the words of a command. */
export interface SiteFlags {
  readonly field?: boolean | undefined;
  readonly pictures?: boolean | undefined;
  readonly training?: boolean | undefined;
  readonly pdf?: boolean | undefined;
  readonly 'site-url'?: string | undefined;
  readonly workers?: string | undefined;
}

export const editionOf = ({ training }: SiteFlags): 'publication' | 'training' =>
  training === true ? 'training' : 'publication';

/**
 * A builder makes and lets go of far more than it holds, and a heap, of which each thread has one, would grow to four times what is
 * held before it is tidied. Twice takes half the memory of it and hardly longer.
 */
const GROWS_TO_TWICE = '--heap-growing-percent=100';

/** Runs a command that writes, as the only one in this folder, whole or not at all. */
export function runAlone(command: (session: BuilderSession) => Promise<number>): Promise<number> {
  setFlagsFromString(GROWS_TO_TWICE);
  const words = process.argv.slice(2).join(' ');
  return asOnlyBuilder(diskEffects, { command: words, data: PLACES.data, places: WRITTEN }, command);
}
