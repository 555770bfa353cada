import { bringFile } from './bring/bringFile.ts';
import { checkSent } from './checkSent.ts';
import { fileSource } from './fileSource.ts';
import type { ExamineFile } from './parts.ts';

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
