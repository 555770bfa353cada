import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { makeReportDocx } from '../../src/prerender/docx/makeReportDocx.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { selectReportDocument } from '../../src/pages/report/reportDocument.ts';
import { readDocx, type DocxTable } from './readDocx.ts';
import { readPng } from './readPng.ts';

const site = await readSite('public/data');
const report = selectReportDocument(site);
const bytes = await makeReportDocx(report);
const docx = readDocx(bytes);

/** A published table as any reader would open it. */
function readCsv(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(`public/data/downloads/tables/${name}_${site.index.release}.csv`, 'utf8');
  // With `columns: true` every record is an object of texts.
  return parse(text, { columns: true, bom: true }) as Record<string, string>[];
}

const targets = readCsv('targets-and-verdicts');
const figures = readCsv('all-figures').filter(({ level }) => level === 'county');

const tableWith = (heading: string): DocxTable => {
  const found = docx.tables.find(({ rows }) => rows[0]?.includes(heading));
  if (found === undefined) throw new Error(`missing table with the heading ${heading}`);
  return found;
};

const numberIn = (text: string | undefined): number =>
  Number(/-?\d+(\.\d+)?(?=[^/\d]|$)/.exec((text ?? '').replace(/^\d{4}\/\d\d: /, ''))?.[0]);

test('sections are headings and tables are tables, by styles the document itself defines', () => {
  const headings = docx.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
  expect(headings).toEqual([...report.sections.map(({ heading }) => heading), 'Background documents']);
  expect(docx.paragraphs.filter(({ style }) => style === 'Title')).toHaveLength(1);
  const styles = docx.parts.get('word/styles.xml') ?? '';
  const used = new Set([...docx.paragraphs, ...docx.tables].map(({ style }) => style).filter((style) => style !== ''));
  for (const style of used) expect(styles, style).toContain(`w:styleId="${style}"`);
  for (const { style, hasHeading } of docx.tables)
    expect({ style, hasHeading }).toEqual({ style: 'ReportTable', hasHeading: true });
});

test('every table of the report is in the file, cell for cell, under its caption', () => {
  const captions = docx.paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text);
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  expect(captions.slice(0, -1)).toEqual(tables.map(({ caption }) => caption));
  for (const [place, { rows, columns }] of tables.entries()) {
    expect(docx.tables[place]?.rows).toEqual([
      columns.map(({ label }) => label),
      ...rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text).join('\n'))),
    ]);
  }
});

test('targets and verdicts in the file are those of the published table', () => {
  const rows = tableWith('Verdict and why').rows.slice(1);
  expect(rows).toHaveLength(targets.length);
  for (const [place, published] of targets.entries()) {
    const [target, verdict] = rows[place]?.slice(-2) ?? [];
    if (published['target'] !== '') expect(numberIn(target), published['indicator']).toBe(Number(published['target']));
    expect(verdict?.toLowerCase(), published['indicator']).toContain(published['verdict']);
    expect(verdict, published['indicator']).toContain(published['reason'] ?? '');
  }
});

test('every figure in the file equals its cell of the published table, rounded to its own digits', () => {
  const [heading = [], ...rows] = tableWith('Verdict and why').rows;
  let compared = 0;
  for (const [place, { indicator_id: id }] of targets.entries()) {
    for (const [column, label] of heading.entries()) {
      const period = /^(\d{4}\/\d\d), plan(?::|$)/.exec(label)?.[1];
      const basis = period === undefined ? 'outturn' : 'plan';
      if (period === undefined && !label.startsWith('Outturn')) continue;
      const shown = rows[place]?.[column] ?? '';
      const at = period ?? /^\d{4}\/\d\d/.exec(shown)?.[0];
      const cell = figures.find((row) => row['indicator_id'] === id && row['basis'] === basis && row['period'] === at);
      if (cell === undefined || cell['value'] === '') {
        expect(numberIn(shown), `${id} ${label}`).toBeNaN();
        continue;
      }
      const digits = /\.(\d+)/.exec(shown.replace(/^\d{4}\/\d\d: /, ''))?.[1]?.length ?? 0;
      const value = Number(cell['value']);
      expect(Math.abs(numberIn(shown) - value), `${id} ${label}`).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test('the chart of the targets is a picture over their table, named and described as on the page', () => {
  const drawn = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.picture !== undefined ? [block.picture] : [])),
  );
  expect(drawn).toHaveLength(1);
  expect(docx.pictures.map(({ title, description }) => ({ title, description }))).toEqual(
    drawn.map(({ chart, rows }) => ({ title: chart.title(rows), description: chart.describe(rows) })),
  );
  for (const { png } of docx.pictures) expect(readPng(png).colours.length).toBeGreaterThan(16);
  const titles = docx.paragraphs.filter(({ style }) => style === 'ChartTitle').map(({ text }) => text);
  expect(titles).toEqual(docx.pictures.map(({ title }) => title));
});

test('every source note is explained in the last table', () => {
  const notes = docx.tables.at(-1)?.rows.slice(1) ?? [];
  expect(notes.map(([number]) => Number(number))).toEqual(notes.map((_, place) => place + 1));
  expect(notes).toHaveLength(report.entries.length);
  expect(notes.flat().filter((text) => text === '')).toEqual([]);
});

test('the same report gives the same bytes, without the time of its making', async () => {
  expect(Buffer.from(await makeReportDocx(report)).equals(Buffer.from(bytes))).toBe(true);
  const undated = readDocx(await makeReportDocx({ ...report, released: '' }));
  expect(undated.parts.get('docProps/core.xml')).not.toContain('dcterms:created');
  const dated = readDocx(await makeReportDocx({ ...report, released: '2026-03-04' }));
  expect(dated.parts.get('docProps/core.xml')).toContain('2026-03-04T00:00:00Z</dcterms:created>');
});

test('every part is well-formed, and text of the data cannot become markup', async () => {
  const hostile = '<w:p>&amp; "]]>';
  const made = await makeReportDocx({ ...report, head: [{ label: 'By', text: hostile }] });
  const read = readDocx(made);
  expect(read.paragraphs.some(({ text }) => text.includes(hostile))).toBe(true);
  for (const [path, xml] of read.parts) {
    expect(() => new SaxesParser().write(xml).close(), path).not.toThrow();
  }
});

test('a report of the training edition says so on every sheet', async () => {
  const read = readDocx(await makeReportDocx({ ...report, edition: 'training' }));
  const heads = [...read.parts].filter(([path]) => path.startsWith('word/header')).map(([, xml]) => xml);
  expect(heads.join('')).toContain('returns of the partnerships are invented');
});
