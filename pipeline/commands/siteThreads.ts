import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { Worker } from 'node:worker_threads';
import { startPool, type PagePool } from '../../src/prerender/rendering/pagePool.ts';
import type { SiteFlags } from './places.ts';

/**
 * Threads that get ready to make a site while one makes the data, which leaves the other processors idle: first the scripts
 * and style sheets are bundled into the cache, then those that render pages load the program. All at once they would hold up
 * the data.
 */
export interface SiteThreads {
  /** Comes when all is bundled, or could not be: who needs a bundle hears why. Null once stopped. */
  readonly pool: Promise<PagePool | null>;
  stop(): Promise<void>;
}

/** More threads than these wait for each other's memory. */
const MOST_WORKERS = 4;

/** Starts as many threads for pages as asked for, or as there are processors; none where one is enough or the program is not compiled. */
export function startSiteThreads({ workers }: SiteFlags): SiteThreads | null {
  const folder = env['PROGRAM_FOLDER'] ?? '';
  const count = workers === undefined ? Math.min(availableParallelism(), MOST_WORKERS) : Number(workers);
  if (folder === '' || count < 2) return null;
  // What it cannot bundle is told by whoever needs it.
  const bundler = new Worker(join(folder, 'bundleAhead.mjs'), { stdout: true, stderr: true });
  bundler.on('error', () => {});
  const bundled = new Promise<void>((resolve) => bundler.on('exit', () => resolve()));
  let isStopped = false;
  const pool = bundled.then(() => (isStopped ? null : startPool({ count, script: join(folder, 'pageWorker.mjs') })));
  return {
    pool,
    stop: async () => {
      isStopped = true;
      await bundler.terminate();
      await (await pool)?.stop();
    },
  };
}
