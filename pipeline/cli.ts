import { parseArgs } from 'node:util';
import { buildData } from './build.ts';
import { checkFiles } from './checkFiles.ts';
import { diskEffects } from './effects.ts';
import { formatFindings, summariseFindings } from './report.ts';

/** Where the commands read and write, from the project's root. */
const PLACES = { data: 'data', published: 'public/data', program: 'pipeline' } as const;

/** 0 accepted, 1 data refused, 2 wrong use of the command. */
const EXIT = { accepted: 0, refused: 1, usage: 2 } as const;

const USAGE = `kent-lcsp-outcomes: figures into pages

  npm start                       run the pipeline, build the site, serve it on 127.0.0.1:4173 (PORT to change)
  npm run data                    check data/ and write public/data/
  npm run build [-- --field]      the above, and the site into dist/
  npm run release [-- --by POST]  keep the shipped figures as a release in data/releases/, with the post that releases
                                  them (no person's name)
  npm run invent                  invent the returns of the training edition again: data/returns/examples/
  npm run check -- FILE...        say everything that is wrong with a table and how to mend it
      --table KIND                indicator, population, mapping, target, area-register, indicator-register,
                                  source-register or "raw csv"; guessed from the header when not given
      --registers DIR             folder with areas.csv and indicators.csv (data/ when not given)
      --complete                  also check that no area, band or county row is missing
      --return                    a return from an LCSP: of one LCSP; small counts are allowed and will be protected
      --format text|json

  npm run pack -- --areas a,b,c --out FILE.pdf [--date YYYY-MM-DD]
                                  the study-day pack of up to four LCSPs as a tagged PDF

  --pdf                           with build: a PDF of each LCSP's pack and of the report (needs Chrome or Chromium)
  --site-url URL                  with build: address the site will have, for the few places that need one
  --pictures                      with build and --site-url: draws a picture of each page for shared links, if a
                                  Chromium is found
  --field                         with build: a copy that works from a disk without a server
  --training                      with start, data and build: the training edition, with invented returns, into
                                  dist-training/; with check --return: rows marked as invented are welcome

Exit code 0: accepted (warnings allowed), 1: data refused, 2: wrong use of the command.
`;

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
  help: { type: 'boolean', short: 'h' },
} as const;

type Flags = ReturnType<typeof readArguments>['values'];
type Edition = NonNullable<NonNullable<Parameters<typeof buildData>[2]>['edition']>;

const editionOf = ({ training }: Flags): Edition => (training === true ? 'training' : 'publication');

/** Each kind of site has a folder of its own, so that a training site never stands where a publication is taken from. */
const outOf = ({ field, training }: Flags): string =>
  ['dist', ...(training === true ? ['training'] : []), ...(field === true ? ['field'] : [])].join('-');

function readArguments() {
  return parseArgs({ options: OPTIONS, allowPositionals: true });
}

async function runData(edition: Edition, withArchives: boolean): Promise<number> {
  const started = performance.now();
  diskEffects.say(`Checking ${PLACES.data}/ ...`);
  const { findings, index } = await buildData(diskEffects, PLACES, { edition, withArchives });
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (findings.length > 0) diskEffects.complain(`${summariseFindings(findings)}${formatFindings(findings)}`.trimEnd());
  if (index === null) {
    diskEffects.complain(`Refused: ${errors.length} errors. ${PLACES.published}/ is left as it was.`);
    return EXIT.refused;
  }
  const { counts } = index;
  const seconds = Math.round(performance.now() - started) / 1000;
  diskEffects.say(
    `Data release ${index.release}, build ${index.build}: ${counts.areas} areas (${counts.lcsps} LCSPs), ` +
      `${counts.indicators} indicators, ${counts.figures} figures, ` +
      `${findings.length} findings (${counts.warnings} warnings, ${counts.notices} notices), in ${seconds} s.`,
  );
  return EXIT.accepted;
}

async function runBuild(flags: Flags): Promise<number> {
  const code = await runData(editionOf(flags), true);
  if (code !== EXIT.accepted) return code;
  // Loaded only now: `npm run data` has no need of React and Plot.
  const { buildSite } = await import('../src/prerender/buildSite.ts');
  await buildSite({
    out: outOf(flags),
    field: flags.field === true,
    edition: editionOf(flags),
    pictures: flags.pictures === true,
    pdf: flags.pdf === true,
    ...(flags['site-url'] === undefined ? {} : { siteUrl: flags['site-url'] }),
    onProgress: diskEffects.say,
  });
  return outOf(flags) === 'dist' ? checkAddresses() : EXIT.accepted;
}

/** The study-day pack of the LCSPs named, from the figures published last. */
async function runPack({ areas, out, date, 'site-url': siteUrl }: Flags): Promise<number> {
  if (areas === undefined || out === undefined) return complainUsage('pack: --areas and --out are needed');
  const code = await runData('publication', false);
  if (code !== EXIT.accepted) return code;
  const { makePack } = await import('../src/prerender/pdf/makePack.ts');
  const problems = await makePack({ areas: areas.split(','), out, date, siteUrl });
  for (const problem of problems) diskEffects.complain(problem);
  if (problems.length > 0) return EXIT.usage;
  diskEffects.say(`Pack: ${out}`);
  return EXIT.accepted;
}

/** An address once published may not vanish: held against the addresses every release has recorded. */
async function checkAddresses(): Promise<number> {
  const { checkPages } = await import('./releases/checkPages.ts');
  const gone = await checkPages(diskEffects, { data: PLACES.data, site: 'dist' });
  for (const address of gone) {
    diskEffects.complain(
      `${address}: published in an earlier release and gone now: bring it back, or say in data/releases/redirects.csv where it leads.`,
    );
  }
  return gone.length === 0 ? EXIT.accepted : EXIT.refused;
}

/** Keeps the shipped figures as a release: the site is built first, so that its addresses are recorded with it. */
async function runRelease({ by }: Flags): Promise<number> {
  const code = await runBuild({});
  if (code !== EXIT.accepted) return code;
  const { makeRelease } = await import('./releases/makeRelease.ts');
  const result = await makeRelease(diskEffects, {
    data: PLACES.data,
    site: 'dist',
    ...(by === undefined ? {} : { by }),
  });
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
      diskEffects.say(`Release ${result.record.id} is kept in data/releases/.`);
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

async function runInvent(): Promise<number> {
  const { invent } = await import('./training/invent.ts');
  const count = await invent(diskEffects, PLACES.data);
  diskEffects.say(`${count} files written to ${PLACES.data}/returns/examples/.`);
  return EXIT.accepted;
}

async function runStart(flags: Flags): Promise<number> {
  const code = await runBuild(flags);
  if (code !== EXIT.accepted) return code;
  const { serveSite } = await import('../src/prerender/serve/serve.ts');
  const port = Number(process.env['PORT'] ?? '4173');
  const { url } = await serveSite({
    folder: outOf(flags),
    port,
    isTraining: flags.training === true,
    onNotice: diskEffects.say,
  });
  diskEffects.say(`Ready: ${url} (Ctrl+C to stop)`);
  return EXIT.accepted;
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const [command, ...files] = positionals;
  if (values.help === true) {
    diskEffects.say(USAGE);
    return EXIT.accepted;
  }
  switch (command) {
    case 'data':
      return runData(editionOf(values), false);
    case 'pack':
      return runPack(values);
    case 'release':
      return runRelease(values);
    case 'invent':
      return runInvent();
    case 'build':
      return runBuild(values);
    case 'start':
      return runStart(values);
    case 'check':
      return files.length === 0
        ? complainUsage('check: name at least one file')
        : checkFiles(diskEffects, files, values);
    default:
      return complainUsage(command === undefined ? 'no command given' : `unknown command "${command}"`);
  }
}

function complainUsage(problem: string): number {
  diskEffects.complain(`${problem}\n\n${USAGE}`);
  return EXIT.usage;
}

try {
  process.exitCode = await run();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isUsage) throw error;
  process.exitCode = complainUsage(error.message);
}
