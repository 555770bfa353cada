import { parseHTML } from 'linkedom';
import type { PaperBlock, PaperCell, PaperLine, PaperLook, PaperRun, PaperTable } from './paper.ts';

/** Classes of what is only for a screen or a script. */
const SKIPPED = ['js-only', 'govuk-visually-hidden'];
/** Classes of words in a cell that a style sheet sets on a line of their own. */
const OWN_LINE = ['small-note', 'pack-line-figure', 'pack-line-share', 'pack-dated'];
/** Classes of lists whose items carry a mark of their own, or need none. */
const UNMARKED = ['pack-sources', 'multiples'];
const NOTES = ['pack-note-list'];

const LOOKS: Readonly<Record<string, PaperLook>> = {
  H1: 'title',
  H2: 'heading 1',
  H3: 'heading 2',
  H4: 'heading 3',
};
const INLINE = new Set(['SPAN', 'A', 'B', 'STRONG', 'EM']);
const BOXES = new Set(['ARTICLE', 'SECTION', 'DIV', 'DL', 'P', 'LI']);

type Mark = NonNullable<PaperLine['mark']>;

/** Where in the paper an element stands. */
interface Place {
  readonly look: PaperLook;
  readonly depth: number;
}

/** What has been read so far. */
interface Reading {
  /** Drawings taken out of the page, by the id of what stands in their place. */
  readonly drawings: readonly string[];
  readonly blocks: PaperBlock[];
  runs: PaperRun[];
  /** Waits for the first line of its item. */
  mark: Mark | undefined;
  anchor: string | undefined;
  lists: number;
}

const [ELEMENT, TEXT] = [1, 3] as const;

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const hasClass = (element: Element, names: readonly string[]): boolean =>
  attribute(element, 'class')
    .split(' ')
    .some((name) => names.includes(name));

const textOf = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Spaces as they are seen: one between words, none at the ends or before the number of a note. */
function tidy(runs: readonly PaperRun[]): readonly PaperRun[] {
  const kept: PaperRun[] = [];
  const trimLast = (): void => {
    const last = kept.pop();
    if (last !== undefined && last.text.trim() !== '') kept.push({ ...last, text: last.text.replace(/ $/, '') });
  };
  for (const run of runs) {
    if (run.leadsTo !== undefined) trimLast();
    const single = run.text.replace(/[^\S\t]+/g, ' ');
    const text = /\s$/.test(kept.at(-1)?.text ?? ' ') ? single.replace(/^ /, '') : single;
    if (text !== '') kept.push({ ...run, text });
  }
  trimLast();
  return kept;
}

/** Ends the line that stands open, if any word is in it. */
function endLine(reading: Reading, { look }: Place): void {
  const runs = tidy(reading.runs);
  reading.runs = [];
  if (runs.length === 0) return;
  const { mark, anchor } = reading;
  reading.blocks.push({
    kind: 'line',
    look,
    runs,
    ...(mark === undefined ? {} : { mark }),
    ...(anchor === undefined ? {} : { anchor }),
  });
  reading.mark = undefined;
  reading.anchor = undefined;
}

function readInside(element: Element, place: Place, reading: Reading): void {
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) reading.runs.push({ text: node.nodeValue ?? '' });
    // The type says that it is an element.
    else if (node.nodeType === ELEMENT) readElement(node as Element, place, reading);
  }
}

/** A box of lines of its own. */
function readBox(element: Element, place: Place, reading: Reading, begin: readonly PaperRun[] = []): void {
  endLine(reading, place);
  reading.runs.push(...begin);
  readInside(element, place, reading);
  endLine(reading, place);
}

/** Notes keep the number that the text names, whatever is taken out of the list. */
function readNotes(list: Element, reading: Reading): void {
  for (const [index, item] of [...list.children].entries()) {
    reading.anchor = item.id;
    readBox(item, { look: 'note', depth: 0 }, reading, [{ text: `${index + 1}.\t` }]);
  }
}

function readList(list: Element, place: Place, reading: Reading): void {
  if (hasClass(list, NOTES)) return readNotes(list, reading);
  if (hasClass(list, UNMARKED)) return readBox(list, place, reading);
  endLine(reading, place);
  reading.lists += 1;
  const sign = list.tagName === 'OL' ? 'number' : 'bullet';
  const mark = { list: reading.lists, sign, depth: place.depth } as const;
  for (const item of list.children) {
    reading.mark = mark;
    readBox(item, { look: 'item', depth: place.depth + 1 }, reading);
    reading.mark = undefined;
  }
}

/** A drawing is named and described as the page names and describes it. */
function readPicture(svg: Element, place: Place, reading: Reading): void {
  const [title, sentence] = [attribute(svg, 'aria-label'), attribute(svg, 'aria-description')];
  if (title === '' || sentence === '') throw new Error('invalid drawing for a paper: without words');
  endLine(reading, place);
  reading.blocks.push({ kind: 'picture', svg: reading.drawings[Number(svg.id)] ?? '', title, sentence });
}

const readCell = (cell: Element, drawings: readonly string[]): PaperCell =>
  readBlocks(cell, drawings).map((block) => {
    if (block.kind === 'table') throw new Error('invalid table for a paper: one in another');
    return block;
  });

function readTable(table: Element, drawings: readonly string[]): PaperTable {
  return {
    kind: 'table',
    caption: textOf(table.querySelector('caption')),
    columns: [...table.querySelectorAll('thead th')].map((heading) => ({
      label: textOf(heading),
      isNumeric: hasClass(heading, ['govuk-table__header--numeric']),
    })),
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => readCell(cell, drawings)),
    ),
  };
}

/** The number of a note as the page has it; the link says the rest to those who hear it. */
function readCite(cite: Element, reading: Reading): void {
  const text = cite.lastChild?.textContent ?? '';
  reading.runs.push({ text, leadsTo: attribute(cite, 'href').replace(/^.*#/, '') });
}

function readElement(element: Element, place: Place, reading: Reading): void {
  const name = element.tagName.toUpperCase();
  if (name === 'WBR' || element.hasAttribute('hidden') || hasClass(element, SKIPPED)) return;
  if (name === 'SVG') return readPicture(element, place, reading);
  if (hasClass(element, ['cite'])) return readCite(element, reading);
  if (INLINE.has(name)) return (hasClass(element, OWN_LINE) ? readBox : readInside)(element, place, reading);
  if (LOOKS[name] !== undefined) return readBox(element, { ...place, look: LOOKS[name] }, reading);
  if (BOXES.has(name)) return readBox(element, place, reading);
  if (name === 'BLOCKQUOTE') return readBox(element, { ...place, look: 'quotation' }, reading);
  if (name === 'UL' || name === 'OL') return readList(element, place, reading);
  // What a `dd` says stands behind its `dt`, on one line.
  if (name === 'DT') return;
  if (name === 'DD') {
    const label = `${textOf(element.previousElementSibling).replace(/:$/, '')}:\t`;
    return readBox(element, { ...place, look: 'label' }, reading, [{ text: label, isBold: true }]);
  }
  if (name !== 'TABLE') throw new Error(`invalid element for a paper: ${name.toLowerCase()}`);
  endLine(reading, place);
  reading.blocks.push(readTable(element, reading.drawings));
}

function readBlocks(element: Element, drawings: readonly string[]): readonly PaperBlock[] {
  const reading: Reading = { drawings, blocks: [], runs: [], mark: undefined, anchor: undefined, lists: 0 };
  readBox(element, { look: 'plain', depth: 0 }, reading);
  return reading.blocks;
}

/**
 * Takes the drawings out of a page, most of its elements: in the place of each stands its first tag. Those that nobody is
 * told of repeat the words beside them, which their place keeps apart.
 */
function takeDrawings(html: string): { readonly html: string; readonly drawings: readonly string[] } {
  const drawings: string[] = [];
  const rest = html.replace(/<svg( [^>]*)>[\s\S]*?<\/svg>/g, (svg, attributes: string) => {
    if (!attributes.includes(' role="img"')) return ' ';
    drawings.push(svg);
    return `<svg id="${drawings.length - 1}"${attributes}></svg>`;
  });
  return { html: rest, drawings };
}

/**
 * The article of a rendered page as a paper: the same words, tables and charts in the same order, since they are read from
 * the page itself.
 *
 * @throws a defect when there is no article, or it holds an element that a paper has no form for: nothing is left out unsaid
 */
export function readPaper(page: string): readonly PaperBlock[] {
  const { html, drawings } = takeDrawings(/<article\b[\s\S]*<\/article>/.exec(page)?.[0] ?? '');
  const article = parseHTML(html).document.querySelector('article');
  if (article === null) throw new Error('missing article of a page for a paper');
  return readBlocks(article, drawings);
}
