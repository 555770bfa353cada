import { argv } from 'node:process';
import { asOnlyBuilder } from '../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../pipeline/effects.ts';
import { buildSite } from '../src/prerender/buildSite.ts';
import { BUILT } from './builtSites.ts';

/** Builds the sites the tests look at; with `again` only the one that must come out the same. */
const onProgress = (line: string) => console.log(`  ${line}`);
const edition = 'publication';

async function buildAll(): Promise<void> {
  if (argv.includes('again')) {
    await buildSite({ out: BUILT.again, field: false, edition, onProgress });
    return;
  }
  // The field copy goes first: the published site must not depend on what was drawn before it.
  await buildSite({ out: BUILT.field, field: true, edition, onProgress });
  await buildSite({ out: BUILT.site, field: false, edition, onProgress });
}

// No other builder may swap the published files while the sites are made of them.
const options = { command: 'test/buildSites.ts', data: 'data', places: ['public/data', ...Object.values(BUILT)] };
await asOnlyBuilder(diskEffects, options, buildAll);
