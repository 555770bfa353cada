import { createServer } from 'node:http';

/** A page of somebody else's, on another origin and with no policy of its own. */
export interface OtherHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves one page that frames an address. It has to be a real host: a page without an address, such as one set by a
 * test, is no host that a policy's `*` stands for.
 */
export async function frameElsewhere(address: string): Promise<OtherHost> {
  const html = `<!doctype html><title>Elsewhere</title><iframe src="${address}" width="700" height="700" title="chart"></iframe>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, close };
}
