import { bundleAssets, bundleWorker } from './bundleAssets.ts';

// A thread's whole work: what is bundled lies in the cache when it ends, where whoever needs it finds it.
await Promise.all([bundleAssets({ keeps: true }), bundleWorker({ keeps: true })]);
