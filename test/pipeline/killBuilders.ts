import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, chdir, exit } from 'node:process';
import { asOnlyBuilder } from '../../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { SITE_MANIFEST } from '../../src/prerender/siteLists.ts';
import { areOfOneAge, copyProject, deadLinks, faultsOf, leftoversOf, pause, startBuilder } from './builders.ts';

/**
 * `npx tsx test/pipeline/killBuilders.ts [MOMENTS]`: two builders of data and site in one folder, killed at random moments. In
 * one round of ten only one is killed and the other goes on to its end.
 */
const MOMENTS = Number(argv[2] ?? '50');
const WIDEST_GAP = 1_500;
const folder = copyProject();
const [data, site] = [join(folder, 'public/data'), join(folder, 'dist')];

/** A byte of the program makes the next output another one, so that two ages can be told apart. */
const changeProgram = (round: number): void => appendFileSync(join(folder, 'pipeline/build.ts'), `// Round ${round}\n`);

async function build(): Promise<number> {
  const started = performance.now();
  const { code, said } = await startBuilder(folder, 'build').ended;
  if (code !== 0) throw new Error(`invalid first build: ${said}`);
  return performance.now() - started;
}

const faults = (): readonly string[] => [
  ...faultsOf(data, 'manifest.json'),
  ...faultsOf(site, SITE_MANIFEST),
  ...(existsSync(data) && existsSync(site) && !areOfOneAge(folder) ? ['data and site are of two ages'] : []),
];

/** What any next command does first. */
function beginNext(): Promise<void> {
  const options = { command: 'next', data: 'data', places: ['public/data', 'dist'] };
  return asOnlyBuilder(diskEffects, options, () => Promise.resolve());
}

async function killAtRandom(round: number, longest: number) {
  changeProgram(round);
  const builders = [startBuilder(folder, 'build')];
  await pause(Math.random() * WIDEST_GAP);
  builders.push(startBuilder(folder, 'build'));
  const moment = Math.random() * longest;
  await pause(moment);
  const spared = round % 10 === 0 ? Math.floor(Math.random() * 2) : -1;
  for (const [place, { process }] of builders.entries()) if (place !== spared) process.kill('SIGKILL');
  const ends = await Promise.all(builders.map(({ ended }) => ended));
  const atOnce = faults();
  const left = leftoversOf(folder);
  await beginNext();
  const after = [...faults(), ...leftoversOf(folder).map((name) => `${name}: left over`)];
  const unkilled = ends
    .filter(({ signal, code }) => signal === null && code !== 0)
    .map(({ said }) => `failed: ${said}`);
  console.log(
    `${round}: ${Math.round(moment / 100) / 10} s, ${spared < 0 ? 'both' : 'one'} killed, ${left.length} unfinished, ` +
      `${atOnce.length === 0 ? 'whole' : 'between two renames'}, then ${after.length === 0 ? 'whole' : after.join('; ')}`,
  );
  return { atOnce: atOnce.length > 0, left: left.length > 0, broken: [...after, ...unkilled] };
}

const longest = await build();
console.log(`A build takes ${Math.round(longest / 1000)} s; ${MOMENTS} moments within it.`);
chdir(folder);
const rounds: Awaited<ReturnType<typeof killAtRandom>>[] = [];
for (let round = 1; round <= MOMENTS; round += 1) rounds.push(await killAtRandom(round, longest));
const dead = deadLinks(site);
await build();
const last = [...faults(), ...leftoversOf(folder), ...deadLinks(site), ...dead];
const count = (is: (round: (typeof rounds)[number]) => boolean): number => rounds.filter(is).length;
console.log(
  `${MOMENTS} kills: ${count(({ left }) => left)} left an unfinished folder, ${count(({ atOnce }) => atOnce)} fell between two ` +
    `renames, ${count(({ broken }) => broken.length > 0)} left something broken; after the last build ${last.length} faults.`,
);
chdir('/');
rmSync(folder, { recursive: true, force: true });
exit(count(({ broken }) => broken.length > 0) + last.length === 0 ? 0 : 1);
