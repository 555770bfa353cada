import type { Release } from './release.ts';

/** Where a release's record is published, under `data/`. */
export const recordPath = (id: string): string => `releases/${id}/release.json`;

/** Where a release's inputs are published, under `data/`. */
export const inputsPath = (id: string): string => `releases/${id}/inputs.zip`;

/** Where the contract of a release's pages is published, under `data/`. */
export const contractPath = (id: string): string => `releases/${id}/contract.json.br`;

/** What is published of a release beside its downloads, by path under `data/`: its record, its inputs, its contract. */
export function keptFiles({ record, recordBytes, zip, contract }: Release): ReadonlyMap<string, Uint8Array> {
  return new Map([
    [recordPath(record.id), recordBytes],
    [inputsPath(record.id), zip],
    [contractPath(record.id), contract],
  ]);
}
