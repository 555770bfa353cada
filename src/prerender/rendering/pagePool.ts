import { Worker } from 'node:worker_threads';
import type { Page } from '../../pages/page.ts';
import type { SiteFrame } from '../frame/siteFrame.ts';
import { groupPages } from './groupPages.ts';
import type { RenderedPage } from './renderedPage.ts';
import type { ShelfUse, Kept } from './shelf.ts';

/** Pages that a thread has rendered, by their places. */
type DonePages = readonly (readonly [number, RenderedPage])[];

/** What a worker is started with. */
export interface WorkerSetting {
  /** Folder of the published files. */
  readonly data: string;
  /** Where drawings are kept; null where none are. */
  readonly kept: Kept | null;
  /** The book of drawings. */
  readonly book: string;
}

/** What a worker is asked: first for the frame of all pages, then for pages by their places in the route table, last to end. */
export type WorkerTask =
  | { readonly kind: 'frame'; readonly frame: SiteFrame }
  | { readonly kind: 'pages'; readonly places: readonly number[] }
  | { readonly kind: 'end' };

export type WorkerAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly (readonly [number, RenderedPage])[] }
  | { readonly kind: 'end'; readonly use: ShelfUse };

/** Threads that render pages, each with the site in its own memory. They get ready while other things are made. */
export interface PagePool {
  /**
   * @returns what each thread used of the shelf
   * @throws the first error of a page
   */
  render(pages: readonly Page[], frame: SiteFrame, onDone: (pages: DonePages) => void): Promise<readonly ShelfUse[]>;
  stop(): Promise<void>;
}

/** How many threads render pages, and the compiled script they run. */
export interface Workers {
  readonly count: number;
  readonly script: string;
}

/** Has one thread render groups until none is left. */
function employ(
  worker: Worker,
  frame: SiteFrame,
  {
    left,
    take,
  }: {
    readonly left: (readonly number[])[];
    readonly take: (pages: DonePages) => void;
  },
): Promise<ShelfUse> {
  const ask = (task: WorkerTask): void => worker.postMessage(task);
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const places = left.shift();
      ask(places === undefined ? { kind: 'end' } : { kind: 'pages', places });
    };
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread that renders pages ended with ${code}`)));
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.kind === 'end') return resolve(answer.use);
      // What cannot be written ends the build as what cannot be rendered does.
      try {
        take(answer.pages);
        next();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    ask({ kind: 'frame', frame });
    next();
  });
}

export function startPool({ count, script }: Workers, setting: WorkerSetting): PagePool {
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: setting }));
  // Until pages are asked for nobody waits for a thread; one that fails before is heard of then.
  const failures: Error[] = [];
  for (const worker of workers) worker.on('error', (error) => failures.push(error));
  return {
    render: async (pages, frame, onDone) => {
      const [failed] = failures;
      if (failed !== undefined) throw failed;
      const left = groupPages(pages);
      return Promise.all(workers.map((worker) => employ(worker, frame, { left, take: onDone })));
    },
    stop: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}
