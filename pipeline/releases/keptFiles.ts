import type { Release } from './release.ts';

/** Where a release's record is published, under `data/`. */
export const recordPath = (id: string): string => `releases/${id}/release.json`;

/** Where a release's inputs are published, under `data/`. */
export const inputsPath = (id: string): string => `releases/${id}/inputs.zip`;

/** What is published of a release beside its downloads, by path under `data/`: its record and its inputs. */
export function keptFiles({ record, recordBytes, zip }: Release): ReadonlyMap<string, Uint8Array> {
  return new Map([
    [recordPath(record.id), recordBytes],
    [inputsPath(record.id), zip],
  ]);
}
