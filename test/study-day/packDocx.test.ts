import { SaxesParser } from 'saxes';
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { makePageDocx } from '../../src/prerender/docx/makePageDocx.ts';
import { studyDayPages } from '../../src/pages/study-day/studyDayPages.tsx';
import { isPackForWord } from '../../src/pages/study-day/studyDayPaths.ts';
import { readDocx } from '../report/readDocx.ts';
import { readPng } from '../report/readPng.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { renderPath, site } from '../pages/renderPath.tsx';

// Two packs are drawn and painted for all tests.
vi.setConfig({ testTimeout: 30_000 });

const head = { ...site.index, released: '2026-03-04' };
const packs = studyDayPages.pages(site).filter((page) => page.paper !== undefined);

function packOf(path: string) {
  const page = packs.find((one) => one.path === path);
  if (page === undefined) throw new Error(`missing pack ${path}`);
  return page;
}

const groupPath = packs.find(({ path }) => path.endsWith('-group/'))?.path ?? '';
const PATHS = ['study-day/dover/', groupPath];

const made = await Promise.all(
  PATHS.map(async (path) => {
    const page = packOf(path);
    const html = renderBody(page).documentElement.outerHTML;
    const bytes = await makePageDocx(page, html, head);
    return { path, page, html, bytes, docx: readDocx(bytes) };
  }),
);

/** The pack as its page has it, without what only a screen has: what the paper is held against. */
function articleOf(html: string): Element {
  const article = parseHTML(html).document.querySelector('article.pack');
  if (article === null) throw new Error('missing pack');
  for (const left of article.querySelectorAll('[hidden], .govuk-visually-hidden, .cite, svg')) left.remove();
  // What the paper writes where a page has a layout or a list's own number.
  for (const term of article.querySelectorAll('dt')) term.append(':');
  for (const [at, note] of article.querySelectorAll('.pack-note-list > li').entries()) note.prepend(`${at + 1}.`);
  return article;
}

const letters = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s/g, '');

test('every pack that has a page has a Word file beside the PDF, named as its page is and linked from it', () => {
  expect(packs.length).toBe(studyDayPages.pages(site).length - 1);
  for (const { path, paper = '' } of packs) {
    expect(isPackForWord(paper)).toBe(true);
    const link = [...renderPath(path).querySelectorAll('.pack-file a')].find((one) =>
      one.textContent?.includes('Word file to edit'),
    );
    expect(link?.getAttribute('href'), path).toBe(`../../${paper}`);
  }
  expect(packOf('study-day/dover/').paper).toBe('study-day/word/dover.docx');
  expect(new Set(packs.map(({ paper }) => paper)).size).toBe(packs.length);
});

test('the paper says every word of the page, figures and notes among them, in the same order, and no other', () => {
  for (const { path, html, docx } of made) {
    const xml = docx.parts.get('word/document.xml') ?? '';
    const said: string[] = [];
    let [raised, isText] = [false, false];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'w:r') raised = false;
      if (name === 'w:vertAlign') raised = attributes['w:val'] === 'superscript';
      isText = name === 'w:t';
    });
    parser.on('text', (text) => {
      if (isText && !raised) said.push(text);
    });
    parser.on('closetag', () => {
      isText = false;
    });
    parser.write(xml).close();
    expect(letters(said.join('')), path).toBe(letters(articleOf(html).textContent));
  }
});

test('headings are headings of the same depth, in styles the document defines', () => {
  const styles = { H1: 'Title', H2: 'Heading1', H3: 'Heading2', H4: 'Heading3' } as const;
  for (const { path, html, docx } of made) {
    const expected = [...articleOf(html).querySelectorAll('h1, h2, h3, h4')].map((heading) => ({
      style: styles[heading.tagName as keyof typeof styles],
      text: letters(heading.textContent),
    }));
    const headings = docx.paragraphs.filter(({ style }) => style === 'Title' || style.startsWith('Heading'));
    expect(
      headings.map(({ style, text }) => ({ style, text: letters(text) })),
      path,
    ).toEqual(expected);
    const defined = docx.parts.get('word/styles.xml') ?? '';
    for (const { style } of [...docx.paragraphs, ...docx.tables])
      if (style !== '') expect(defined, style).toContain(`w:styleId="${style}"`);
    expect(defined).toContain('<w:lang w:val="en-GB"');
    expect(docx.parts.get('docProps/core.xml')).toContain('<dc:title>Study day pack: ');
  }
});

test('every table is there cell for cell under its caption, its head repeats, and no row is cut', () => {
  for (const { path, html, docx } of made) {
    const tables = [...articleOf(html).querySelectorAll('table')];
    const rowsOf = (table: Element) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => letters(cell.textContent)));
    expect(
      docx.tables.map(({ rows }) => rows.map((row) => row.map(letters))),
      path,
    ).toEqual(tables.map(rowsOf));
    expect(docx.tables.every(({ hasHeading }) => hasHeading)).toBe(true);
    const captions = docx.paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => letters(text));
    expect(captions).toEqual(tables.map((table) => letters(table.querySelector('caption')?.textContent)));
    const xml = docx.parts.get('word/document.xml') ?? '';
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
  }
});

test('every chart is a picture with the title and the sentence of its drawing', () => {
  for (const { path, html, docx } of made) {
    const charts = [...parseHTML(html).document.querySelectorAll('article svg[role=img]')];
    expect(charts.length).toBeGreaterThan(5);
    expect(
      docx.pictures.map(({ title, description }) => [title, description]),
      path,
    ).toEqual(charts.map((svg) => [svg.getAttribute('aria-label'), svg.getAttribute('aria-description')]));
    for (const [at, { png }] of docx.pictures.entries()) {
      const { width, colours } = readPng(png);
      expect(width).toBe(2 * Number(charts[at]?.getAttribute('width')));
      expect(colours.length).toBeGreaterThan(4);
    }
  }
});

test('the number of a note leads to that note, as on the page', () => {
  for (const { path, html, docx } of made) {
    const xml = docx.parts.get('word/document.xml') ?? '';
    const places = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const cites = [...parseHTML(html).document.querySelectorAll('article a.cite')];
    expect(links, path).toEqual(cites.map((cite) => cite.getAttribute('href')?.slice(1)));
    expect(links.filter((name) => !places.has(name))).toEqual([]);
  }
});

test('the same pack gives the same bytes, less than 200 kB of them', async () => {
  for (const { page, html, bytes } of made) {
    expect(Buffer.from(await makePageDocx(page, html, head)).equals(Buffer.from(bytes))).toBe(true);
    expect(bytes.length).toBeLessThan(200_000);
  }
});

test('a pack of the training edition says so above every sheet and before its first words', async () => {
  const [pack] = made;
  if (pack === undefined) throw new Error('missing pack');
  const read = readDocx(await makePageDocx(pack.page, pack.html, { ...head, edition: 'training' }));
  const heads = [...read.parts].filter(([path]) => path.startsWith('word/header')).map(([, xml]) => xml);
  expect(heads.join('')).toContain('returns of the partnerships are invented');
  expect(read.paragraphs[0]?.text).toContain('returns of the partnerships are invented');
  expect(pack.docx.paragraphs[0]?.style).toBe('Title');
});

test('what a paper has no form for stops the build and is not left out', async () => {
  const page = packOf('study-day/dover/');
  const title = '<h1>Study day pack</h1>';
  const make = (inner: string) => makePageDocx(page, `<main><article>${inner}</article></main>`, head);
  await expect(make(`${title}<form></form>`)).rejects.toThrow('invalid element for a paper: form');
  await expect(make(`${title}<svg role="img" aria-label="A"></svg>`)).rejects.toThrow('without words');
  await expect(make('<p>No title</p>')).rejects.toThrow('missing title of a paper');
  await expect(makePageDocx(page, '<main></main>', head)).rejects.toThrow('missing article');
});
