import { fetchFile } from '../fetchFile.ts';
import { openSavedFiles } from './savedCopy.ts';

/** A hall may have a signal too weak to be of use: after this long the copy answers. */
const PATIENCE_MS = 4000;

const isPage = (request: Request): boolean => request.mode === 'navigate';

const isAsset = (request: Request, scope: string): boolean => request.url.startsWith(`${scope}assets/`);

/** The copy has one answer for each address, however it was encoded on its way. */
const ANY = { ignoreSearch: true, ignoreVary: true } as const;

/** A page's address may carry a view of it, lack its last slash, or name `index.html`; the copy has one of each page. */
async function findKept(files: Cache, request: Request): Promise<Response | undefined> {
  const kept = await files.match(request, ANY);
  if (kept !== undefined || !isPage(request)) return kept;
  const { origin, pathname } = new URL(request.url);
  const folder = pathname.replace(/(\/index\.html|\/)?$/, '/');
  return files.match(`${origin}${folder}`, ANY);
}

const ABSENT = 'This is not in the copy of the site saved on this device. It needs a connection.\n';

const describeAbsent = (): Response =>
  new Response(ABSENT, { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

const wait = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

async function askNetwork(request: Request): Promise<Response | null> {
  try {
    return await fetchFile(request);
  } catch {
    return null;
  }
}

/**
 * Answers a request of a page while a copy is kept: assets, whose names change with their content, from the copy first;
 * everything else from the network, and from the copy when there is no network or it takes too long.
 */
export async function answerFromCopy(request: Request, scope: string): Promise<Response> {
  const files = await openSavedFiles(scope);
  const kept = files === null ? undefined : await findKept(files, request);
  if (kept === undefined) return (await askNetwork(request)) ?? describeAbsent();
  if (isAsset(request, scope)) return kept;
  return (await Promise.race([askNetwork(request), wait()])) ?? kept;
}
