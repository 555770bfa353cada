import { parentPort } from 'node:worker_threads';
import type { Page } from '../../pages/page.ts';
import { pageKinds } from '../../routes.tsx';
import type { Site } from '../../site/site.ts';
import type { SiteFrame } from '../frame/siteFrame.ts';
import { readSite } from '../readSite.ts';
import { makePaper } from '../siteDocuments.ts';
import type { WorkerSetting, WorkerTask, WorkerAnswer } from './pagePool.ts';
import { renderWhole, type RenderedPage } from './renderedPage.ts';
import { makeFrom, openShelf, readDrawings, type Shelf } from './shelf.ts';

/** What a worker knows once it was given a site. */
interface OpenSite {
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly shelf: Shelf;
}

async function openSite({ data, kept, book }: WorkerSetting): Promise<OpenSite> {
  const site = await readSite(data, { late: true });
  const shelf = openShelf(kept === null ? new Map() : readDrawings(kept, book));
  makeFrom(kept === null ? null : shelf);
  return { site, pages: pageKinds.flatMap((kind) => kind.pages(site)), shelf };
}

/** Tasks come in the order of the pool: a site, its frame, then pages of it. */
let opened: OpenSite | null = null;
let frame: SiteFrame | null = null;

const answer = (text: WorkerAnswer): void => parentPort?.postMessage(text);

function theSite(): OpenSite {
  if (opened === null) throw new Error('invalid task of a worker: it has no site');
  return opened;
}

async function render(place: number): Promise<readonly [number, RenderedPage]> {
  const { site, pages } = theSite();
  const page = pages[place];
  if (frame === null || page === undefined) throw new Error(`invalid task of a worker: page ${place}`);
  return [place, await renderWhole(page, { site, frame, makePaper })];
}

async function take(task: WorkerTask): Promise<void> {
  switch (task.kind) {
    case 'site':
      opened = await openSite(task.setting);
      return;
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
      answer({ kind: 'end', use: theSite().shelf.use });
      parentPort?.close();
  }
}

let last = Promise.resolve();
parentPort?.on('message', (task: WorkerTask) => {
  last = last.then(() => take(task));
});
