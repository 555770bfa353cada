import { join } from 'node:path';
import { argv } from 'node:process';
import { BOOKS } from '../pipeline/commands/places.ts';
import { asOnlyBuilder } from '../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../pipeline/disk/diskEffects.ts';
import { findProgram } from '../pipeline/program.mjs';
import { buildSite } from '../src/prerender/buildSite.ts';
import { startPool } from '../src/prerender/rendering/pagePool.ts';
import { BUILT } from './builtSites.ts';

const onProgress = (line: string) => console.log(`  ${line}`);
const edition = 'publication';

/** Builds a site as `npm run build` does: of what is kept, by two threads of the compiled program. */
async function buildOf(site: { readonly out: string; readonly field: boolean }): Promise<void> {
  const program = await findProgram();
  if (program === null) return void (await buildSite({ ...site, edition, onProgress }));
  const pool = startPool({ count: 2, script: join(program.folder, 'pageWorker.mjs') });
  try {
    const kept = { folder: BOOKS, program: program.hash };
    await buildSite({ ...site, edition, onProgress, keepsBundles: true, kept, pool });
  } finally {
    await pool.stop();
  }
}

/** Builds the sites the tests look at; with `again` only the one that must come out the same, made of nothing and by one thread. */
async function buildAll(): Promise<void> {
  if (argv.includes('again')) {
    await buildSite({ out: BUILT.again, field: false, edition, onProgress });
    return;
  }
  // The field copy goes first: the published site must not depend on what was drawn before it.
  await buildOf({ out: BUILT.field, field: true });
  await buildOf({ out: BUILT.site, field: false });
}

// No other builder may swap the published files while the sites are made of them.
const options = { command: 'test/buildSites.ts', data: 'data', places: ['public/data', ...Object.values(BUILT)] };
await asOnlyBuilder(diskEffects, options, buildAll);
