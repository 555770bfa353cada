import { defineConfig } from 'vite';

/**
 * What every browser bundle shares. `src/prerender/bundleAssets.ts` runs one build for each script and one for the
 * style sheet; pages are rendered by `src/prerender/buildSite.ts`, not by Vite.
 */
export default defineConfig({
  publicDir: false,
  logLevel: 'error',
  build: {
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    modulePreload: false,
    copyPublicDir: false,
    write: false,
    reportCompressedSize: false,
  },
});
