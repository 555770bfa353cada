/** One package of the lock file. */
interface LockedPackage {
  readonly version?: string;
  /** An SPDX expression; some old packages have a list of licences to choose from. */
  readonly license?: string | readonly { readonly type: string }[];
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** The part of `package-lock.json` (version 3) that is read. */
export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package of others that the project uses. */
export interface Software {
  readonly name: string;
  readonly version: string;
  /** As the package states it; blank where it states none. */
  readonly licence: string;
  /** SHA-512 of the package as published, in hex; blank where the lock file has none. */
  readonly sha512: string;
  /** True for what is needed only to build and test the site. */
  readonly isForBuilding: boolean;
  /** True for what is installed on some machines only. */
  readonly isOptional: boolean;
  /** Folder it is installed in. */
  readonly folder: string;
}

const FOLDER = 'node_modules/';

const toHex = (base64: string): string =>
  [...atob(base64)].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('');

/** Words that are no SPDX identifier are written as SPDX writes others' licences. */
const nameLicence = (type: string): string => (type.includes(' ') ? `LicenseRef-${type.replaceAll(' ', '-')}` : type);

const readLicence = (license: LockedPackage['license']): string | undefined =>
  license === undefined || typeof license === 'string'
    ? license
    : license.map(({ type }) => nameLicence(type)).join(' OR ');

function readHash(integrity: string | undefined): string {
  const hash = /^sha512-(\S+)$/.exec(integrity ?? '')?.[1];
  return hash === undefined ? '' : toHex(hash);
}

/** Every package of the lock file once, by name and version: the same on every machine, whatever is installed there. */
export function listSoftware(lock: LockFile): readonly Software[] {
  const found = new Map<string, Software>();
  for (const [folder, locked] of Object.entries(lock.packages)) {
    if (!folder.includes(FOLDER) || locked.version === undefined) continue;
    const name = folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length);
    const key = `${name}@${locked.version}`;
    const before = found.get(key);
    found.set(key, {
      name,
      version: locked.version,
      // A copy inside another package may lack what the first copy states.
      licence: readLicence(locked.license) ?? before?.licence ?? '',
      sha512: readHash(locked.integrity) || (before?.sha512 ?? ''),
      isForBuilding: locked.dev === true && (before?.isForBuilding ?? true),
      isOptional: locked.optional === true && (before?.isOptional ?? true),
      folder: before?.folder ?? folder,
    });
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, software]) => software);
}
