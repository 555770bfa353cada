import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS } from './peers.ts';

let made: Promise<readonly string[]> | null = null;

async function makeWorkbooks(): Promise<readonly string[]> {
  // The whole pipeline, which only this needs.
  const { publishShipped } = await import('../downloads/published.ts');
  const { files } = await publishShipped({ withArchives: true });
  const folder = join(PEERS.folder, 'own');
  mkdirSync(folder, { recursive: true });
  return [...files]
    .filter(([path]) => path.endsWith('.xlsx'))
    .map(([path, bytes]) => {
      const [, name = ''] = /(?:downloads|templates)\/(.*)$/.exec(path) ?? [];
      const kept = join(folder, path.includes('templates/') ? `form-${name.replace('/', '-')}` : name);
      writeFileSync(kept, bytes);
      return kept;
    })
    .toSorted();
}

/** Paths of the workbooks of all releases and of the forms (`form-...`), made once as a site makes them and put where the peers are. */
export function ownWorkbooks(): Promise<readonly string[]> {
  made ??= makeWorkbooks();
  return made;
}
