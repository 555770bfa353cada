import type {
  AreaFile,
  ChangesFile,
  ChecksFile,
  CoverageFile,
  FileHead,
  GovernanceFile,
  IndexFile,
  IndicatorFile,
  KentFile,
  MoneyFile,
  NamesFile,
  PlanFile,
} from '../pipeline/contract/files.ts';
import type { Page } from '../src/pages/page.ts';
import { ASSET_NAMES, type Asset, type Assets } from '../src/prerender/bundleAssets.ts';
import { fullPath, projectFolder } from '../src/prerender/effects.ts';
import type { SiteFrame, CheckRegisters } from '../src/prerender/frame/siteFrame.ts';
import { checkMarkup } from '../src/prerender/guard/checkMarkup.ts';
import { checkSymbols } from '../src/prerender/guard/checkSymbols.ts';
import { readTags } from '../src/prerender/guard/readTags.ts';
import { makeRegisters } from '../src/prerender/makeRegisters.ts';
import { renderForms } from '../src/prerender/pageForms.tsx';
import { sitePieces } from '../src/prerender/sitePieces.ts';
import { readSite } from '../src/prerender/readSite.ts';
import { linkFromRoot, pageFile, renderPage } from '../src/prerender/renderPage.tsx';
import { makeSiteDocuments } from '../src/prerender/siteDocuments.ts';
import { pageKinds } from '../src/routes.tsx';
import type { Site } from '../src/site/site.ts';

const PUBLISHED = fullPath(projectFolder, 'public/data');

/** The site as published last, for what a draft has not of its own; null where none is, or one of another contract. */
export const readPublished = (): Promise<Site | null> => readSite(PUBLISHED).catch(() => null);

export interface OpenSite {
  /** Text of the file at a path of the site, rendered for this request; null where the site renders none there. */
  render(path: string): Promise<string | null>;
  /** Files made beside the pages, such as the report for Word; null where there is none of that path. */
  document(path: string): Promise<string | Uint8Array | null>;
  /** What the guard of the build would say of a page by itself; links between pages are the build's to check. */
  problemsOf(html: string): readonly string[];
}

/** The drafted contract with its look-ups, as pages take it. */
function siteOf(files: ReadonlyMap<string, unknown>, published: Site | null): Site {
  // The pipeline makes each of these paths from the type named here.
  const file = <File>(path: string): File => files.get(path) as File;
  const under = <File>(folder: string): ReadonlyMap<string, File> =>
    new Map(
      [...files].flatMap(([path, content]) =>
        path.startsWith(folder) ? [[path.slice(folder.length, -'.json'.length), content as File] as const] : [],
      ),
    );
  return {
    index: file<IndexFile>('index.json'),
    kent: file<KentFile>('kent.json'),
    plan: file<PlanFile>('plan.json'),
    money: file<MoneyFile>('money.json'),
    governance: file<GovernanceFile>('governance.json'),
    checks: file<ChecksFile>('checks.json'),
    coverage: file<CoverageFile>('coverage.json'),
    changes: file<ChangesFile>('changes.json'),
    names: file<NamesFile>('names.json'),
    api: published?.api ?? null,
    areas: under<AreaFile>('areas/'),
    indicators: under<IndicatorFile>('indicators/'),
  };
}

/** Scripts and style sheets under names without a hash: they are made when they are asked for. */
function linkedAssets(): Assets {
  const isStyle = (name: string) => ['forms', 'site', 'documents', 'committee'].includes(name);
  const assets = ASSET_NAMES.map((name): [string, Asset] => [
    name,
    { path: `assets/${name}.${isStyle(name) ? 'css' : 'js'}`, content: '' },
  ]);
  // One for each name, from the line above.
  return Object.fromEntries(assets) as Assets;
}

/** The page a file belongs to: its own, or the one it is another form of, under whose address it stands. */
function pageOf(pages: readonly Page[], file: string): Page | undefined {
  const own = pages.find((page) => pageFile(page.path) === file);
  if (own !== undefined || !/(^|\/)(index\.html|text\.txt)$/.test(file)) return own;
  const place = file.replace(/^embed\//, '');
  const under = ({ path, formsAt }: Page): string => formsAt ?? path;
  const owners = pages.filter(
    (page) =>
      (page.path === '' || page.path.endsWith('/')) && place.startsWith(under(page)) && page.chartsElsewhere !== true,
  );
  return owners.toSorted((a, b) => under(b).length - under(a).length)[0];
}

export function openSite(head: FileHead, files: ReadonlyMap<string, unknown>, published: Site | null): OpenSite {
  const site = siteOf(files, published);
  const pages = pageKinds.flatMap((kind) => kind.pages(site));
  const made = new Map<string, string | Uint8Array>();
  let registers: Promise<CheckRegisters | undefined> | undefined;
  let documents: Promise<void> | undefined;

  async function makeDocuments(): Promise<void> {
    for (const { path, content } of await makeSiteDocuments(site, undefined)) made.set(path, content);
    for (const [path, script] of sitePieces(site, false)) made.set(path, script);
  }

  async function frameFor(page: Page): Promise<SiteFrame> {
    if (page.tool === 'check') registers ??= makeRegisters(PUBLISHED, site).catch(() => undefined);
    const known = await registers;
    for (const { path, content } of Object.values(known ?? {})) made.set(path, content);
    return {
      head,
      assets: linkedAssets(),
      registers: known,
      field: false,
      siteUrl: undefined,
      paths: new Set(pages.map(({ path }) => path)),
    };
  }

  return {
    render: async (path) => {
      const page = pageOf(pages, path);
      if (page === undefined) return null;
      const frame = await frameFor(page);
      if (path === '404.html') return linkFromRoot(renderPage(page, frame), undefined);
      return pageFile(page.path) === path ? renderPage(page, frame) : (renderForms(page, frame).get(path) ?? null);
    },
    document: async (path) => {
      if (made.has(path)) return made.get(path) ?? null;
      documents ??= makeDocuments();
      await documents;
      return made.get(path) ?? null;
    },
    problemsOf: (html) => [...checkMarkup(html, readTags(html)), ...checkSymbols(html)],
  };
}
