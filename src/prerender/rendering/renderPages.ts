import type { Page } from '../../pages/page.ts';
import type { PageReading } from '../guard/readPage.ts';
import type { PagePool } from './pagePool.ts';
import { groupPages } from './groupPages.ts';
import { renderWhole, type RenderedPage, type Rendering } from './renderedPage.ts';
import type { ShelfUse } from './shelf.ts';

/** Of fewer pages than these nobody waits long enough to ask how many are left. */
const FEW = 40;
const STEPS = 4;

/** Says at each quarter how many pages are done and how many are left. */
export function makeProgress(all: number, say: (line: string) => void): (done: number) => void {
  let said = 0;
  return (done) => {
    const step = Math.floor((done * STEPS) / all);
    if (all < FEW || step <= said || step >= STEPS) return;
    said = step;
    say(`pages: ${done} done, ${all - done} left`);
  };
}

/** What is left of rendered pages once each was let go: what the guard has to know, and what other threads used of the shelf. */
export interface RenderedSite {
  /** By file, in the order of the route table. */
  readonly readings: ReadonlyMap<string, PageReading>;
  readonly uses: readonly ShelfUse[];
}

interface Means {
  readonly pool: PagePool | null;
  readonly onProgress: (line: string) => void;
  /** Gets each page as it is done, in no order: a site of thousands would not fit into memory. */
  readonly onPage: (page: Page, rendered: RenderedPage) => void;
}

/** Renders pages one after the other here, or by a pool of threads: the bytes are the same. */
export async function renderAll(
  pages: readonly Page[],
  rendering: Rendering,
  { pool, onProgress, onPage }: Means,
): Promise<RenderedSite> {
  const onDone = makeProgress(pages.length, onProgress);
  const own = ownStrings();
  const read = new Map<number, ReadonlyMap<string, PageReading>>();
  const take = (place: number, rendered: RenderedPage): void => {
    const page = pages[place];
    if (page === undefined) throw new Error(`invalid page: ${place}`);
    onPage(page, rendered);
    read.set(place, new Map([...rendered.readings].map(([path, reading]) => [path, keepReading(reading, own)])));
  };
  let uses: readonly ShelfUse[] = [];
  if (pool === null) {
    for (const place of groupPages(pages).flat()) {
      const page = pages[place];
      if (page !== undefined) take(place, await renderWhole(page, rendering));
      onDone(read.size);
    }
  } else {
    uses = await pool.render(pages, rendering.frame, (done) => {
      for (const [place, rendered] of done) take(place, rendered);
      onDone(read.size);
    });
  }
  const readings = pages.flatMap(({ path }, place) => {
    const found = read.get(place);
    if (found === undefined) throw new Error(`missing rendered page: ${path}`);
    return [...found];
  });
  return { readings: new Map(readings), uses };
}

/** Each text once, and as itself: one cut out of a page would keep the whole page in memory. */
function ownStrings(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = Buffer.from(text).toString();
    known.set(own, own);
    return own;
  };
}

const keepReading = ({ ids, addresses, links, problems }: PageReading, own: (text: string) => string): PageReading => ({
  ids: new Set([...ids].map(own)),
  addresses: addresses.map(own),
  links: links.map(own),
  problems: problems.map(own),
});
