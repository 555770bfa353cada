import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Runs before a commit: format and lint of the files that go into it, and of no other. Types and tests are for
 * `npm run test:quick`; a commit that has to go without this takes `git commit --no-verify`.
 */
const git = spawnSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], { encoding: 'utf8' });
const staged = git.stdout.split('\0').filter((path) => path !== '' && existsSync(path));

/** Runs a tool of the project on files; true where it finds nothing, or is not installed. */
function passes(tool, words, files) {
  if (files.length === 0) return true;
  if (!existsSync(tool)) {
    console.log(`${tool} is not installed: not checked (npm ci).`);
    return true;
  }
  return spawnSync(process.execPath, [tool, ...words, ...files], { stdio: 'inherit' }).status === 0;
}

const isFormatted = passes(
  'node_modules/prettier/bin/prettier.cjs',
  ['--check', '--ignore-unknown', '--log-level=warn'],
  staged,
);
if (!isFormatted) console.log('Not formatted: npm run format, then stage the files again.');
const isClean = passes(
  'node_modules/oxlint/bin/oxlint',
  ['--deny-warnings'],
  staged.filter((path) => /\.[cm]?[jt]sx?$/.test(path)),
);
process.exitCode = isFormatted && isClean ? 0 : 1;
