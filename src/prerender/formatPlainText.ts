import { parseHTML } from 'linkedom';
import type { FileHead } from '../../pipeline/contract/files.ts';
import { watermarkOf } from '../theme/watermark.ts';

/** Letters a line: what most e-mail and braille programs take without breaking. */
const WIDTH = 72;
const SKIPPED =
  'svg, nav, script, .figure-table > summary, .js-only, .take-away, .key, .page-notes, .govuk-visually-hidden, [hidden]';
const BLOCKS = new Set(['P', 'LI', 'DT', 'DD', 'SUMMARY', 'FIGCAPTION', 'CAPTION', 'BLOCKQUOTE', 'PRE']);
const LISTS = new Set(['UL', 'OL', 'DL']);
const HEADINGS: Readonly<Record<string, string>> = { H1: '=', H2: '-' };

const words = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Text in lines of at most `WIDTH` letters; further lines stand under the first letter after the indent. */
export function wrapLines(text: string, first = '', further = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  let isBegun = false;
  for (const word of text.split(' ')) {
    if (isBegun && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = further + word;
    } else {
      line += (isBegun ? ' ' : '') + word;
    }
    isBegun = true;
  }
  return [...lines, line].join('\n');
}

function writeHeading(element: Element): string {
  const text = words(element);
  const underline = HEADINGS[element.tagName];
  return underline === undefined
    ? `\n${wrapLines(text)}`
    : `\n${wrapLines(text)}\n${underline.repeat(Math.min(text.length, WIDTH))}`;
}

/** A table row by row, each cell with its heading: columns do not survive a narrow screen or a braille line. */
function writeTable(table: Element): string {
  const headings = [...table.querySelectorAll('thead th')].map(words);
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => {
    const [name = '', ...cells] = [...row.children].map(words);
    const values = cells.map((cell, index) => `${headings[index + 1] ?? ''}: ${cell}`);
    return wrapLines([name, values.join('; ')].filter((part) => part !== '').join('. '), '  ', '    ');
  });
  const caption = table.querySelector('caption');
  return [caption === null ? '' : wrapLines(`Table: ${words(caption)}`), ...rows].join('\n');
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '* ';
  return `${[...list.children].indexOf(item) + 1}. `;
}

function writeBlock(element: Element): string {
  switch (element.tagName) {
    case 'LI':
      return wrapLines(words(element), markOf(element));
    case 'DT':
      return wrapLines(`${words(element).replace(/:$/, '')}:`);
    case 'DD':
      return wrapLines(words(element), '  ');
    default:
      return wrapLines(words(element));
  }
}

const holdsBlocks = (element: Element): boolean =>
  element.querySelector('p, li, dt, table, h1, h2, h3, h4, figure, section') !== null;

function write(element: Element): readonly string[] {
  if (/^H[1-6]$/.test(element.tagName)) return [writeHeading(element)];
  if (element.tagName === 'TABLE') return [writeTable(element)];
  if (BLOCKS.has(element.tagName) && !holdsBlocks(element)) return words(element) === '' ? [] : [writeBlock(element)];
  if (element.children.length === 0 || !holdsBlocks(element))
    return words(element) === '' ? [] : [wrapLines(words(element))];
  const parts = [...element.children].flatMap(write);
  return LISTS.has(element.tagName) ? [parts.join('\n')] : parts;
}

/**
 * Footnote links become their number in square brackets, rows of notes begin with the same, and links that lead off the
 * site say where.
 */
function markLinks(main: Element): void {
  for (const cite of main.querySelectorAll('.cite')) cite.textContent = `[${words(cite).replace(/^source note /, '')}]`;
  for (const link of main.querySelectorAll('a[href^="http"]'))
    link.textContent = `${words(link)}: ${link.getAttribute('href') ?? ''}`;
  for (const note of main.querySelectorAll('tr[id^="prov-"] th')) note.textContent = `[${words(note)}]`;
}

/**
 * A rendered page as plain text: the same sentences, tables row by row, and the notes on where each number comes from,
 * without pictures. Lines end in LF.
 */
export function formatPlainText(html: string, head: FileHead): string {
  // Pictures are most of a page and none of its text.
  const { document } = parseHTML(html.replace(/<svg[\s\S]*?<\/svg>/g, ''));
  const main = document.querySelector('main');
  if (main === null) throw new Error('missing main in a page to write as text');
  markLinks(main);
  for (const skipped of main.querySelectorAll(SKIPPED)) skipped.remove();
  const watermark = watermarkOf(head.edition);
  const parts = [...(watermark === undefined ? [] : [`${watermark}. Not for publication.`]), ...write(main)];
  const foot = wrapLines(
    `${document.title}. Release ${head.release}, build ${head.build}. Who is responsible: not yet named by the council. How to report an error: not yet named by the council; quote release, build and the page.`,
  );
  return `${[...parts, '', foot]
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
