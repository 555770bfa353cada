import { compress, selectEncoding, type Effort, type Encoding } from './compress.ts';
import { contentType, isText } from './contentTypes.ts';
import { describePath, fingerprint, fullPath, listFiles, policySource, readBytes } from '../effects.ts';
import { cacheControl, securityHeaders } from '../headers/securityHeaders.ts';

export interface Asked {
  readonly method: string;
  /** Path and query as the request line gives them. */
  readonly url: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** A built site as it is served. */
export interface ServedSite {
  readonly folder: string;
  readonly copies: CompressedCopies;
  readonly effort: Effort;
  /** Digest of the style sheet that stands in pages; blank where there is none. Read once. */
  readonly styles: Promise<string>;
}

/** Compressed copies by ETag and encoding, so that a file is compressed once. */
export type CompressedCopies = Map<string, Buffer>;

const SHEET = /(^|\/)assets\/site-[^/]+\.css$/;

async function readStyles(folder: string): Promise<string> {
  // The site may stand under a path of the folder.
  const sheet = (await listFiles(folder)).find((path) => SHEET.test(path));
  return sheet === undefined ? '' : policySource(await readBytes(fullPath(folder, sheet)));
}

/** A built site ready to be served. */
export const openServedSite = (folder: string, effort: Effort): ServedSite => ({
  folder,
  effort,
  copies: new Map(),
  styles: readStyles(folder),
});

const EMPTY = Buffer.alloc(0);

const plain = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: {
    ...securityHeaders(''),
    'Content-Type': contentType('message.txt'),
    'Content-Length': text.length,
    ...headers,
  },
  body: Buffer.from(text, 'ascii'),
});

/** Path inside the folder that an address means, or null for one that leads out of it or cannot be read. */
function parsePath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\/+/, '');
    const climbs = path.split(/[/\\]/).some((part) => part === '..') || path.includes('\0');
    return climbs ? null : path;
  } catch {
    return null;
  }
}

interface Found {
  /** Full path on the disk. */
  readonly file: string;
  /** Path from the site's root. */
  readonly path: string;
  readonly status: 200 | 404;
}

async function answerFile(site: ServedSite, { file, path, status }: Found, asked: Asked): Promise<Answer> {
  const content = await readBytes(file);
  const type = contentType(path);
  const encoding: Encoding = isText(type) ? selectEncoding(asked.acceptEncoding) : 'identity';
  const tag = `"${fingerprint(content)}-${encoding}"`;
  const headers = {
    ...securityHeaders(path, await site.styles),
    'Cache-Control': cacheControl(path),
    'Content-Type': type,
    ETag: tag,
    ...(isText(type) ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (status === 200 && asked.ifNoneMatch === tag) return { status: 304, headers, body: EMPTY };
  const body = site.copies.get(tag) ?? compress(content, encoding, site.effort);
  site.copies.set(tag, body);
  const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  return { status, headers: { ...headers, ...encoded, 'Content-Length': body.length }, body };
}

/**
 * Answers one request for a file of the site.
 *
 * @returns the file, a redirect to a folder's own address, the page for unknown addresses, or a refusal
 */
export async function answerRequest(site: ServedSite, asked: Asked): Promise<Answer> {
  const { folder } = site;
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return plain(405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
  const path = parsePath(asked.url);
  if (path === null) return plain(400, 'Bad address');
  const found = await describePath(fullPath(folder, path));
  if (found === 'folder' && path !== '' && !path.endsWith('/')) {
    const query = /\?[^#]*/.exec(asked.url)?.[0] ?? '';
    return plain(301, 'Moved', { Location: `${encodeURI(`/${path}/`)}${query}` });
  }
  const name = found === 'folder' ? `${path}index.html` : path;
  if ((await describePath(fullPath(folder, name))) === 'file') {
    return answerFile(site, { file: fullPath(folder, name), path: name, status: 200 }, asked);
  }
  const unknown = fullPath(folder, '404.html');
  if ((await describePath(unknown)) === 'file') {
    return answerFile(site, { file: unknown, path: '404.html', status: 404 }, asked);
  }
  return plain(404, 'Not found');
}
