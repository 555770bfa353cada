import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectEncoding } from '../../src/prerender/serve/compress.ts';
import { parsePort } from '../../src/prerender/serve/openDoor.ts';
import { serveSite, type RunningSite } from '../../src/prerender/serve/serve.ts';

const HTML = `<!doctype html><title>Dover</title>${'<p>half days missed</p>'.repeat(50)}`;
const folder = mkdtempSync(join(tmpdir(), 'site-'));
let site: RunningSite;

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Asks with the path exactly as given: a browser's own client would tidy it. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });

beforeAll(async () => {
  mkdirSync(join(folder, 'site/areas/dover'), { recursive: true });
  mkdirSync(join(folder, 'site/assets'));
  writeFileSync(join(folder, 'secret.txt'), 'not ours to give');
  writeFileSync(join(folder, 'site/areas/dover/index.html'), HTML);
  writeFileSync(join(folder, 'site/404.html'), '<title>Not found</title>');
  writeFileSync(join(folder, 'site/a.csv'), 'a,b\n1,2\n');
  writeFileSync(join(folder, 'site/a.bin'), 'x');
  writeFileSync(join(folder, 'site/assets/site-0.css'), 'a{}');
  site = await serveSite({ folder: join(folder, 'site'), port: 0, onNotice: () => {} });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/areas/dover/', 200, 'text/html; charset=utf-8'],
  ['/areas/dover/?area=dover', 200, 'text/html; charset=utf-8'],
  ['/a.csv', 200, 'text/csv; charset=utf-8'],
  ['/assets/site-0.css', 200, 'text/css; charset=utf-8'],
  ['/a.bin', 200, 'application/octet-stream'],
  ['/nowhere/', 404, 'text/html; charset=utf-8'],
  ['/areas/', 404, 'text/html; charset=utf-8'],
])('%s is answered with %i as %s', async (path, status, type) => {
  const sent = await ask(path);
  expect([sent.status, sent.headers['content-type']]).toEqual([status, type]);
});

test('a folder without its slash is sent to its own address, query kept', async () => {
  const { status, headers } = await ask('/areas/dover?area=x');
  expect([status, headers['location']]).toEqual([301, '/areas/dover/?area=x']);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/areas/%00', '/%zz'])(
  '%s does not leave the folder',
  async (path) => {
    const sent = await ask(path);
    expect(sent.status).toBe(400);
    expect(sent.body.toString()).not.toContain('not ours');
  },
);

test('an address that starts with two slashes does not redirect to another host', async () => {
  const { headers } = await ask('//areas/dover');
  expect(headers['location']).toBe('/areas/dover/');
});

test('only reading is allowed', async () => {
  expect((await ask('/areas/dover/', {}, 'POST')).status).toBe(405);
  const head = await ask('/areas/dover/', {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test('text is sent in brotli or gzip as asked, and comes out as it went in', async () => {
  const br = await ask('/areas/dover/', { 'accept-encoding': 'gzip, deflate, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.body).toString()).toBe(HTML);
  const gzip = await ask('/areas/dover/', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(HTML);
  expect((await ask('/areas/dover/')).body.toString()).toBe(HTML);
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip;q=0.5, BR', 'br'],
  ['gzip;q=0, br;q=0.0', 'identity'],
])('Accept-Encoding %s gives %s', (accepted, encoding) => {
  expect(selectEncoding(accepted)).toBe(encoding);
});

test('an unchanged file is not sent twice', async () => {
  const { headers } = await ask('/areas/dover/');
  const again = await ask('/areas/dover/', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/areas/dover/', '/nowhere', '/a.csv', '/%zz']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  }
});

test('hashed names may be kept for a year, pages are asked for again', async () => {
  expect((await ask('/assets/site-0.css')).headers['cache-control']).toContain('immutable');
  expect((await ask('/areas/dover/')).headers['cache-control']).toBe('no-cache');
});

test('a taken port moves to the next free one and says so', async () => {
  const blocker = createServer();
  const taken = await new Promise<number>((resolve) =>
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
  const notices: string[] = [];
  const moved = await serveSite({ folder, port: taken, onNotice: (line) => notices.push(line) });
  expect(Number(new URL(moved.url).port)).toBeGreaterThan(taken);
  expect(notices).toEqual([expect.stringContaining(`port ${taken} is taken`)]);
  await moved.close();
  await new Promise((resolve) => blocker.close(resolve));
});

test.each([
  [undefined, undefined, 4173],
  [undefined, '', 4173],
  [undefined, '8080', 8080],
  [3000, '8080', 3000],
])('option %s and PORT %s give port %i', (option, variable, port) => {
  expect(parsePort(option, variable)).toBe(port);
});

test.each(['abc', '-1', '70000', '80.5'])('PORT=%s is refused', (variable) => {
  expect(() => parsePort(undefined, variable)).toThrow('invalid PORT');
});

test('of the training edition no answer may be kept by a search engine', async () => {
  const training = await serveSite({ folder: join(folder, 'site'), port: 0, isTraining: true, onNotice: () => {} });
  for (const path of ['areas/dover/', 'nowhere/']) {
    const { headers } = await fetch(`${training.url}${path}`);
    expect([path, headers.get('x-robots-tag')]).toEqual([path, 'noindex']);
  }
  await training.close();
  expect((await ask('/areas/dover/')).headers['x-robots-tag']).toBeUndefined();
});

test('while the site is being built, every address says so and is asked again; then the site is there', async () => {
  let finish: (folder: string) => void = () => {};
  const built = new Promise<string>((resolve) => (finish = resolve));
  const waiting = await serveSite({ folder: built, port: 0, onNotice: () => {} });
  const early = await fetch(`${waiting.url}areas/dover/`);
  expect([early.status, early.headers.get('refresh')]).toEqual([503, '2']);
  expect(await early.text()).toContain('being built');
  finish(join(folder, 'site'));
  await built;
  expect((await fetch(`${waiting.url}areas/dover/`)).status).toBe(200);
  await waiting.close();
});
