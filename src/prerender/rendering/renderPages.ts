import type { Page } from '../../pages/page.ts';
import type { PagePool } from './pagePool.ts';
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

/** Every page rendered, in the order of the route table, and what other threads used of the shelf. */
export interface RenderedSite {
  readonly pages: readonly RenderedPage[];
  readonly uses: readonly ShelfUse[];
}

/** Renders pages one after the other here, or by a pool of threads: the bytes are the same. */
export async function renderAll(
  pages: readonly Page[],
  rendering: Rendering,
  { pool, onProgress }: { readonly pool: PagePool | null; readonly onProgress: (line: string) => void },
): Promise<RenderedSite> {
  const onDone = makeProgress(pages.length, onProgress);
  if (pool === null) {
    const rendered: RenderedPage[] = [];
    for (const page of pages) {
      rendered.push(await renderWhole(page, rendering));
      onDone(rendered.length);
    }
    return { pages: rendered, uses: [] };
  }
  const { rendered, uses } = await pool.render(pages, rendering.frame, onDone);
  const inOrder = pages.map(({ path }, place) => {
    const found = rendered.get(place);
    if (found === undefined) throw new Error(`missing rendered page: ${path}`);
    return found;
  });
  return { pages: inOrder, uses };
}
