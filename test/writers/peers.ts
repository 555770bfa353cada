import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Programs that write or read tables, to be tried and no part of the project: a folder of their own holds them. SheetJS of the public
 * registry is old and has known faults.
 */
export const PEERS = {
  folder: '.cache/matrix-peers',
  packages: [
    'xlsx@0.18.5',
    '@duckdb/node-api@1.5.6-r.1',
    'mammoth@1.13.0',
    'datapackage@1.1.10',
    'rdf-parser-csvw@1.1.0',
    'jsonld@8.3.3',
    'n3@2.13.12',
  ],
} as const;

/** A peer by the name of its package. */
export const peer = (name: string): unknown => createRequire(resolve(PEERS.folder, 'package.json'))(name);

/** Version of a package that is installed. */
export const versionOf = (name: string, folder = 'node_modules'): string =>
  JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;

export const peerVersion = (name: string): string => versionOf(name, join(PEERS.folder, 'node_modules'));

export const hasPeer = (name: string): boolean => existsSync(join(PEERS.folder, 'node_modules', name));
