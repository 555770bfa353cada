import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { env } from 'node:process';
import { compile } from 'sass';
import { createServer, type ViteDevServer } from 'vite';
import type { Asset, AssetName } from '../src/prerender/bundleAssets.ts';
import { describePath, fullPath, listFiles, projectFolder, readBytes, readText } from '../src/prerender/effects.ts';
import { contentType } from '../src/prerender/serve/contentTypes.ts';
import { openDoor, type Door, type DoorOptions } from '../src/prerender/serve/openDoor.ts';
import type { Site } from '../src/site/site.ts';
import type { DraftedContract } from './draftContract.ts';
import { errorPage } from './errorPage.ts';
import type { OpenSite } from './openSite.ts';
import { CHANGES, reloadScript, SCRIPT, withReload } from './reload.ts';

/** Folders whose files make the site. */
const WATCHED = /^(src|data|pipeline|dev|public)\//;
const NOT_WATCHED = ['public/data', 'dist', 'dist-*', '.cache', 'test', 'coverage'].map((path) => `**/${path}/**`);
/** Saving all files of an editor is one change. */
const QUIET = 30;
const STYLES = 'src/theme';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const html = (status: number, page: string): Answer => ({
  status,
  type: contentType('page.html'),
  body: withReload(page),
});

/** Data that were refused, to be read as a page. */
class Refused extends Error {}

/** The site as its sources stand, made again only so far as they changed: tables, then look-ups, then the page asked for. */
function followSources(vite: ViteDevServer) {
  let tables = 0;
  let drafted: { readonly from: unknown; readonly tables: number; readonly contract: Promise<DraftedContract> };
  let opened: { readonly from: unknown; readonly contract: DraftedContract; readonly site: OpenSite };
  // Vite loads these two again when a module they reach has changed, and gives the same one as long as none has.
  const loadPipeline = async () =>
    (await vite.ssrLoadModule('/dev/draftContract.ts')) as typeof import('./draftContract.ts');
  const loadPages = async () => (await vite.ssrLoadModule('/dev/openSite.ts')) as typeof import('./openSite.ts');

  /** What was published when the server began: the downloads that pages list and describe. */
  let published: Promise<Site | null> | undefined;
  const readPublished = async () => (published ??= (await loadPages()).readPublished());

  async function draft(): Promise<DraftedContract> {
    const [pipeline, site] = [await loadPipeline(), await readPublished()];
    if (drafted?.from !== pipeline || drafted.tables !== tables) {
      drafted = { from: pipeline, tables, contract: pipeline.draftContract(site?.index.downloads ?? []) };
    }
    return drafted.contract;
  }

  return {
    tablesChanged: () => void (tables += 1),
    publish: async (say: (line: string) => void) => (await loadPipeline()).publishFiles(say),
    open: async (): Promise<OpenSite> => {
      const [contract, pages] = [await draft(), await loadPages()];
      if (contract.state === 'refused') throw new Refused(contract.findings);
      if (opened?.from !== pages || opened.contract !== contract) {
        const site = pages.openSite(contract.head, contract.files, await readPublished());
        opened = { from: pages, contract, site };
      }
      return opened.site;
    },
    bundle: async (name: AssetName): Promise<Asset> => {
      const module = await vite.ssrLoadModule('/src/prerender/bundleAssets.ts');
      return (module as typeof import('../src/prerender/bundleAssets.ts')).bundleNow(name);
    },
  };
}

/** Style sheets by name as Sass writes them, made again when any style has changed; the build's are smaller, not other. */
function followStyles() {
  const made = new Map<string, { readonly hash: string; readonly css: string }>();
  return async (name: string): Promise<string> => {
    const hash = createHash('sha256');
    for (const path of await listFiles(fullPath(projectFolder, STYLES))) {
      if (path.endsWith('.scss')) hash.update(await readText(fullPath(projectFolder, STYLES, path)));
    }
    const now = hash.digest('hex');
    const before = made.get(name);
    if (before?.hash === now) return before.css;
    const entry = fullPath(projectFolder, STYLES, `${name}.scss`);
    const { css } = compile(entry, { loadPaths: [fullPath(projectFolder, 'node_modules')] });
    made.set(name, { hash: now, css });
    return css;
  };
}

async function readFileAt(path: string): Promise<Answer | null> {
  const place = fullPath(projectFolder, 'public', path);
  const isFile = !path.split('/').includes('..') && (await describePath(place)) === 'file';
  return isFile ? { status: 200, type: contentType(path), body: await readBytes(place) } : null;
}

/**
 * Starts the server of a working day: each page is rendered when it is asked for, from the sources and tables as they stand,
 * and the open page reloads when one of them is saved. It publishes nothing; what is wrong is a page to read.
 */
export async function startDevServer({ port, onNotice }: DoorOptions): Promise<Door> {
  // React chooses its build when it is first imported, and the one for development takes twice as long.
  env['NODE_ENV'] ??= 'production';
  const vite = await createServer({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, hmr: false, watch: { ignored: NOT_WATCHED } },
  });
  const sources = followSources(vite);
  const styleOf = followStyles();
  const listeners = new Set<ServerResponse>();
  let hasFailed = false;
  let waiting: NodeJS.Timeout | undefined;

  function tellPages(): void {
    for (const listener of listeners) listener.write('data: changed\n\n');
    // What takes longest is begun before the page asks for it; it hears what went wrong.
    sources.open().catch(() => {});
  }

  vite.watcher.on('all', (event, file) => {
    const path = file.replaceAll('\\', '/').slice(projectFolder.length);
    if (!WATCHED.test(path)) return;
    if (path.startsWith('data/')) sources.tablesChanged();
    // A module that failed to load may have waited for a file that is there now.
    if (hasFailed && event !== 'change') {
      for (const { moduleGraph } of Object.values(vite.environments)) moduleGraph.invalidateAll();
      hasFailed = false;
    }
    clearTimeout(waiting);
    waiting = setTimeout(tellPages, QUIET);
  });

  function describeError(error: unknown): Answer {
    if (error instanceof Refused) return html(500, errorPage('The data are refused', error.message));
    hasFailed = true;
    if (error instanceof Error) vite.ssrFixStacktrace(error);
    return html(
      500,
      errorPage('This page cannot be made', error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  }

  async function answerPath(path: string): Promise<Answer> {
    if (path === SCRIPT.slice(1)) return { status: 200, type: contentType('a.js'), body: reloadScript };
    const [, asset, ending] = /^assets\/([a-z]+)\.(css|js)$/.exec(path) ?? [];
    if (ending === 'css') return { status: 200, type: contentType(path), body: await styleOf(String(asset)) };
    if (ending === 'js') {
      // Names of pages' links; any other fails, and says so.
      const { content } = await sources.bundle(asset as AssetName);
      return { status: 200, type: contentType(path), body: content };
    }
    const site = await sources.open();
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const page = await site.render(file);
    if (page !== null) {
      if (!file.endsWith('.html')) return { status: 200, type: contentType(file), body: page };
      for (const problem of site.problemsOf(page)) onNotice(`${file}: ${problem}`);
      return html(200, page);
    }
    const found = await readFileAt(path);
    if (found !== null) return found;
    // Making them takes seconds, so an address that names no file is not looked for among them.
    const document = /\.[a-z]+$/.test(path) ? await site.document(path) : null;
    if (document !== null) return { status: 200, type: contentType(path), body: document };
    const isFolder = !path.endsWith('/') && (await site.render(`${path}/index.html`)) !== null;
    if (isFolder) return { status: 301, type: contentType('a.txt'), body: `/${path}/` };
    return html(404, (await site.render('404.html')) ?? errorPage('No such page', path));
  }

  function listenForChanges(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 500\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site.invalid');
    if (pathname === CHANGES) return listenForChanges(response);
    const { status, type, body } = await answerPath(decodeURIComponent(pathname).slice(1)).catch(describeError);
    const further = status === 301 ? { Location: `${encodeURI(String(body))}${search}` } : {};
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...further });
    response.end(body);
  }

  await sources.publish(onNotice).catch((error: unknown) => onNotice(String(error)));
  await sources.open().catch(() => {});
  const server = createHttpServer((request, response) => void answer(request, response));
  const door = await openDoor(server, { port, onNotice });
  const close = async () => {
    clearTimeout(waiting);
    await door.close();
    await vite.close();
  };
  return { url: door.url, close };
}
