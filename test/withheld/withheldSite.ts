import { ASSET_NAMES } from '../../src/prerender/bundleAssets.ts';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assembleFacts } from '../../pipeline/assemble/assembleFacts.ts';
import { assembleFiles } from '../../pipeline/assemble/files.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';
import type { ContractFiles } from '../../pipeline/contract/files.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { holdFiles } from '../../pipeline/publish/publishedFiles.ts';
import type { CheckedPackage } from '../../pipeline/intake/readPackage.ts';
import type { Site } from '../../src/site/site.ts';
import type { Page } from '../../src/pages/page.ts';
import { readPaper } from '../../src/prerender/docx/readPaper.ts';
import { checkPages } from '../../src/prerender/guard/guardPages.ts';
import { readPages } from '../../src/prerender/guard/readPage.ts';
import { renderForms } from '../../src/prerender/pageForms.tsx';
import { sitePieces } from '../../src/prerender/sitePieces.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { pageFile } from '../../src/prerender/renderPage.tsx';
import { describePictures } from '../../src/prerender/share/sharePictures.ts';
import { makeSiteDocuments } from '../../src/prerender/siteDocuments.ts';
import { pageKinds } from '../../src/routes.tsx';
import { readWith } from '../returns/sentReturns.ts';
import { testFrame } from '../share/renderHead.tsx';

const HEAD = { contract: '1.0.0', release: '1.0.0', build: '0123456789ab', edition: 'publication' } as const;
const STANDING = { label: '1.0.0', hash: '', inputs: new Map(), previous: null, tables: [], changes: [], findings: [] };

interface Published {
  readonly site: Site;
  /** What stands beside the pages. */
  readonly files: readonly string[];
}

/** The shipped data as published, through the very files a build writes. */
async function publishShipped(): Promise<Published> {
  const { checked } = await readWith({});
  const { contents, ...held } = holdFiles(diskEffects);
  const inputs = {
    data: 'data',
    checked,
    head: HEAD,
    notes: { checks: [], findings: [], returns: [] },
    standing: STANDING,
    releases: [],
    withArchives: false,
    madeOf: '',
  };
  await publish(diskEffects, inputs, held);
  const folder = mkdtempSync(join(tmpdir(), 'withheld-'));
  try {
    for (const [path, content] of contents) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return { site: await readSite(folder), files: [...contents.keys()].map((path) => `data/${path}`) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let shipped: Promise<Published> | null = null;

/**
 * The contract as pages read it, from tables as they come out of the checks. Downloads keep the addresses of the shipped
 * data, which no withheld figure changes; making them again would take longer than the pages.
 */
async function publishSite(checked: CheckedPackage): Promise<Published> {
  shipped ??= publishShipped();
  const { site, files } = await shipped;
  const { downloads, changes } = site.index;
  const facts = assembleFacts(typePackage(checked.tables));
  const notes = { head: HEAD, downloads, changes, checks: [], findings: [], returns: [] };
  const made = new Map(assembleFiles(facts, typePackage(checked.tables), notes));
  // The contract ties each path to its file's type; what JSON leaves out is left out here too.
  const file = <Path extends keyof ContractFiles>(path: Path): ContractFiles[Path] =>
    JSON.parse(JSON.stringify(made.get(path))) as ContractFiles[Path];
  const under = <File>(folder: string, read: (id: string) => File): ReadonlyMap<string, File> =>
    new Map(
      [...made.keys()].flatMap((path) => (path.startsWith(folder) ? [nameOf(path)] : [])).map((id) => [id, read(id)]),
    );
  return {
    files,
    site: {
      ...site,
      index: file('index.json'),
      kent: file('kent.json'),
      plan: file('plan.json'),
      money: file('money.json'),
      governance: file('governance.json'),
      checks: file('checks.json'),
      coverage: file('coverage.json'),
      names: file('names.json'),
      areas: under('areas/', (id) => file(`areas/${id}.json`)),
      indicators: under('indicators/', (id) => file(`indicators/${id}.json`)),
    },
  };
}

const nameOf = (path: string): string => path.replace(/^[^/]*\/|\.json$/g, '');

/** Scripts and style sheets as the test frame names them: no figure changes them, so none is made. */
const ASSETS = [...ASSET_NAMES, 'any'].map((name) => `assets/${name}-0123456789.js`);

const STATIC = readdirSync('public').filter((name) => name !== 'data');

/** Documents beside the pages: their paths hang on the release alone, so they are asked for once. */
let documentPaths: readonly string[] = [];

export interface BuiltPages {
  readonly site: Site;
  /** Text by file: pages in all their forms, and the words of the pictures for shared links. */
  readonly rendered: ReadonlyMap<string, string>;
  /** What would stop `npm run build`, one line each. */
  readonly problems: readonly string[];
}

export interface Wanted {
  /** Pages to render; every other page is known to be there, and its anchors are not looked at. All when left out. */
  readonly isWanted?: (page: Page) => boolean;
  /** Makes the pieces of the study-day tool and the documents too, which takes as long as many pages. */
  readonly whole?: boolean;
}

/**
 * The pages of a site with its guard, as `npm run build` makes them, but in memory and without scripts and style
 * sheets. What would stop the build is collected instead of thrown.
 */
export async function buildPages(checked: CheckedPackage, wanted: Wanted = {}): Promise<BuiltPages> {
  const { isWanted = () => true, whole = false } = wanted;
  const problems: string[] = [];
  const attempt = async <Result>(what: string, make: () => Result | Promise<Result>, instead: Result) => {
    try {
      return await make();
    } catch (error) {
      problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return instead;
    }
  };
  const { site, files } = await publishSite(checked);
  const pages: Page[] = [];
  for (const kind of pageKinds) pages.push(...(await attempt(kind.id, () => kind.pages(site), [])));
  const frame = testFrame({
    paths: new Set(pages.map(({ path }) => path)),
    registers: {
      returns: { path: 'assets/any-0123456789.js', content: '' },
      recipes: { path: 'assets/any-0123456789.js', content: '' },
    },
  });
  const rendered = new Map<string, string>();
  for (const page of pages.filter(isWanted)) {
    const forms = await attempt(page.path, () => renderForms(page, frame), new Map<string, string>());
    for (const [path, text] of forms) rendered.set(path, text);
    // What Word gets is read from the page: an element it has no form for would stop the build.
    const html = page.paper === undefined ? undefined : forms.get(pageFile(page.path));
    if (html !== undefined) await attempt(`paper of ${page.path}`, () => readPaper(html), []);
  }
  const markup = new Map([...rendered].filter(([path]) => path.endsWith('.html')));
  const pictures = await attempt('pictures', () => describePictures(pages, site.index), new Map<string, string>());
  if (whole) await attempt('packs', () => sitePieces(site, false), new Map());
  if (whole || documentPaths.length === 0) {
    const documents = await attempt('documents', () => makeSiteDocuments(site, undefined), []);
    documentPaths = documents.map(({ path }) => path);
  }
  const others = [...STATIC, ...files, ...ASSETS, ...documentPaths, ...pages.map(({ path }) => pageFile(path))];
  const papers = pages.flatMap(({ paper }) => paper ?? []);
  const links = checkPages(readPages(markup), new Set([...others, ...papers, ...rendered.keys()]));
  return { site, problems: [...problems, ...links], rendered: new Map([...rendered, ...pictures]) };
}
