import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { env, exit, getuid } from 'node:process';
import { findChromium } from '../src/prerender/pdf/findChromium.ts';

/** `npm test`: every check of the project, in order, none skipped in silence. */
const RESULTS = '.cache/vitest.json';
const WINDOWS_SHELL = process.platform === 'win32';

interface Tally {
  passed: number;
  failed: number;
}

const tally: Tally = { passed: 0, failed: 0 };

function say(text: string): void {
  console.log(text);
}

/** Runs a program with its output shown; true when it exits with 0. */
function run(command: string, words: readonly string[], extra: Readonly<Record<string, string>> = {}): boolean {
  const { status, error } = spawnSync(command, [...words], {
    stdio: 'inherit',
    shell: WINDOWS_SHELL,
    env: { ...env, npm_config_loglevel: 'error', ...extra },
  });
  if (error !== undefined) say(`  ${error.message}`);
  return status === 0;
}

const tool = (name: string, ...words: readonly string[]): boolean => run(`node_modules/.bin/${name}`, words);

function step(name: string, passes: () => boolean): boolean {
  say(`\n== ${name}`);
  const started = performance.now();
  const ok = passes();
  tally[ok ? 'passed' : 'failed'] += 1;
  say(`   ${ok ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - started) / 100) / 10} s`);
  return ok;
}

function installChromium(): boolean {
  const canInstall = getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) return false;
  say('  no Chromium found: installing it with apt-get');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-dejavu-core'];
  return (
    run('apt-get', ['update', '-qq'], quiet) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
  );
}

function hasChromium(): boolean {
  const path = findChromium() ?? (installChromium() ? findChromium() : undefined);
  if (path !== undefined) {
    say(`  ${path}`);
    return true;
  }
  say('  No Chromium, Chrome or Edge found. Install one (Debian or Ubuntu: apt-get install chromium),');
  say('  or set CHROME_PATH to the browser to use.');
  return false;
}

const buildsSites = (): boolean =>
  tool('tsx', 'pipeline/cli.ts', 'data') &&
  tool('tsx', 'test/buildSites.ts') &&
  run('node_modules/.bin/tsx', ['test/buildSites.ts', 'again'], { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' });

/** Adds vitest's own counts; a test that was skipped or left for later counts as failed. */
function runVitest(): void {
  say('\n== tests');
  rmSync(RESULTS, { force: true });
  const ok = tool(
    'vitest',
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
  );
  if (!existsSync(RESULTS)) {
    tally.failed += 1;
    return;
  }
  // Written by vitest's JSON reporter in the step above.
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, number>;
  const { numTotalTests = 0, numPassedTests = 0 } = results;
  const missed = numTotalTests - numPassedTests;
  tally.passed += numPassedTests;
  // A file that does not load fails the run without failing a test.
  tally.failed += missed === 0 && !ok ? 1 : missed;
}

step('types', () => tool('tsc', '--noEmit'));
step('lint', () => tool('oxlint', '--deny-warnings'));
step('format', () => tool('prettier', '--check', '--log-level=warn', '.'));
const canBrowse = step('a Chromium to test with', hasChromium);
const isBuilt = step('data and sites', buildsSites);
if (canBrowse && isBuilt) runVitest();
else say('\nThe tests were not run: they need a browser and the built site.');

say(`\n${tally.passed} passed, ${tally.failed} failed`);
exit(tally.failed === 0 && canBrowse && isBuilt ? 0 : 1);
