import type { AreaFile, IndicatorFile } from '../../pipeline/contract/files.ts';
import type { Site } from '../../src/load/site.ts';
import { buildOnce, published } from '../pipeline/builtOnce.ts';

async function filesUnder<File>(folder: string): Promise<ReadonlyMap<string, File>> {
  const paths = [...(await buildOnce()).keys()].filter(
    (path) => path.startsWith(`${folder}/`) && path.endsWith('.json'),
  );
  const entries = paths.map(async (path): Promise<[string, File]> => {
    const text = (await buildOnce()).get(path) ?? '';
    // The pipeline writes these files from the same types.
    return [path.slice(folder.length + 1).replace(/\.json$/, ''), JSON.parse(text) as File];
  });
  return new Map(await Promise.all(entries));
}

/** The shipped data as pages read it, built in memory. */
export async function shippedSite(): Promise<Site> {
  return {
    index: await published('index.json'),
    kent: await published('kent.json'),
    plan: await published('plan.json'),
    money: await published('money.json'),
    governance: await published('governance.json'),
    checks: await published('checks.json'),
    coverage: await published('coverage.json'),
    areas: await filesUnder<AreaFile>('areas'),
    indicators: await filesUnder<IndicatorFile>('indicators'),
  };
}
