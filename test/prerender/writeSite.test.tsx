import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReactElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Page, PageKind } from '../../src/pages/page.ts';
import { writeSite, type BuildOptions } from '../../src/prerender/writeSite.ts';

// The first build of a run compiles every script.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'write-site-'));
const publicFolder = join(folder, 'public');
const out = join(folder, 'dist');
const HEAD = { contract: '1.0.0', release: '1.0.0', build: '0123456789ab', edition: 'publication' };

/** Writes a contract as small as can be; `changed` replaces parts of one file's head. */
function writeContract(changed: Readonly<Record<string, object>> = {}): void {
  mkdirSync(join(publicFolder, 'data'), { recursive: true });
  for (const name of ['index', 'kent', 'plan', 'money', 'governance', 'checks', 'coverage', 'changes']) {
    const content = { ...HEAD, areas: [], indicators: [], ...changed[name] };
    writeFileSync(join(publicFolder, `data/${name}.json`), JSON.stringify(content));
  }
}

const page = (path: string, body: ReactElement, title = path): Page => ({
  path,
  title,
  description: 'A page of the test',
  trail: [],
  body,
  runningHead: 'Test',
});

const kind = (...pages: readonly Page[]): readonly PageKind[] => [{ id: 'test', answers: '', pages: () => pages }];

const Broken = (): ReactElement => {
  throw new Error('missing figure');
};

const home = page('', <h1>Home</h1>, 'Home');

/** Home with a link to each page, as a menu has: a page nobody comes to is refused. */
const homeOf = (pages: readonly Page[]): Page => ({
  ...home,
  body: (
    <>
      <h1>Home</h1>
      {pages.map(({ path }) => (
        <a key={path} href={path === '' ? './' : path}>
          {path}
        </a>
      ))}
    </>
  ),
});

const build = (pages: readonly Page[], options: Partial<BuildOptions> = {}) =>
  writeSite(
    { out, field: false, edition: 'publication', onProgress: () => {}, ...options },
    { publicFolder, kinds: kind(...pages.map((one) => (one === home ? homeOf(pages) : one))) },
  );

const read = (path: string): string => readFileSync(join(out, path), 'utf8');

beforeAll(() => {
  writeContract();
  writeFileSync(join(publicFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a site has its pages, its static files, its assets by hash and the headers for hosts', async () => {
  const built = await build([home, page('areas/dover/', <h1>Dover</h1>)]);
  expect(built.pages).toBe(2);
  expect(read('areas/dover/index.html')).toContain('href="../../assets/site-');
  expect(existsSync(join(out, 'data/index.json'))).toBe(true);
  expect(read('_headers')).toContain("default-src 'none'");
  expect(readdirSync(join(out, 'assets')).every((name) => /^[a-z]+-[0-9a-f]{10}\.(js|css)$/.test(name))).toBe(true);
});

test('a page nobody comes to from home is refused', async () => {
  const pages = [page('', <h1>Home</h1>, 'Home'), page('lost/', <h1>Lost</h1>)];
  await expect(build(pages)).rejects.toThrow('lost/index.html: no page that home leads to links to it');
});

test('the common static hosts each find their own file of headers, a copy on a disk none', async () => {
  const names = ['_headers', '.htaccess', 'nginx.conf.txt', 'staticwebapp.config.json'];
  await build([home]);
  for (const name of names) expect(read(name), name).toContain("frame-ancestors 'none'");
  await build([home], { field: true });
  expect(names.filter((name) => existsSync(join(out, name)))).toEqual([]);
});

const FAULTS = {
  'a link to nowhere': { body: <a href="gone/">x</a>, problem: 'gone/ leads to gone/index.html' },
  'a lost anchor': { body: <a href="#gone">x</a>, problem: '#gone: no element with that id' },
  'a style attribute': { body: <p style={{ color: 'red' }}>x</p>, problem: 'style="color:red"' },
  'a picture of another host': { body: <img alt="" src="https://cdn.test/a.png" />, problem: 'from another host' },
} as const;

test.each(Object.entries(FAULTS))('%s stops the build, and the last good site stands', async (_, { body, problem }) => {
  await build([home]);
  const before = read('index.html');
  await expect(build([page('', <>{body}</>, 'Changed')])).rejects.toThrow(problem);
  expect(read('index.html')).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'public']);
});

test('a page that throws leaves the last good site and nothing half-written', async () => {
  await build([home]);
  await expect(build([home, page('b/', <Broken />)])).rejects.toThrow('missing figure');
  expect(read('index.html')).toContain('Home');
  expect(readdirSync(folder).sort()).toEqual(['dist', 'public']);
});

test('a public folder that is a link is copied, and nothing is written into it', async () => {
  const link = join(folder, 'link');
  symlinkSync(publicFolder, link, 'junction');
  await writeSite(
    { out, field: false, edition: 'publication', onProgress: () => {} },
    { publicFolder: link, kinds: kind(home) },
  );
  expect(readdirSync(publicFolder).sort()).toEqual(['data', 'favicon.svg']);
  expect(read('index.html')).toContain('Home');
  rmSync(link);
});

test('the manifest of a site lists every other file of it, to the byte, and the data it was made from', async () => {
  writeFileSync(join(publicFolder, 'data/manifest.json'), '{}');
  await build([home]);
  rmSync(join(publicFolder, 'data/manifest.json'));
  const manifest = JSON.parse(read('site-manifest.json'));
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));
  const listed = manifest.files.map(({ path }: { path: string }) => path);
  expect(listed.toSorted()).toEqual(files.filter((path) => path !== 'site-manifest.json').sort());
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, path)))
      .digest('hex');
  for (const { path, sha256 } of manifest.files) expect([path, sha256]).toEqual([path, hashOf(path)]);
  expect(manifest).toMatchObject({ ...HEAD, madeFrom: hashOf('data/manifest.json') });
});

test('a site whose place is a link is refused, and what the link leads to is not touched', async () => {
  rmSync(out, { recursive: true, force: true });
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, out, 'junction');
  await expect(build([home])).rejects.toThrow('dist - is a link');
  expect([readdirSync(elsewhere), lstatSync(out).isSymbolicLink()]).toEqual([[], true]);
  rmSync(out);
  rmSync(elsewhere, { recursive: true });
});

test('what builders have in the making beside the data is no part of a site', async () => {
  const left = join(publicFolder, '.data-unfinished-1-0a');
  mkdirSync(left);
  writeFileSync(join(left, 'half.json'), '{');
  await build([home]);
  rmSync(left, { recursive: true });
  expect(readdirSync(out).filter((name) => name.startsWith('.data'))).toEqual([]);
});

test('two pages at one address are refused', async () => {
  await expect(build([home, page('', <h1>x</h1>)])).rejects.toThrow('two pages at ');
});

test.each([
  ['another major contract version', { kent: { contract: '2.0.0' } }, 'data/kent.json'],
  ['a file left from another build', { plan: { build: 'ffffffffffff' } }, 'data/plan.json'],
  ['a file of the training edition', { money: { edition: 'training' } }, 'data/money.json'],
  ['training data for a publication', { index: { edition: 'training' } }, 'invalid'],
])('%s is refused', async (_, changed, message) => {
  writeContract(changed);
  await expect(build([home])).rejects.toThrow(message);
  writeContract();
});

test('text of the data cannot become code or markup', async () => {
  const text = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  await build([page('', <h1 title={text}>{text}</h1>, text)]);
  const html = read('index.html');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
});

test('pages name their canonical address only when the site’s address is known', async () => {
  await build([home, page('a/', <h1>a</h1>)]);
  expect(read('a/index.html')).not.toContain('canonical');
  await build([home, page('a/', <h1>a</h1>)], { siteUrl: 'https://example.test/kent' });
  expect(read('a/index.html')).toContain('<link rel="canonical" href="https://example.test/kent/a/"/>');
});

test('the page for unknown addresses is linked from the root, wherever that is', async () => {
  const lost = page('404.html', <a href="a/">a</a>, 'Not found');
  await build([home, page('a/', <h1>a</h1>), lost]);
  expect(read('404.html')).toContain('<a href="/a/">');
  await build([home, page('a/', <h1>a</h1>), lost], { siteUrl: 'https://example.test/kent/' });
  expect(read('404.html')).toContain('<a href="/kent/a/">');
  expect(read('404.html')).toContain('href="/kent/assets/site-');
});
