import { parseArgs } from 'node:util';
import { editionOf, EXIT, PLACES, runAlone } from './commands/places.ts';
import { explainDiskError } from './disk/explainDiskError.ts';
import { diskEffects } from './disk/diskEffects.ts';
import { USAGE } from './usage.ts';

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
  strict: { type: 'boolean' },
  mend: { type: 'string' },
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

function readArguments() {
  return parseArgs({ options: OPTIONS, allowPositionals: true });
}

// What a command does not need is not loaded: the help answers at once, and a check knows nothing of pages.

/** Figures out of published files into `data/`. */
async function importPublished(files: readonly string[], flags: Flags): Promise<number> {
  const { runImport, whatIsWrongWithImport } = await import('./import/runImport.ts');
  const wrong = whatIsWrongWithImport(files, flags);
  if (wrong !== '') return complainUsage(wrong);
  return runAlone(async (session) =>
    (await runImport(session, PLACES.data, files, flags)) ? EXIT.accepted : EXIT.refused,
  );
}

async function printPack({ areas, out, ...flags }: Flags): Promise<number> {
  if (areas === undefined || out === undefined) return complainUsage('pack: --areas and --out are needed');
  const { runPack } = await import('./commands/printPack.ts');
  return runAlone((session) => runPack(session, { areas, out, ...flags }));
}

async function sayReturns(flags: Flags): Promise<number> {
  const { saySent } = await import('./intake/saySent.ts');
  return (await saySent(diskEffects, PLACES.data, editionOf(flags))) ? EXIT.accepted : EXIT.refused;
}

async function check(files: readonly string[], flags: Flags): Promise<number> {
  if (files.length === 0) return complainUsage('check: name at least one file');
  const { checkFiles } = await import('./intake/checkFiles.ts');
  return checkFiles(diskEffects, files, flags);
}

/** The commands that write by themselves, each from a module of its own. */
const WRITING = {
  data: async () => (await import('./commands/makeData.ts')).runData,
  release: async () => {
    const [{ releaseAfter }, { runBuild }] = await Promise.all([
      import('./commands/keepRelease.ts'),
      import('./commands/makeSite.ts'),
    ]);
    return releaseAfter(runBuild);
  },
  invent: async () => (await import('./commands/inventReturns.ts')).runInvent,
  build: async () => (await import('./commands/makeSite.ts')).runBuild,
} as const;

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
    case 'release':
    case 'invent':
    case 'build': {
      const write = await WRITING[command]();
      return runAlone((session) => write(session, values));
    }
    case 'returns':
      return sayReturns(values);
    case 'pack':
      return printPack(values);
    case 'start':
      return (await import('./commands/makeSite.ts')).runStart(values);
    case 'import':
      return importPublished(files, values);
    case 'check':
      return check(files, values);
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
