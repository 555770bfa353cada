import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { lcspsOf, type Site } from '../../site/site.ts';
import { packPage } from '../../pages/study-day/studyDayPages.tsx';
import { MOST_AREAS } from '../../select/compareView.ts';
import { isIsoDate } from '../../select/packView.ts';
import { bundleAssets } from '../bundleAssets.ts';
import { fullPath, projectFolder, removeFolder, writeFileAt } from '../effects.ts';
import { printPages } from './printPages.ts';
import { readSite } from '../readSite.ts';
import { pageFile, renderPage } from '../renderPage.tsx';
import type { SiteFrame } from '../frame/siteFrame.ts';

export interface PackOptions {
  /** Ids of LCSPs in the order of the visits. */
  readonly areas: readonly string[];
  /** File the PDF is written to. */
  readonly out: string;
  /** ISO date of the study day; left out while none is set. */
  readonly date?: string | undefined;
  /** Address the site is published at: what the pack's links lead to; without one they are plain text. */
  readonly siteUrl?: string | undefined;
}

const PATH = 'study-day/pack/';

/** What is wrong with a request for a pack, worded for the person at the terminal; empty when nothing is. */
export function checkPackOptions(site: Site, { areas, date }: PackOptions): readonly string[] {
  const lcsps = lcspsOf(site);
  const unknown = areas.filter((id) => !lcsps.some((area) => area.id === id));
  return [
    ...(areas.length === 0 ? ['name 1 to 4 LCSPs with --areas, ids parted by commas'] : []),
    ...(areas.length > MOST_AREAS ? [`a pack holds at most ${MOST_AREAS} LCSPs, not ${areas.length}`] : []),
    ...(new Set(areas).size < areas.length ? ['an LCSP is named twice'] : []),
    ...unknown.map(
      (id) => `no LCSP has the id "${id}"; ids are those of data/areas.csv: ${lcsps.map((area) => area.id).join(', ')}`,
    ),
    ...(date === undefined || isIsoDate(date) ? [] : [`"${date}" is not a date: write 2009-06-12`]),
  ];
}

/** One page with its style sheets in a folder of its own, so that it can be printed. */
async function writePackPage(folder: string, site: Site, files: readonly AreaFile[], date: string): Promise<void> {
  const page = packPage(site, files, { path: PATH, date, hasWord: false });
  const { index } = site;
  const assets = await bundleAssets();
  const frame: SiteFrame = {
    head: { contract: index.contract, release: index.release, build: index.build, edition: index.edition },
    assets,
    field: true,
    siteUrl: undefined,
    paths: new Set([PATH]),
  };
  for (const asset of [assets.site, assets.committee, assets.loader]) {
    await writeFileAt(fullPath(folder, asset.path), asset.content);
  }
  await writeFileAt(fullPath(folder, pageFile(PATH)), renderPage(page, frame));
}

/**
 * Makes the tagged PDF of a study-day pack from the published files.
 *
 * @returns what is wrong with the request; the PDF is written only when nothing is
 * @throws when the published files cannot be read or no Chromium is found
 */
export async function makePack(options: PackOptions): Promise<readonly string[]> {
  const site = await readSite(fullPath(projectFolder, 'public/data'));
  const problems = checkPackOptions(site, options);
  if (problems.length > 0) return problems;
  const files = options.areas.flatMap((id) => site.areas.get(id) ?? []);
  const folder = await mkdtemp(join(tmpdir(), 'lcsp-pack-'));
  try {
    await writePackPage(folder, site, files, options.date ?? '');
    const page = pathToFileURL(fullPath(folder, pageFile(PATH)));
    const [pdf] = await printPages([{ url: page.href, linkBase: options.siteUrl }]);
    if (pdf === undefined) throw new Error(`missing PDF of ${options.out}`);
    await writeFileAt(fullPath(options.out), pdf);
    return [];
  } finally {
    await removeFolder(folder);
  }
}
