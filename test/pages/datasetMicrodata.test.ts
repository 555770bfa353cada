import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dataPages } from '../../src/pages/data/dataPages.tsx';
import { makeSiteDocuments } from '../../src/prerender/siteDocuments.ts';
import { renderBody } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

/** A thing as microdata and JSON-LD both can say it: every property a list, every plain value a text. */
interface Item {
  readonly type: string;
  readonly properties: Readonly<Record<string, readonly (string | Item)[]>>;
}

const SITE = 'https://outcomes.example.org/lcsp/';
const site = await shippedSite();
const [page] = dataPages.pages(site);
if (page === undefined) throw new Error('missing data page');
// A browser reads the names of attributes in any case; linkedom keeps the case React writes.
const html = String(renderBody(page)).replaceAll(/ item(Scope|Prop|Type)=/g, (name) => name.toLowerCase());
const { document } = parseHTML(html);

const documents = await makeSiteDocuments(site, undefined);
const file = documents.find(({ path }) => path === 'data/dataset.jsonld');
const described: unknown = JSON.parse(new TextDecoder().decode(file?.content));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAddress = (name: string): boolean => /url$/i.test(name);

function readValue(element: Element, base: string): string | Item {
  if (element.hasAttribute('itemscope')) return readItem(element, base);
  const href = element.getAttribute('href');
  return href === null ? (element.getAttribute('content') ?? element.textContent ?? '') : new URL(href, base).href;
}

/** An item of microdata, as the HTML standard turns it into JSON. */
function readItem(scope: Element, base: string): Item {
  const properties: Record<string, (string | Item)[]> = {};
  for (const element of scope.querySelectorAll('[itemprop]')) {
    if (element.parentElement?.closest('[itemscope]') !== scope) continue;
    (properties[element.getAttribute('itemprop') ?? ''] ??= []).push(readValue(element, base));
  }
  return { type: scope.getAttribute('itemtype') ?? '', properties };
}

function valueOf(name: string, value: unknown, base: string): string | Item {
  if (isObject(value)) return itemOf(value, base);
  return isAddress(name) ? new URL(String(value), base).href : String(value);
}

/** The same from JSON-LD. */
function itemOf(node: Readonly<Record<string, unknown>>, base: string): Item {
  const named = Object.entries(node).filter(([name]) => !name.startsWith('@'));
  const properties = named.map(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return [name, values.map((one) => valueOf(name, one, base))] as const;
  });
  return { type: `https://schema.org/${String(node['@type'])}`, properties: Object.fromEntries(properties) };
}

test('the page of downloads describes one Dataset, in no script and in nothing a reader sees', () => {
  const scopes = [...document.querySelectorAll('[itemscope]:not([itemprop])')];
  expect(scopes.map((scope) => scope.getAttribute('itemtype'))).toEqual(['https://schema.org/Dataset']);
  expect(scopes[0]?.hasAttribute('hidden')).toBe(true);
  expect(scopes[0]?.textContent).toBe('');
  expect(document.querySelectorAll('script')).toHaveLength(0);
});

test('microdata and data/dataset.jsonld say the same', () => {
  const scope = document.querySelector('[itemscope]');
  if (scope === null || !isObject(described)) throw new Error('missing description of the data');
  const said = readItem(scope, `${SITE}data/`);
  expect(said).toEqual(itemOf(described, `${SITE}data/dataset.jsonld`));
  expect(Object.keys(said.properties)).toEqual(
    expect.arrayContaining(['name', 'description', 'temporalCoverage', 'spatialCoverage', 'isBasedOn', 'distribution']),
  );
  expect(said.properties['url']).toEqual([`${SITE}data/`]);
});

test('every source whose licence is known has it in the microdata, and the whole has none', () => {
  const licences = [...document.querySelectorAll('[itemprop=license] > [itemprop=name]')];
  const known = site.index.sources.filter(({ licence }) => !licence.startsWith('not '));
  expect(licences.map((element) => element.getAttribute('content'))).toEqual(known.map(({ licence }) => licence));
  expect(document.querySelectorAll('[itemprop=isBasedOn]')).toHaveLength(site.index.sources.length);
  expect(document.querySelectorAll('[itemtype$="/Dataset"] > [itemprop=license]')).toHaveLength(0);
});
