import { expect, test } from 'vitest';
import { CONTENT_TYPES } from '../../src/prerender/serve/contentTypes.ts';
import { formatApacheHeaders } from '../../src/prerender/headers/formatApacheHeaders.ts';
import { formatAzureHeaders } from '../../src/prerender/headers/formatAzureHeaders.ts';
import { formatNginxHeaders } from '../../src/prerender/headers/formatNginxHeaders.ts';
import { hostHeaders } from '../../src/prerender/headers/hostHeaders.ts';
import { cacheControl, securityHeaders } from '../../src/prerender/headers/securityHeaders.ts';

type Headers = Readonly<Record<string, string>>;

const PATHS = ['areas/dover/index.html', 'assets/site-0123456789.css', 'embed/areas/dover/chart-ages/index.html'];
const headers = hostHeaders('publication', undefined);
const training = hostHeaders('training', undefined);

/** Headers Apache sends with a file: each rule that fits, in the order of the file, the last one winning. */
function sentByApache(text: string, path: string): Headers {
  const sent: Record<string, string> = {};
  let fits = true;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, condition] = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line) ?? [];
    if (condition !== undefined) fits = new RegExp(condition).test(`/${path}`);
    if (line === '</If>') fits = true;
    const [, name = '', value = ''] = /^Header (?:always )?set (\S+) "(.*)"$/.exec(line) ?? [];
    if (fits && name !== '') sent[name] = value.replaceAll('%%', '%');
    const [, unset] = /^Header always unset (\S+)$/.exec(line) ?? [];
    if (fits && unset !== undefined) delete sent[unset];
  }
  return sent;
}

/** Headers nginx sends with a file: those of its location, or those outside every location. */
function sentByNginx(text: string, path: string): Headers {
  const locations = [...text.matchAll(/location \^~ (\S+) \{\n([^}]*)\}/g)];
  const own = locations.find(([, prefix = '']) => `/${path}`.startsWith(prefix))?.[2];
  const rules = own ?? text.replaceAll(/location [^}]*\}/g, '');
  return Object.fromEntries(
    [...rules.matchAll(/add_header (\S+) "([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Headers Azure sends with a file: those for all, then those of the first route that fits; empty ones are not sent. */
function sentByAzure(text: string, path: string): Headers {
  // The keys read here are those the format writes.
  const config = JSON.parse(text) as {
    readonly globalHeaders: Headers;
    readonly routes: readonly { readonly route: string; readonly headers: Headers }[];
  };
  const fitting = config.routes.find(({ route }) => `/${path}`.startsWith(route.replace('*', '')));
  const all = Object.entries({ ...config.globalHeaders, ...fitting?.headers });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

const HOSTS = [
  { host: 'Apache', format: formatApacheHeaders, sent: sentByApache },
  { host: 'nginx', format: formatNginxHeaders, sent: sentByNginx },
  { host: 'Azure', format: formatAzureHeaders, sent: sentByAzure },
] as const;

const CASES = HOSTS.flatMap((host) => PATHS.map((path) => ({ ...host, path })));

test.each(CASES)('$host sends $path with the headers of the site’s own server, no more', ({ format, sent, path }) => {
  expect(sent(format(headers), path)).toEqual({ ...securityHeaders(path), 'Cache-Control': cacheControl(path) });
});

test.each(CASES)('$host keeps $path of the training edition out of searches', ({ format, sent, path }) => {
  expect(sent(format(training), path)['X-Robots-Tag']).toBe('noindex');
  expect(sent(format(headers), path)['X-Robots-Tag']).toBeUndefined();
});

test('each file names a type for every end of a name the site’s own server knows', () => {
  const apache = formatApacheHeaders(headers);
  const nginx = formatNginxHeaders(headers);
  const azure: unknown = JSON.parse(formatAzureHeaders(headers));
  for (const [end, type] of Object.entries(CONTENT_TYPES)) {
    expect(apache).toContain(`AddType "${type}" .${end}\n`);
    expect(nginx).toContain(`  ${type.replace('; charset=utf-8', '')} ${end};\n`);
    expect(azure).toHaveProperty(['mimeTypes', `.${end}`], type);
  }
});

test('the page for unknown addresses is named from the site’s own folder', () => {
  const deep = hostHeaders('publication', 'https://example.test/kent/');
  expect(formatApacheHeaders(headers)).toContain('ErrorDocument 404 /404.html\n');
  expect(formatApacheHeaders(deep)).toContain('ErrorDocument 404 /kent/404.html\n');
  expect(formatNginxHeaders(deep)).toContain('error_page 404 /kent/404.html;\n');
  expect(formatNginxHeaders(deep)).toContain('location ^~ /kent/embed/ {');
  expect(formatAzureHeaders(headers)).toContain('"rewrite": "/404.html"');
});

test('no error may be kept for as long as an asset', () => {
  for (const text of [formatApacheHeaders(headers), formatNginxHeaders(headers)]) {
    const lines = text.split('\n').filter((line) => line.includes('Cache-Control'));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes('always'))).toEqual([]);
  }
});
