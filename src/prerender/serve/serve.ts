import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerRequest, openServedSite, type ServedSite } from './answerRequest.ts';
import type { Effort } from './compress.ts';
import { openDoor, type Door, type DoorOptions } from './openDoor.ts';

export interface ServeOptions extends DoorOptions {
  /** The built site; where it is still being built, until then every answer says so and the page asks again. */
  readonly folder: string | Promise<string>;
  /** The training edition is served: no answer, download or page, may be kept by a search engine. */
  readonly isTraining?: boolean;
  /** How hard text is pressed; `quick` unless told. */
  readonly effort?: Effort;
}

export type RunningSite = Door;

async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url = '/', headers } = request;
  const {
    status,
    headers: sent,
    body,
  } = await answerRequest(site, {
    method,
    url,
    acceptEncoding: String(headers['accept-encoding'] ?? ''),
    ifNoneMatch: headers['if-none-match'],
  });
  response.writeHead(status, sent);
  response.end(method === 'HEAD' ? undefined : body);
}

/** Answer while the site is being built. */
function sayWait(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2', Refresh: '2' });
  response.end('The site is being built. This page asks again by itself.\n');
}

/**
 * Serves a built site on this machine only, with the headers and compression a good host would send.
 *
 * @throws when no port is free
 */
export async function serveSite(options: ServeOptions): Promise<RunningSite> {
  const { folder, port, isTraining = false, effort = 'quick', onNotice } = options;
  let built: ServedSite | null = null;
  const server = createServer((request, response) => {
    if (isTraining) response.setHeader('X-Robots-Tag', 'noindex');
    if (built === null) return sayWait(response);
    answer(built, request, response).catch((error: unknown) => {
      onNotice(`could not answer ${request.url ?? ''}: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  const door = await openDoor(server, { port, onNotice });
  if (typeof folder === 'string') built = openServedSite(folder, effort);
  // Whoever builds it hears of a failure; here it only means that nothing can be served.
  else void folder.then((done) => (built = openServedSite(done, effort))).catch(() => {});
  return door;
}
