import type { WorkerSetting, WorkerTask, WorkerAnswer } from './pagePool.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { pageKinds } from '../../routes.tsx';
import type { SiteFrame } from '../frame/siteFrame.ts';
import { readSite } from '../readSite.ts';
import { makePaper } from '../siteDocuments.ts';
import { renderWhole, type RenderedPage } from './renderedPage.ts';
import { makeFrom, openShelf, readDrawings } from './shelf.ts';

async function work(): Promise<void> {
  // Written by the pool that started this worker, which is of the same program.
  const { data, kept, book } = workerData as WorkerSetting;
  const site = await readSite(data, { late: true });
  const pages = pageKinds.flatMap((kind) => kind.pages(site));
  const shelf = openShelf(kept === null ? new Map() : readDrawings(kept, book));
  makeFrom(kept === null ? null : shelf);
  let frame: SiteFrame | null = null;
  const answer = (text: WorkerAnswer): void => parentPort?.postMessage(text);
  const render = async (place: number): Promise<readonly [number, RenderedPage]> => {
    const page = pages[place];
    if (frame === null || page === undefined) throw new Error(`invalid task of a worker: page ${place}`);
    return [place, await renderWhole(page, { site, frame, makePaper })];
  };
  const take = async (task: WorkerTask): Promise<void> => {
    switch (task.kind) {
      case 'frame':
        frame = task.frame;
        return;
      case 'pages': {
        const rendered: (readonly [number, RenderedPage])[] = [];
        for (const place of task.places) rendered.push(await render(place));
        answer({ kind: 'pages', pages: rendered });
        return;
      }
      case 'end':
        answer({ kind: 'end', use: shelf.use });
        parentPort?.close();
    }
  };
  let last = Promise.resolve();
  parentPort?.on('message', (task: WorkerTask) => {
    last = last.then(() => take(task));
  });
}

await work();
