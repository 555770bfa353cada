import type { OpenLoaders } from '../../pipeline/open/openedFile.ts';
import { bringFile } from './bring/bringFile.ts';
import type { BroughtFile } from './bring/broughtFile.ts';
import type { ImportRegisters } from './bring/importRegisters.ts';
import { checkSent, type CheckSurroundings } from './checkSent.ts';
import type { CheckResult } from './describeResult.ts';
import { fileSource } from './fileSource.ts';

/** What a file turned out to be, and what is to be said of it. */
export type Examined =
  | { readonly kind: 'return'; readonly result: CheckResult }
  | { readonly kind: 'published'; readonly brought: BroughtFile };

/** How a file is looked at where it is. */
export interface ExamineSurroundings extends CheckSurroundings {
  readonly recipes: ImportRegisters;
  readonly loaders: OpenLoaders;
}

export type ExamineFile = (file: File, surroundings: ExamineSurroundings) => Promise<Examined>;

/** Looks at a file a reader chose: a published one is told by its recipe, and any other is checked as a return. */
export const examineFile: ExamineFile = async (file, surroundings) => {
  const { recipes: registers, loaders, today } = surroundings;
  let read = 0;
  const source = await fileSource(file, (bytes) => {
    read = bytes;
  });
  const onStep = () => surroundings.onStep(Math.min(1, read / Math.max(1, file.size)));
  const brought = await bringFile(file.name, source, { registers, loaders, today, onStep });
  if (brought !== null) return { kind: 'published', brought };
  return { kind: 'return', result: await checkSent(file, surroundings) };
};
