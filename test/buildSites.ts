import { join } from 'node:path';
import { argv } from 'node:process';
import { BOOKS } from '../pipeline/commands/places.ts';
import { asOnlyBuilder } from '../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../pipeline/disk/diskEffects.ts';
import { findProgram } from '../pipeline/program.mjs';
import { buildSite } from '../src/prerender/buildSite.ts';
import { BUILT } from './builtSites.ts';

const onProgress = (line: string) => console.log(`  ${line}`);
const edition = 'publication';

/** How `npm run build` makes a site: of what is kept, by two threads of the compiled program. */
async function findMeans() {
  const program = await findProgram();
  if (program === null) return {};
  const workers = { count: 2, script: join(program.folder, 'pageWorker.mjs') };
  return { keepsBundles: true, kept: { folder: BOOKS, program: program.hash }, workers };
}

/** Builds the sites the tests look at; with `again` only the one that must come out the same, made of nothing and by one thread. */
async function buildAll(): Promise<void> {
  if (argv.includes('again')) {
    await buildSite({ out: BUILT.again, field: false, edition, onProgress });
    return;
  }
  const means = await findMeans();
  // The field copy goes first: the published site must not depend on what was drawn before it.
  await buildSite({ out: BUILT.field, field: true, edition, onProgress, ...means });
  await buildSite({ out: BUILT.site, field: false, edition, onProgress, ...means });
}

// No other builder may swap the published files while the sites are made of them.
const options = { command: 'test/buildSites.ts', data: 'data', places: ['public/data', ...Object.values(BUILT)] };
await asOnlyBuilder(diskEffects, options, buildAll);
