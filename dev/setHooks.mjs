import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';

/**
 * Runs after `npm ci` and `npm install`: sets the hook before a commit, where there is a repository and nobody has set one.
 * Without the right to write there, without git, or on a server of checks it leaves all as it is: installing never fails of it.
 */
const git = spawnSync('git', ['rev-parse', '--git-path', 'hooks/pre-commit'], { encoding: 'utf8' });
const hook = git.status === 0 ? git.stdout.trim() : '';
const tool = 'node_modules/simple-git-hooks/cli.js';

if (env['CI'] === undefined && hook !== '' && !existsSync(hook) && existsSync(tool)) {
  const { status } = spawnSync(process.execPath, [tool], { stdio: 'ignore' });
  if (status !== 0 || !existsSync(hook)) console.log('The hook before a commit is not set; nothing depends on it.');
}
