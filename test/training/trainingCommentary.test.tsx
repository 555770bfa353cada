import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { selectReportDocument } from '../../src/pages/report/reportDocument.ts';
import { renderPackPart } from '../../src/pages/study-day/renderPackPart.tsx';
import { makeDocument } from '../../src/prerender/pdf/packPieces.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { pageKinds } from '../../src/routes.tsx';
import type { Site } from '../../src/site/site.ts';
import { findUnlicensed } from '../findUnlicensed.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { readWords } from '../pages/renderPath.tsx';

const folder = mkdtempSync(join(tmpdir(), 'training-commentary-'));
const published = join(folder, 'data');
await buildData({ ...diskEffects, say: () => {} }, { data: 'data', published }, { edition: 'training' });
const site = await readSite(published);
afterAll(() => rmSync(folder, { recursive: true }));

const comments = [...site.indicators.values()].flatMap(({ commentary = [] }) => commentary);
const bodyOf = (of: Site, path: string): Document => {
  const page = pageKinds.flatMap((kind) => kind.pages(of)).find((one) => one.path === path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  return renderBody(page);
};
const saidOn = (path: string): readonly string[] =>
  [...bodyOf(site, path).querySelectorAll('.comment')].map((one) => readWords(one));

const IMPROVED = 'Invented: attendance improved because of the letters to parents.';
const UNKNOWN = 'Invented: the destinations of some are not known yet, and they are counted.';

test('the invented comments are marked, one says more than its figure bears out, and some speak of an earlier figure', () => {
  const rows = readFileSync('data/returns/examples/record/commentary.csv', 'utf8').trimEnd().split('\n').slice(1);
  expect(rows.length).toBe(comments.length);
  for (const row of rows) expect(row).toMatch(/,Invented: |,"Invented: /);
  for (const row of rows) expect(row).toMatch(/,example: invented for training$/);
  expect(comments.map(({ text }) => text)).toContain(IMPROVED);
  expect(comments.filter(({ isStale }) => isStale)).toHaveLength(2);
});

test('a comment stands beside its figure on the page of the measure and on the full page, and says whose words it is', () => {
  for (const path of ['areas/ashford-1/attendance/half-days-secondary/', 'areas/ashford-1/full/']) {
    const said = saidOn(path).filter((one) => one.includes(IMPROVED));
    expect(said, path).toEqual([
      `Half days missed, secondary, Ashford 1 LCSP, 2008/09${IMPROVED}LCSP Manager, 1 December 2009. Commentary of the post, not of this site. Written about the figure published now: 8.00%.`,
    ]);
  }
  expect(saidOn('areas/dover/full/')).toEqual([]);
});

test('a comment about an earlier figure says so with both figures, on every page it stands on', () => {
  for (const path of ['areas/ashford-rural/full/', 'indicators/ni-117/'])
    expect(
      saidOn(path).find((one) => one.includes(UNKNOWN)),
      path,
    ).toContain('About an earlier figure: it was written about 6.04%; the figure published now is 5.64%.');
  expect(saidOn('indicators/ni-114/').join(' ')).toContain(
    'it was written about 1.77 per 1,000 pupils (provisional); the figure published now is 1.77 per 1,000 pupils.',
  );
});

test('a comment on a withheld figure stands on its area’s page and gives no number', () => {
  const [said] = saidOn('areas/cranbrook-and-paddock-wood/full/');
  expect(said).toContain('Written about the figure published now: no number (suppressed).');
  expect(said?.replaceAll(/2008\/09|8 December 2009/g, '')).not.toMatch(/\d/);
});

test('the pack has the comments of an LCSP on its side, and no rule tells how long it then is', () => {
  const file = site.areas.get('ashford-1');
  if (file === undefined) throw new Error('missing LCSP');
  const part = renderPackPart(site, file, { page: { path: 'study-day/', field: false }, document: makeDocument() });
  expect(part.comments).toBe(2);
  expect(part.side).toContain(IMPROVED);
  expect(part.side).not.toContain('closures for weather');
});

test('the report has the comments on its measures as quotations, each with the entry that says where it was entered', () => {
  const report = selectReportDocument(site);
  const tables = report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  const table = tables.find(({ caption }) => caption.startsWith('What posts say'));
  const cells = table?.rows.map((row) => row.cells[1]?.[0]);
  expect(cells?.map((cell) => cell?.text)).toContain(IMPROVED);
  const entries = new Set(report.entries.map(({ id }) => String(id)));
  for (const cell of cells ?? []) {
    expect(cell?.rule).toBe('quoted');
    expect(entries.has(cell?.cites?.[0] ?? '')).toBe(true);
  }
});

test('a word no rule licenses stands in the quotation and nowhere in the site’s own sentences', () => {
  for (const path of ['areas/ashford-1/full/', 'indicators/half-days-secondary/', 'report/']) {
    const document = bodyOf(site, path);
    const html = document.documentElement.outerHTML;
    expect(findUnlicensed(html), path).toEqual([expect.stringMatching(/^\(quoted\) improved: /)]);
    expect(
      findUnlicensed(
        html,
        comments.map(({ text }) => text),
      ),
      path,
    ).toEqual([]);
  }
});

const HOSTILE = '</blockquote><script>alert(1)</script><img src=x onerror=alert(1)> & “more”';

test('hostile text and post are shown as text: nothing in them is markup', () => {
  const [first] = comments;
  const file = site.indicators.get('half-days-primary');
  if (first === undefined || file === undefined) throw new Error('missing comment');
  const commentary = [{ ...first, text: HOSTILE, post: '<b onclick=alert(1)>Board</b>' }];
  const indicators = new Map([...site.indicators, ['half-days-primary', { ...file, commentary }]]);
  const document = bodyOf({ ...site, indicators }, 'indicators/half-days-primary/');
  const comment = document.querySelector('.comment');
  expect(comment?.querySelector('blockquote')?.textContent).toBe(HOSTILE);
  expect(comment?.querySelectorAll('script, img, b')).toHaveLength(0);
  expect(document.querySelectorAll('.comment')).toHaveLength(1);
});

test('comments are a table to take away, as CSV and JSON, marked as training', () => {
  const names = readdirSync(join(published, 'downloads/tables')).filter((name) => name.startsWith('commentary_'));
  expect(names.map((name) => name.split('.').at(-1)).toSorted()).toEqual(expect.arrayContaining(['csv', 'json']));
  const csv = readFileSync(
    join(published, 'downloads/tables', names.find((name) => name.endsWith('.csv')) ?? ''),
    'utf8',
  );
  expect(csv.trimEnd().split('\n')).toHaveLength(comments.length + 1);
  expect(csv).toMatch(/,training\r?\n/);
});
