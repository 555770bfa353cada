import type { ListedFile } from '../downloads/assembleManifest.ts';
import type { Change, TableCount } from '../../contract/release.ts';
import type { Finding } from '../../findings/finding.ts';

/** How the data at hand stand to the last release. */
export interface Standing {
  /** What files are named by: the package's version, with `-draft` when that number stands for other data already. */
  readonly label: string;
  readonly hash: string;
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  /** The release the changes are counted from; null for the first. */
  readonly previous: string | null;
  readonly tables: readonly TableCount[];
  readonly changes: readonly Change[];
  /** Changes that are not logged, log entries without a change, and tables whose size has changed much. */
  readonly findings: readonly Finding[];
}

/**
 * What is kept of a release for good, as `data/releases/<id>.json`; its inputs stand beside it as `<id>.zip`, the contract
 * its pages were made from as `<id>.contract.json.br`.
 * Written once, by `makeRelease`, and never changed.
 */
export interface ReleaseRecord {
  readonly id: string;
  /** ISO date on which the release was made. */
  readonly date: string;
  /** The post that released it, or that none is named; never a person. */
  readonly by: string;
  /** Commit of the project it was made from, or that there was no version control. */
  readonly commit: string;
  readonly contract: string;
  /** Edition of the sentences its downloads say, see `keptWords.ts`; absent in releases of the first. */
  readonly words?: number;
  readonly build: string;
  readonly previous: string | null;
  /** SHA-256 over the names and hashes of the inputs; see `hashInputs`. */
  readonly hash: string;
  /** Every file of `data/` the release was made from. */
  readonly inputs: readonly ListedFile[];
  /** Every file it published, but for the manifest and what is kept of releases. */
  readonly outputs: readonly ListedFile[];
  /** The contract as it is kept: name beside this record, bytes and hash. */
  readonly kept: ListedFile;
  readonly tables: readonly TableCount[];
  readonly changes: readonly Change[];
  /** Every address it published, from the site's root; none may ever vanish without a redirect. */
  readonly addresses: readonly string[];
}

/** A release with the files it is kept in. */
export interface Release {
  readonly record: ReleaseRecord;
  readonly recordBytes: Uint8Array;
  readonly zip: Uint8Array;
  /** The files its pages were made from, packed; see `openContract`. */
  readonly contract: Uint8Array;
}

/** Folder of the releases inside the data folder. */
export const RELEASES_FOLDER = 'releases';
