import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of the project that may be changed, with the packages installed here. */
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'dev-')));
let server: ChildProcess;
let url = '';

beforeAll(async () => {
  for (const path of ['src', 'data', 'pipeline', 'dev', 'public', 'package.json', 'package-lock.json']) {
    cpSync(path, join(copy, path), {
      recursive: true,
      filter: (source) => !source.replaceAll('\\', '/').endsWith('public/data'),
    });
  }
  cpSync('vite.config.ts', join(copy, 'vite.config.ts'));
  cpSync('tsconfig.json', join(copy, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  server = spawn(execPath, ['node_modules/tsx/dist/cli.mjs', 'dev/dev.ts'], {
    cwd: copy,
    env: { ...process.env, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  url = await new Promise<string>((ready, fail) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part.toString();
      const [, address] = /Ready: (\S+)/.exec(said) ?? [];
      if (address !== undefined) ready(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => fail(new Error(`the server ended: ${said}`)));
  });
});

afterAll(async () => {
  if (server.exitCode === null) {
    const ended = new Promise((resolved) => server.once('exit', resolved));
    server.kill();
    await ended;
  }
  rmSync(copy, { recursive: true, force: true });
});

const ask = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();

/** Waits until the open pages are told to load again. */
async function listen(): Promise<{ readonly told: Promise<unknown> }> {
  const stop = new AbortController();
  const { body } = await fetch(`${url}@dev/changes`, { signal: stop.signal });
  const reader = body?.getReader();
  await reader?.read();
  return { told: Promise.resolve(reader?.read()).then(() => stop.abort()) };
}

/** Changes a word of a file of the copy, and gives the file as it was. */
function change(file: string, from: string, to: string): string {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(
    join(copy, file),
    text.replace(from, () => to),
  );
  return text;
}

test('a page is rendered as the build renders it, and asks to be told of changes', async () => {
  const home = await ask('');
  expect(home).toContain('<h1');
  expect(home).toContain('<script src="/@dev/reload.js">');
  expect(await ask('@dev/reload.js')).toContain('location.reload()');
  expect(await ask('areas/dover/large-print/')).toContain('in large print');
  const { status, url: at } = await fetch(`${url}areas/dover?x=1`);
  expect([status, at]).toEqual([200, `${url}areas/dover/?x=1`]);
});

test.each([
  ['a page', 'src/pages/not-found/notFoundPages.tsx', 'There is no page', 'There is not a page', 'nowhere/'],
  [
    'a chart',
    'src/charts/ageStructure/ageStructure.ts',
    'young people by age:',
    'young persons by age:',
    'areas/dover/ages/',
  ],
  [
    'a style sheet',
    'src/theme/site.scss',
    "@use 'print';",
    "@use 'print';\n.of-the-test { color: red; }",
    'assets/site.css',
  ],
  ['a row', 'data/glossary.csv', 'A figure counted after', 'A number counted after', 'about/'],
])('%s that is changed is told and shown', async (_, file, from, to, path) => {
  const shown = to.replace(/^[\s\S]*\n/, '').replace(/ \{.*/, '');
  expect(await ask(path)).not.toContain(shown);
  const { told } = await listen();
  change(file, from, to);
  await told;
  expect(await ask(path)).toContain(shown);
});

test('scripts of the browser are served as their sources stand', async () => {
  expect(await ask('assets/loader.js')).toContain('data-');
});

test('what is wrong is a page to read, and mended it is gone', async () => {
  const page = await listen();
  const good = change('src/pages/not-found/notFoundPages.tsx', 'export const', 'export konst');
  await page.told;
  const broken = await fetch(`${url}nowhere/`);
  expect(broken.status).toBe(500);
  expect(await broken.text()).toContain('notFoundPages.tsx');
  const mended = await listen();
  writeFileSync(join(copy, 'src/pages/not-found/notFoundPages.tsx'), good);
  await mended.told;
  expect((await fetch(`${url}nowhere/`)).status).toBe(404);
});

test('findings of the data are a page to read, and mended they are gone', async () => {
  const data = await listen();
  const good = change('data/population.csv', 'Ashford 1,0-19,16340', 'Ashfort 1,0-19,16340');
  await data.told;
  const refused = await fetch(url);
  expect(refused.status).toBe(500);
  const text = await refused.text();
  expect(text).toContain('data/population.csv:2:1 error');
  expect(text).toContain('Ashford 1');
  const mended = await listen();
  writeFileSync(join(copy, 'data/population.csv'), good);
  await mended.told;
  expect((await fetch(url)).status).toBe(200);
});

test('an address that no page has gets the page that says so', async () => {
  const { status } = await fetch(`${url}areas/atlantis/`);
  expect(status).toBe(404);
});

test('nothing outside the public folder is given away', async () => {
  for (const path of ['..%2fpackage.json', '%2e%2e%2fpackage.json', 'package.json', 'data/../../package.json']) {
    expect(await ask(path), path).not.toContain('kent-lcsp-outcomes');
  }
});
