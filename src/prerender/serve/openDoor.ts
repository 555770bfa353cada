import type { Server } from 'node:http';
import { env } from 'node:process';

export interface DoorOptions {
  /** Port to try first; without one `PORT` of the environment, else 4173. 0 lets the system choose. */
  readonly port?: number | undefined;
  /** Gets what the person at the terminal ought to know, such as that another port was taken. */
  readonly onNotice: (line: string) => void;
}

/** A server that listens. */
export interface Door {
  /** Its address, ending in `/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
const USUAL_PORT = 4173;
const MOST_TRIES = 50;
const LAST_PORT = 65535;

/** Port asked for by option or environment. @throws when `PORT` is not a port */
export function parsePort(option: number | undefined, variable: string | undefined): number {
  const port = option ?? (variable === undefined || variable === '' ? USUAL_PORT : Number(variable));
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) throw new Error(`invalid PORT: ${variable ?? port}`);
  return port;
}

/** Starts listening; false when the port is taken. */
const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      resolve(true);
    });
  });

async function listenFrom(server: Server, wanted: number, onNotice: (line: string) => void): Promise<void> {
  const last = Math.min(wanted + MOST_TRIES, LAST_PORT);
  for (let port = wanted; port <= last; port += 1) {
    if (await listen(server, port)) {
      if (port !== wanted) onNotice(`port ${wanted} is taken: using ${port} instead`);
      return;
    }
  }
  throw new Error(`no free port from ${wanted} to ${last}: set PORT to one that is free`);
}

/** Lets a server listen on this machine only, at the port asked for or the next free one. @throws when none is free */
export async function openDoor(server: Server, { port, onNotice }: DoorOptions): Promise<Door> {
  await listenFrom(server, parsePort(port, env['PORT']), onNotice);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    });
  return { url: `http://${HOST}:${bound}/`, close };
}
