import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { argv, env, execPath, exit, getuid } from 'node:process';
import { findChromium } from '../../src/prerender/pdf/findChromium.ts';
import { listTests, needsOf } from './needs.ts';
import { takesPatience } from './patience.ts';
import { RESULTS, type Results } from './results.ts';

/**
 * `npm test`: every check of the project, none skipped in silence.
 *
 *     npm test                 types, lint, format, and every test
 *     npm test -- WORD ...     the test files whose path holds one of the words, with what they need
 *     npm run test:quick       types, lint, and the tests that need no browser, no built site and no patience
 */
const WINDOWS_SHELL = process.platform === 'win32';
const words = argv.slice(2).filter((word) => !word.startsWith('--'));
const isQuick = argv.includes('--quick');

const tally = { passed: 0, failed: 0 };

const say = (text: string): void => console.log(text);

/** Runs a program to its end and gives what it said; `shown` lets it speak for itself. True when it exits with 0. */
function run(
  command: string,
  parts: readonly string[],
  { shown, extra = {} }: { shown: boolean; extra?: Readonly<Record<string, string>> },
): Promise<{ readonly ok: boolean; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, [...parts], {
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: WINDOWS_SHELL,
      env: { ...env, npm_config_loglevel: 'error', ...extra },
    });
    const said: string[] = [];
    child.stdout?.on('data', (data: Buffer) => said.push(data.toString()));
    child.stderr?.on('data', (data: Buffer) => said.push(data.toString()));
    child.on('error', (error) => resolve({ ok: false, said: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said: said.join('') }));
  });
}

const bin = (name: string): string => `node_modules/.bin/${name}`;

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly extra?: Readonly<Record<string, string>>;
}

/** Runs steps one after the other and says of each how it went; what a step said is shown when it failed. */
async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let isGood = true;
  for (const { name, command, extra } of steps) {
    const started = performance.now();
    const [program = '', ...parts] = command;
    const { ok, said } = await run(program, parts, { shown: false, ...(extra === undefined ? {} : { extra }) });
    tally[ok ? 'passed' : 'failed'] += 1;
    const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    say(`${ok ? '' : `${said.trimEnd()}\n`}== ${name}: ${ok ? 'passed' : 'FAILED'} in ${took}`);
    isGood &&= ok;
  }
  return isGood;
}

/** What was found of each file is kept, so that the next run looks again only at what a change can reach. */
const KNOWN_TYPES = ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'];
const TYPES: Step = { name: 'types', command: [bin('tsc'), '--noEmit', ...KNOWN_TYPES] };
const LINT: Step = { name: 'lint', command: [bin('oxlint'), '--deny-warnings'] };
const FORMAT: Step = { name: 'format', command: [bin('prettier'), '--check', '--log-level=warn', '.'] };
const SITES: readonly Step[] = [
  { name: 'data', command: [execPath, 'pipeline/run.mjs', 'data'] },
  { name: 'field copy and site', command: [bin('tsx'), 'test/buildSites.ts'] },
  {
    name: 'the site once more, elsewhere',
    command: [bin('tsx'), 'test/buildSites.ts', 'again'],
    extra: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
  },
];

async function installChromium(): Promise<boolean> {
  if (getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say('no Chromium found: installing it with apt-get');
  const quiet = { shown: true, extra: { DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await run('apt-get', ['update', '-qq'], quiet);
  if (!updated.ok) return false;
  // The shell without windows draws the same pages in about three quarters of the time; not every system packs it.
  for (const browser of ['chromium-headless-shell', 'chromium']) {
    const packages = ['-y', '-qq', '--no-install-recommends', browser, 'fonts-dejavu-core'];
    if ((await run('apt-get', ['install', ...packages], quiet)).ok) return true;
  }
  return false;
}

async function hasChromium(): Promise<boolean> {
  const path = findChromium() ?? ((await installChromium()) ? findChromium() : undefined);
  tally[path === undefined ? 'failed' : 'passed'] += 1;
  say(`== a browser to test with: ${path ?? 'none found'}`);
  if (path !== undefined) return true;
  say('   Install Chromium, Chrome or Edge (Debian or Ubuntu: apt-get install chromium),');
  say('   or set CHROME_PATH to the browser to use. The tests that need none are run.');
  return false;
}

/** Runs vitest on the files named and adds its counts. */
async function runTests(files: readonly string[]): Promise<void> {
  say(`\n== tests: ${files.length} files`);
  rmSync(RESULTS, { force: true });
  const config = ['run', '--config=test/vitest.config.ts'];
  const { ok } = await run(bin('vitest'), [...config, ...files], { shown: true, extra: { LCSP_TEST_RUN: 'yes' } });
  if (!existsSync(RESULTS)) {
    tally.failed += 1;
    return;
  }
  // Written by the reporter in the step above.
  const { passed, failed, assertions } = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  tally.passed += passed;
  tally.failed += failed === 0 && !ok ? 1 : failed;
  say(`   ${passed} tests passed with ${assertions} assertions, ${failed} failed`);
}

/** Test files of this run, from what was asked for. */
function chooseFiles(): readonly string[] {
  const all = listTests();
  if (words.length > 0) return all.filter((path) => words.some((word) => path.includes(word)));
  if (!isQuick) return all;
  const needsNothing = (path: string): boolean => {
    const { sites, browser } = needsOf(path);
    return !sites && !browser;
  };
  return all.filter((path) => !takesPatience(path) && needsNothing(path));
}

async function main(): Promise<void> {
  const files = chooseFiles();
  if (files.length === 0) {
    say(`No test file has ${words.map((word) => `“${word}”`).join(' or ')} in its path.`);
    exit(1);
  }
  const needs = files.map((path) => ({ path, ...needsOf(path) }));
  const isWhole = words.length === 0 && !isQuick;
  const canBrowse = !needs.some(({ browser }) => browser) || (await hasChromium());
  const checks = words.length > 0 ? [] : isQuick ? [TYPES, LINT] : [TYPES, LINT, FORMAT];
  const sites = needs.some((file) => file.sites) ? SITES : isWhole ? SITES.slice(0, 1) : [];
  // Two lanes: neither needs what the other makes, and each keeps one core busy.
  const [, isBuilt] = await Promise.all([runSteps(checks), runSteps(sites)]);
  const runnable = needs.filter((file) => (canBrowse || !file.browser) && (isBuilt || !file.sites));
  const left = needs.length - runnable.length;
  if (runnable.length > 0) await runTests(runnable.map(({ path }) => path));
  if (left > 0) say(`\n${left} files were not run: they need ${canBrowse ? 'the built site' : 'a browser'}.`);
  say(`\n${tally.passed} passed, ${tally.failed} failed`);
  exit(tally.failed === 0 && left === 0 ? 0 : 1);
}

await main();
