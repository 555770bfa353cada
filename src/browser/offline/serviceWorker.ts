import { answerFromCopy } from './answerFromCopy.ts';

/** What of a worker's world is used; the browser's own types of it cannot be loaded beside those of a page. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listen: (event: WorkerEvent) => void): void;
  addEventListener(kind: 'fetch', listen: (event: RequestEvent) => void): void;
}

// Inside a worker `self` is the worker, which the types of a page do not know.
const worker = self as unknown as Worker;

// It keeps nothing by itself: the page fills the copy, and only when the reader asks.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { scope } = worker.registration;
  const isOurs = request.method === 'GET' && request.url.startsWith(scope);
  if (!isOurs || request.url === `${scope}offline.json`) return;
  event.respondWith(answerFromCopy(request, scope));
});
