import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { env, version } from 'node:process';
import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { refuseUnfit } from '../disk/refuseUnfit.ts';
import { isSiblingName } from '../disk/siblingNames.ts';
import { diskEffects } from '../disk/diskEffects.ts';
import { hashSite, noteSite, readStanding, standPublished, type StandingSite } from '../publish/keptSite.ts';
import { sayGone } from '../publish/releases/checkAddresses.ts';
import { tellFindings } from './tellData.ts';
import { BOOKS, editionOf, EXIT, PLACES, runAlone, SITE, type SiteFlags } from './places.ts';

/** Each kind of site has a folder of its own, so that a training site never stands where a publication is taken from. */
const outOf = ({ field, training }: SiteFlags): string =>
  [SITE, ...(training === true ? ['training'] : []), ...(field === true ? ['field'] : [])].join('-');

/** What decides the site and the published files: a file more among them only has things made again. */
async function siteInputs(): Promise<readonly string[]> {
  const entries = await diskEffects.listFolder('public');
  // The published files lie there too, and beside them, while they are made, a folder of their own.
  const shipped = entries
    .filter(({ name }) => name !== 'data' && !isSiblingName(name))
    .map(({ name }) => `public/${name}`);
  const versions = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];
  return [PLACES.data, PLACES.program, 'src', ...shipped, ...versions, 'vite.config.ts', 'tsconfig.json'];
}

/** The program at work, as `run.mjs` knows it; blank where its files were read one by one and nobody knows which states of them. */
const PROGRAM_HASH = env['PROGRAM_HASH'] ?? '';
const PROGRAM_FOLDER = env['PROGRAM_FOLDER'] ?? '';

/** One fingerprint of all a site asked for in this way is made of; null where none can be told, as of what a browser paints. */
async function hashMaking(flags: SiteFlags): Promise<string | null> {
  if (PROGRAM_HASH === '' || flags.pdf === true || flags.pictures === true) return null;
  const { field = false, training = false, 'site-url': siteUrl = '' } = flags;
  // The bytes are the same however many threads made them.
  const options = { field, training, siteUrl, program: PROGRAM_HASH, node: version, mode: env['NODE_ENV'] };
  return hashSite(diskEffects, { inputs: await siteInputs(), options });
}

/** `npm run build`: a site to publish, with everything that was found. */
export const runBuild = (session: BuilderSession, flags: SiteFlags): Promise<number> =>
  build(session, flags, { isToLook: false });

/** Builds a site, or leaves the one that stands where it is, whole, of the very same. */
async function build(
  session: BuilderSession,
  flags: SiteFlags,
  { isToLook }: { readonly isToLook: boolean },
): Promise<number> {
  const out = outOf(flags);
  refuseUnfit(out);
  const madeOf = await hashMaking(flags);
  const standing = await readStanding(diskEffects, out, madeOf);
  if (standing !== null && (await standPublished(diskEffects, PLACES.published, out))) {
    tellFindings(diskEffects, standing.findings, isToLook);
    for (const line of standing.inForce) diskEffects.say(line);
    return sayReused(out, standing);
  }
  const { prepareData } = await import('./makeData.ts');
  const making = { edition: editionOf(flags), withArchives: true, countsWarnings: isToLook };
  const prepared = await prepareData(session, making);
  if (prepared === null) return EXIT.refused;
  if (standing !== null) {
    await session.keep();
    return sayReused(out, standing);
  }
  // Loaded only now: a site that is reused needs neither React nor Plot.
  const { prepareSite } = await import('../../src/prerender/buildSite.ts');
  const { draft } = await prepareSite({
    out,
    data: session.folderOf(PLACES.published),
    field: flags.field === true,
    edition: editionOf(flags),
    pictures: flags.pictures === true,
    pdf: flags.pdf === true,
    keepsBundles: true,
    kept: PROGRAM_HASH === '' ? null : { folder: BOOKS, program: PROGRAM_HASH },
    workers: workersOf(flags),
    ...(flags['site-url'] === undefined ? {} : { siteUrl: flags['site-url'] }),
    onProgress: diskEffects.say,
  });
  session.add(draft);
  if (out === SITE && !(await hasAllAddresses(draft.folder))) return EXIT.refused;
  const { index, findings, inForce } = prepared;
  const made = { release: index.release, build: index.build, findings, inForce, day: diskEffects.today() };
  await session.keep();
  // A source that was saved while the site was made may be in it or not.
  if (madeOf !== null && (await hashMaking(flags)) === madeOf) await noteSite(diskEffects, out, { ...made, madeOf });
  return EXIT.accepted;
}

/** More threads than these wait for each other's memory. */
const MOST_WORKERS = 4;

/** The threads that render pages: as many as asked for, or as there are processors; none where one is enough or the program is not compiled. */
function workersOf({ workers }: SiteFlags): { count: number; script: string } | null {
  const count = workers === undefined ? Math.min(availableParallelism(), MOST_WORKERS) : Number(workers);
  return PROGRAM_HASH === '' || count < 2 ? null : { count, script: join(PROGRAM_FOLDER, 'pageWorker.mjs') };
}

function sayReused(out: string, { release, build: id, files }: StandingSite): number {
  diskEffects.say(`${out}/: unchanged, all ${files} files of release ${release}, build ${id}, reused.`);
  return EXIT.accepted;
}

/** An address once published may not vanish: held against the addresses every release has recorded. */
async function hasAllAddresses(site: string): Promise<boolean> {
  const { checkPages } = await import('../publish/releases/checkPages.ts');
  const gone = await checkPages(diskEffects, { data: PLACES.data, site });
  for (const address of gone) diskEffects.complain(sayGone(address));
  if (gone.length > 0)
    diskEffects.complain(
      `Refused: ${gone.length} ${gone.length === 1 ? 'address' : 'addresses'}. ${SITE}/ is left as it was.`,
    );
  return gone.length === 0;
}

/** `npm start`: serves the site; the port is found before the site is built, and answers until then that it is being built. */
export async function runStart(flags: SiteFlags): Promise<number> {
  const { serveSite } = await import('../../src/prerender/serve/serve.ts');
  let isBuilt: (folder: string) => void = () => {};
  const folder = new Promise<string>((resolve) => (isBuilt = resolve));
  const site = await serveSite({ folder, isTraining: flags.training === true, onNotice: diskEffects.say });
  let code: number = EXIT.refused;
  try {
    code = await runAlone((session) => build(session, flags, { isToLook: true }));
  } finally {
    // Nothing is served of a site that was refused, and a command that waits for requests never ends.
    if (code !== EXIT.accepted) await site.close();
  }
  if (code !== EXIT.accepted) return code;
  isBuilt(outOf(flags));
  diskEffects.say(`Ready: ${site.url} (Ctrl+C to stop)`);
  return EXIT.accepted;
}
