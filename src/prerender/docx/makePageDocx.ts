import type { FileHead } from '../../../pipeline/contract/files.ts';
import type { Page } from '../../pages/page.ts';
import { makeDocxFile } from './docxFile.ts';
import { wordsOf } from './paper.ts';
import { readPaper } from './readPaper.ts';
import { writePaper } from './writePaper.ts';

/**
 * A rendered page as a Word file: the words, tables and charts of its article, read from the page itself, so that the two
 * cannot say different things.
 *
 * @param released ISO date of the release; blank while it has not been made
 * @returns bytes that depend on the page alone
 * @throws as `readPaper`, and when the article does not begin with its title
 */
export async function makePageDocx(
  page: Pick<Page, 'path' | 'runningHead'>,
  html: string,
  { edition, release, build, released }: FileHead & { readonly released: string },
): Promise<Uint8Array> {
  const [title, ...paper] = readPaper(html);
  if (title?.kind !== 'line' || title.look !== 'title') throw new Error(`missing title of a paper: ${page.path}`);
  return makeDocxFile({
    edition,
    release,
    build,
    released,
    title: wordsOf(title),
    runningHead: page.runningHead,
    children: writePaper(paper),
  });
}
