/** The program of the commands, compiled and kept. */
export interface Program {
  /** Fingerprint of its sources, the same in every copy of the project. */
  readonly hash: string;
  /** Full path of the folder it stands in, with `cli.mjs` and `pageWorker.mjs`. */
  readonly folder: string;
}

/** The program of the sources as they stand, compiled where it is not kept yet; null where nothing can be written. */
export function findProgram(): Promise<Program | null>;
