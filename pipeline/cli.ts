import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { env, version } from 'node:process';
import { parseArgs } from 'node:util';
import { buildData } from './build.ts';
import { checkFiles } from './intake/checkFiles.ts';
import { saySent } from './intake/saySent.ts';
import { openBooks } from './disk/books.ts';
import { explainDiskError } from './disk/explainDiskError.ts';
import { asOnlyBuilder, type BuilderSession } from './disk/onlyBuilder.ts';
import { refuseUnfit } from './disk/refuseUnfit.ts';
import { isSiblingName } from './disk/siblingNames.ts';
import { diskEffects } from './effects.ts';
import { describeOlderSite } from './publish/keptOutput.ts';
import { hashSite, noteSite, readStanding, standPublished, type StandingSite } from './publish/keptSite.ts';
import { sayGone } from './publish/releases/checkAddresses.ts';
import { describeUntold } from './publish/releases/describeUntold.ts';
import { formatFindings } from './findings/report.ts';
import { spellCountOf } from './findings/structure.ts';
import { isError, tellFindings, tellPublished } from './tellData.ts';
import { USAGE } from './usage.ts';

/** Where the commands read and write, from the project's root. */
const PLACES = { data: 'data', published: 'public/data', program: 'pipeline' } as const;
const SITE = 'dist';
/** What takes long to make and may be used again. */
const BOOKS = '.cache/books';

/** Every folder a command may swap in; what a killed one left beside any of them is cleared by the next. */
const WRITTEN = [
  PLACES.data,
  PLACES.published,
  ...['', '-field', '-training', '-training-field'].map((kind) => `${SITE}${kind}`),
  `${PLACES.data}/releases`,
  `${PLACES.data}/returns/examples`,
];

/** 0 accepted, 1 data refused, 2 wrong use of the command. */
const EXIT = { accepted: 0, refused: 1, usage: 2 } as const;

const OPTIONS = {
  field: { type: 'boolean' },
  pictures: { type: 'boolean' },
  training: { type: 'boolean' },
  pdf: { type: 'boolean' },
  areas: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  by: { type: 'string' },
  'site-url': { type: 'string' },
  table: { type: 'string' },
  registers: { type: 'string' },
  complete: { type: 'boolean' },
  return: { type: 'boolean' },
  format: { type: 'string' },
  'dry-run': { type: 'boolean' },
  published: { type: 'string' },
  recipe: { type: 'string' },
  source: { type: 'string' },
  title: { type: 'string' },
  address: { type: 'string' },
  area: { type: 'string', multiple: true },
  workers: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Flags = ReturnType<typeof readArguments>['values'];
type Edition = NonNullable<NonNullable<Parameters<typeof buildData>[2]>['edition']>;

const editionOf = ({ training }: Flags): Edition => (training === true ? 'training' : 'publication');

/** Each kind of site has a folder of its own, so that a training site never stands where a publication is taken from. */
const outOf = ({ field, training }: Flags): string =>
  [SITE, ...(training === true ? ['training'] : []), ...(field === true ? ['field'] : [])].join('-');

function readArguments() {
  return parseArgs({ options: OPTIONS, allowPositionals: true });
}

type Command = (session: BuilderSession, flags: Flags) => Promise<number>;

/** Runs a command that writes, as the only one in this folder, whole or not at all. */
const runAlone = (command: Command, flags: Flags): Promise<number> =>
  asOnlyBuilder(
    diskEffects,
    { command: process.argv.slice(2).join(' '), data: PLACES.data, places: WRITTEN },
    (session) => command(session, flags),
  );

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
async function hashMaking(flags: Flags): Promise<string | null> {
  if (PROGRAM_HASH === '' || flags.pdf === true || flags.pictures === true) return null;
  // The bytes are the same however many threads made them.
  const options = { ...flags, workers: undefined, program: PROGRAM_HASH, node: version, mode: env['NODE_ENV'] };
  return hashSite(diskEffects, { inputs: await siteInputs(), options });
}

/** How a command makes the published files. */
interface Making {
  readonly edition: Edition;
  /** Whether the workbook and the archive are made too. */
  readonly withArchives: boolean;
  /** Warnings are counted, not said one by one: whoever only wants to look at the site did not write the tables. */
  readonly countsWarnings?: boolean;
}

/** Makes the published files; they wait to be kept, with the site where one is built too. */
async function prepareData({ effects, refuseChanged }: BuilderSession, making: Making) {
  const { edition, withArchives, countsWarnings = false } = making;
  const started = performance.now();
  refuseUnfit(PLACES.published);
  diskEffects.say(`Checking ${PLACES.data}/ ...`);
  const places = { ...PLACES, books: openBooks(BOOKS) };
  const { findings, index, inForce } = await buildData(effects, places, { edition, withArchives });
  // Before anything is said of the data: a file half-saved gives findings that are none.
  await refuseChanged();
  tellFindings(diskEffects, findings, countsWarnings);
  if (index === null) {
    const errors = findings.filter(isError);
    diskEffects.complain(`Refused: ${spellCountOf(errors.length, 'error')}. ${PLACES.published}/ is left as it was.`);
    return null;
  }
  const seconds = Math.round(performance.now() - started) / 1000;
  tellPublished(diskEffects, index, { findings, seconds });
  return { index, findings, inForce };
}

async function runData(session: BuilderSession, flags: Flags): Promise<number> {
  const prepared = await prepareData(session, { edition: editionOf(flags), withArchives: false });
  if (prepared === null) return EXIT.refused;
  await session.keep();
  const older = await describeOlderSite(diskEffects, SITE, prepared.index);
  if (older !== null) diskEffects.say(older);
  const untold = await describeUntold(diskEffects, PLACES.data);
  if (untold !== null) diskEffects.complain(`Before npm run release: ${untold}.`);
  return EXIT.accepted;
}

/** Builds a site to publish: everything found is said. */
const runBuild: Command = (session, flags) => build(session, flags, { isToLook: false });

/** Builds a site to look at here. */
const buildToLook: Command = (session, flags) => build(session, flags, { isToLook: true });

/** Builds a site, or leaves the one that stands where it is, whole, of the very same. */
async function build(
  session: BuilderSession,
  flags: Flags,
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
  const making = { edition: editionOf(flags), withArchives: true, countsWarnings: isToLook };
  const prepared = await prepareData(session, making);
  if (prepared === null) return EXIT.refused;
  if (standing !== null) {
    await session.keep();
    return sayReused(out, standing);
  }
  // Loaded only now: `npm run data` has no need of React and Plot.
  const { prepareSite } = await import('../src/prerender/buildSite.ts');
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
function workersOf({ workers }: Flags): { count: number; script: string } | null {
  const count = workers === undefined ? Math.min(availableParallelism(), MOST_WORKERS) : Number(workers);
  return PROGRAM_HASH === '' || count < 2 ? null : { count, script: join(PROGRAM_FOLDER, 'pageWorker.mjs') };
}

function sayReused(out: string, { release, build: id, files }: StandingSite): number {
  diskEffects.say(`${out}/: unchanged, all ${files} files of release ${release}, build ${id}, reused.`);
  return EXIT.accepted;
}

/** The study-day pack of the LCSPs named, from the figures published last. */
async function runPack(session: BuilderSession, flags: Flags): Promise<number> {
  const { areas, out, date, 'site-url': siteUrl } = flags;
  if (areas === undefined || out === undefined) return complainUsage('pack: --areas and --out are needed');
  if ((await prepareData(session, { edition: 'publication', withArchives: false })) === null) return EXIT.refused;
  await session.keep();
  const { makePack } = await import('../src/prerender/pdf/makePack.ts');
  const problems = await makePack({ areas: areas.split(','), out, date, siteUrl });
  for (const problem of problems) diskEffects.complain(problem);
  if (problems.length > 0) return EXIT.usage;
  diskEffects.say(`Pack: ${out}`);
  return EXIT.accepted;
}

/** An address once published may not vanish: held against the addresses every release has recorded. */
async function hasAllAddresses(site: string): Promise<boolean> {
  const { checkPages } = await import('./publish/releases/checkPages.ts');
  const gone = await checkPages(diskEffects, { data: PLACES.data, site });
  for (const address of gone) diskEffects.complain(sayGone(address));
  if (gone.length > 0)
    diskEffects.complain(
      `Refused: ${gone.length} ${gone.length === 1 ? 'address' : 'addresses'}. ${SITE}/ is left as it was.`,
    );
  return gone.length === 0;
}

/** Keeps the shipped figures as a release: the site is built first, so that its addresses are recorded with it. */
async function runRelease(session: BuilderSession, { by }: Flags): Promise<number> {
  const untold = await describeUntold(session.effects, PLACES.data);
  if (untold !== null) {
    diskEffects.complain(`Refused: ${untold}.`);
    return EXIT.refused;
  }
  const code = await runBuild(session, {});
  if (code !== EXIT.accepted) return code;
  const { makeRelease } = await import('./publish/releases/makeRelease.ts');
  const result = await makeRelease(session.effects, {
    data: PLACES.data,
    site: SITE,
    ...(by === undefined ? {} : { by }),
  });
  await session.keep();
  switch (result.state) {
    case 'refused':
      diskEffects.complain(formatFindings(result.findings).trimEnd());
      return EXIT.refused;
    case 'version taken':
      diskEffects.complain(
        `Release ${result.id} is kept already and the data differ: raise "version" in datapackage.json.`,
      );
      return EXIT.refused;
    case 'made':
      diskEffects.say(
        `Release ${result.record.id} is kept in data/releases/. Next: npm run build, whose feed tells of it.`,
      );
      return EXIT.accepted;
    case 'unchanged':
      diskEffects.say(`Release ${result.id} holds these very figures already.`);
      return EXIT.accepted;
    default: {
      const never: never = result;
      throw new Error(`invalid release result ${String(never)}`);
    }
  }
}

/** Figures out of published files into `data/`. */
async function importPublished(files: readonly string[], flags: Flags): Promise<number> {
  // Loaded only now: no other command has need of the reader of recipes.
  const { runImport, whatIsWrongWithImport } = await import('./import/runImport.ts');
  const wrong = whatIsWrongWithImport(files, flags);
  if (wrong !== '') return complainUsage(wrong);
  return runAlone(
    async (session) => ((await runImport(session, PLACES.data, files, flags)) ? EXIT.accepted : EXIT.refused),
    flags,
  );
}

async function runInvent({ effects, keep }: BuilderSession): Promise<number> {
  const { invent } = await import('./training/invent.ts');
  const count = await invent(effects, PLACES.data);
  await keep();
  diskEffects.say(`${count} files written to ${PLACES.data}/returns/examples/.`);
  return EXIT.accepted;
}

/** Serves the site; the port is found before the site is built, and answers until then that it is being built. */
async function runStart(flags: Flags): Promise<number> {
  const { serveSite } = await import('../src/prerender/serve/serve.ts');
  let isBuilt: (folder: string) => void = () => {};
  const folder = new Promise<string>((resolve) => (isBuilt = resolve));
  const site = await serveSite({ folder, isTraining: flags.training === true, onNotice: diskEffects.say });
  let code: number = EXIT.refused;
  try {
    code = await runAlone(buildToLook, flags);
  } finally {
    // Nothing is served of a site that was refused, and a command that waits for requests never ends.
    if (code !== EXIT.accepted) await site.close();
  }
  if (code !== EXIT.accepted) return code;
  isBuilt(outOf(flags));
  diskEffects.say(`Ready: ${site.url} (Ctrl+C to stop)`);
  return EXIT.accepted;
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const [command, ...files] = positionals;
  if (values.help === true) {
    diskEffects.say(USAGE);
    return EXIT.accepted;
  }
  const slip = findSlip(command, files, values);
  if (slip !== null) return complainUsage(slip);
  switch (command) {
    case 'data':
      return runAlone(runData, values);
    case 'returns':
      return (await saySent(diskEffects, PLACES.data, editionOf(values))) ? EXIT.accepted : EXIT.refused;
    case 'pack':
      return runAlone(runPack, values);
    case 'release':
      return runAlone(runRelease, values);
    case 'invent':
      return runAlone(runInvent, values);
    case 'build':
      return runAlone(runBuild, values);
    case 'start':
      return runStart(values);
    case 'import':
      return importPublished(files, values);
    case 'check':
      return files.length === 0
        ? complainUsage('check: name at least one file')
        : checkFiles(diskEffects, files, values);
    default:
      return complainUsage(command === undefined ? 'no command given' : `unknown command "${command}"`);
  }
}

/** Commands that are given files, and those that know the training edition. */
const TAKES_FILES: readonly (string | undefined)[] = ['check', 'import'];
const TRAINS: readonly (string | undefined)[] = ['start', 'data', 'build', 'returns', 'check'];

/** What was written and would otherwise pass unheard, so that another edition were made than the one asked for. */
function findSlip(command: string | undefined, files: readonly string[], { training, workers }: Flags): string | null {
  const unheard = TAKES_FILES.includes(command) ? undefined : files[0];
  if (unheard !== undefined) return `${command}: "${unheard}" is no word of it; options stand after a single "--"`;
  if (workers !== undefined && !/^[1-9]\d?$/.test(workers))
    return `${command}: --workers is a number of threads from 1 to 99`;
  if (training !== true || TRAINS.includes(command)) return null;
  return `${command}: it is of the publication alone; npm run build -- --training makes the site to practise on`;
}

function complainUsage(problem: string): number {
  diskEffects.complain(`${problem}\n\n${USAGE}`);
  return EXIT.usage;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = explain(error);
}

/** Wrong use and trouble of the machine end in words; anything else is a defect, and shows where it is. */
function explain(error: unknown): number {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) return complainUsage(error.message);
  const trouble = explainDiskError(error);
  if (trouble === null) throw error;
  diskEffects.complain(`${trouble}.`);
  return EXIT.refused;
}
