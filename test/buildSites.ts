import { argv } from 'node:process';
import { buildSite } from '../src/prerender/buildSite.ts';
import { BUILT } from './builtSites.ts';

/** Builds the sites the tests look at; with `again` only the one that must come out the same. */
const onProgress = (line: string) => console.log(`  ${line}`);
const edition = 'publication';

if (argv.includes('again')) {
  await buildSite({ out: BUILT.again, field: false, edition, onProgress });
} else {
  // The field copy goes first: the published site must not depend on what was drawn before it.
  await buildSite({ out: BUILT.field, field: true, edition, onProgress });
  await buildSite({ out: BUILT.site, field: false, edition, onProgress });
}
