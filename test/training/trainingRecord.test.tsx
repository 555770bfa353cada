import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { areaId } from '../../pipeline/contract/ids.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import { RECORD_TABLE_NAMES } from '../../pipeline/package/recordTables.ts';
import { selectReportDocument } from '../../src/pages/report/reportDocument.ts';
import { planPages } from '../../src/pages/plan/planPages.tsx';
import { studyDayPages } from '../../src/pages/study-day/studyDayPages.tsx';
import { readMonth, recordDay, trackRecommendations } from '../../src/select/record.ts';
import { describeThenAndNow } from '../../src/words/claimsRecord.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { renderBody } from '../pages/renderBody.tsx';
import { readWords } from '../pages/renderPath.tsx';

const folder = mkdtempSync(join(tmpdir(), 'training-record-'));
const published = join(folder, 'data');
await buildData({ ...diskEffects, say: () => {} }, { data: 'data', published }, { edition: 'training' });
const site = await readSite(published);
afterAll(() => rmSync(folder, { recursive: true }));

const record = (table: string): string => `data/returns/examples/record/${table}.csv`;
const rowsOf = (table: string): readonly string[] => readFileSync(record(table), 'utf8').trimEnd().split('\n').slice(1);

test('every row of the invented record is marked, and the published record is empty', () => {
  for (const table of RECORD_TABLE_NAMES) {
    expect(rowsOf(table).length, table).toBeGreaterThan(0);
    for (const row of rowsOf(table)) expect(row).toMatch(/,example: invented for training$/);
    expect(readFileSync(`data/governance/${table}.csv`, 'utf8').trimEnd().split('\n')).toHaveLength(1);
  }
});

/** The data as they stand, but for one file. */
const withFile = (path: string, text: string) => ({
  ...diskEffects,
  readBytes: async (asked: string) => (asked === path ? new TextEncoder().encode(text) : diskEffects.readBytes(asked)),
});

const errorsIn = async (...args: Parameters<typeof readPackage>): Promise<readonly string[]> =>
  (await readPackage(...args)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, code, message }) => `${file} ${code} ${message}`);

test('a marked row is refused in a publication, and an unmarked one in the training edition (R01)', async () => {
  const marked = readFileSync(record('work-programme'), 'utf8');
  expect(await errorsIn(withFile('data/governance/work-programme.csv', marked), 'data')).toContainEqual(
    expect.stringMatching(
      /^data\/governance\/work-programme\.csv R01 line 2, minute - the row is marked as an example/,
    ),
  );
  const unmarked = marked.replace('example: invented for training', 'item 1');
  expect(await errorsIn(withFile(record('work-programme'), unmarked), 'data', 'training')).toEqual([
    expect.stringMatching(/work-programme\.csv R01 line 2, minute - the row is not marked as an example/),
  ]);
});

test('each edition reads its own record and its own source of it', async () => {
  const training = (await readPackage(diskEffects, 'data', 'training')).tables;
  expect(training.get('answers')?.rows.map(({ file }) => file)).toEqual(rowsOf('answers').map(() => record('answers')));
  const sources = training.get('sources')?.rows.map(({ cells }) => cells['title']);
  expect(sources).toContain('Invented record of a year for training');
  const published = (await readPackage(diskEffects, 'data')).tables;
  expect(published.get('sources')?.rows.map(({ cells }) => cells['source_id'])).not.toContain('clerks-record');
});

const documentOf = (path: string, of: typeof site = site): Document => {
  const page = [...studyDayPages.pages(of), ...planPages.pages(of)].find((one) => one.path === path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  return renderBody(page);
};

const wordsOfPage = (path: string): string => readWords(documentOf(path)).replaceAll(/\s+/g, ' ');

test('what is overdue is counted at a day that is printed: the last of the record while the release has none', () => {
  expect(recordDay(site)).toEqual({ date: '2010-03-18', of: 'record' });
  const dated = site.changes.releases.map((release) => ({ ...release, date: '2009-08-01' }));
  const early = { ...site, changes: { ...site.changes, releases: dated } };
  expect(recordDay(early)).toEqual({ date: '2009-08-01', of: 'release' });
  const overdue = (of: typeof site) =>
    trackRecommendations(of)
      .filter(({ state }) => state === 'overdue')
      .map(({ entry }) => entry.id);
  expect(overdue(site)).toEqual(['invented-4', 'invented-6']);
  expect(overdue(early)).toEqual([]);
});

test('each recommendation has the figure of its measure then and now, of the smallest area one is held for', () => {
  const said = trackRecommendations(site).map(({ figures }) =>
    figures === null ? 'none' : describeThenAndNow(figures).text,
  );
  expect(said[0]).toMatch(/^Half days missed, primary, Ashford 1 LCSP: then 2007\/08 [\d.]+%; now 2008\/09 [\d.]+%\.$/);
  expect(said[2]).toBe('none');
  expect(said[3]).toMatch(/2008\/09 [\d.]+%, the same then and now, for no later year had ended or is held\.$/);
  expect(said[4]).toContain('withheld to protect children (c)');
  expect(said.join()).not.toContain('how it is counted changed');
});

test('the pack of a meeting opens, after its cover, with what was asked last time', () => {
  const words = wordsOfPage('study-day/meeting-study-day-1/');
  const asked = words.indexOf('What you have asked so far');
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(words.indexOf('Its own figures, and its district'));
  expect(words).toContain('What is overdue is counted at 18 March 2010, the last day in the record');
  expect(words).toContain('Invented: the report was made. (LCSP Board, 9 July 2009)');
  expect(wordsOfPage('study-day/thanet-1/')).not.toContain('What you have asked so far');
});

test('the programme shows every meeting, what is left and a proposal for it, and keeps the packs of all groups', () => {
  const words = wordsOfPage('study-day/');
  expect(words).toContain(
    '5 meetings are entered. Of them 1 is planned, 3 are held and 1 is cancelled. 11 LCSPs have no meeting',
  );
  expect(words).toContain('A way to take the 11 LCSPs that are left');
  const groups = studyDayPages.pages(site).filter(({ path }) => path.endsWith('-group/'));
  expect(groups).toHaveLength(6);
});

test('every figure beside a recommendation has its footnote, on the page and in the pack', () => {
  for (const [path, row] of [
    ['study-day/', '#recommendations tbody tr'],
    ['study-day/meeting-study-day-1/', '.pack-recommended tbody tr'],
  ] as const) {
    const page = studyDayPages.pages(site).find((one) => one.path === path);
    if (page === undefined) throw new Error(`missing page ${path}`);
    const rows = [...renderBody(page).querySelectorAll(row)].filter((one) => one.textContent?.includes('now 2008/09'));
    expect(rows.length, path).toBeGreaterThan(1);
    for (const one of rows)
      expect(one.querySelector('td:last-child .cite, td:last-child a[href*="prov-"]')).not.toBeNull();
  }
});

test('the report says of every key action what was reported, by which post and when, or that nothing was', () => {
  const report = selectReportDocument(site);
  const section = report.sections.find(({ id }) => id === 'actions');
  expect(section?.heading).toBe('Progress on the key actions: what is reported, and what is not');
  const table = section?.blocks.find((block) => block.kind === 'table' && block.caption.includes('by which post'));
  if (table?.kind !== 'table') throw new Error('missing table');
  const rows = table.rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text).join(' ')));
  expect(new Set(rows.map(([action]) => action)).size).toBe(14);
  expect(rows[0]).toEqual([
    expect.stringMatching(/^1\. /),
    'done: Kent',
    'LCSP Managers, 18 December 2009',
    'Invented: the work is finished.',
  ]);
  const silent = rows.filter((row) => row[1] === 'not reported on').map(([action]) => action?.split('.')[0]);
  expect(silent).toEqual(['8', '10', '11', '12', '13', '14']);
  const words = section?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.claims : [])) ?? [];
  expect(words.map(({ text }) => text).join(' ')).toContain(
    'Nothing is reported on key actions 8, 10, 11, 12, 13 and 14.',
  );
  expect(words.map(({ text }) => text).join(' ')).not.toContain('No document held reports');
});

const partOf = (document: Document, id: string): string => {
  const part = document.querySelector(`#${id}`);
  if (part === null) throw new Error(`missing ${id}`);
  return readWords(part);
};

test('a key action shows where it stands what was reported of it, the latest first, and what of it is overdue', () => {
  const plan = documentOf('plan/full/');
  expect(partOf(plan, 'action-1')).toContain(
    'Progress reporteddone, Kent: “Invented: the work is finished.” LCSP Managers, 18 December 2009',
  );
  const states = [...plan.querySelectorAll('#action-1 .action-reports li')].map((one) => readWords(one).split(',')[0]);
  expect(states).toEqual(['done', 'on course']);
  expect(partOf(plan, 'action-2')).toContain('on course, Ashford 1 LCSP: “Invented');
  expect(partOf(plan, 'action-2')).toContain(
    'OverdueNot reported done by 18 March 2010: “Accurate data sets on local CYP with learning difficulties and or disabilities” (printed for July 09).',
  );
  expect(partOf(plan, 'action-7')).toContain('(printed for July 2008)');
  expect(partOf(plan, 'action-8')).not.toContain('Progress reported');
  const overdue = [...plan.querySelectorAll('#actions section')].filter((one) => readWords(one).includes('Overdue'));
  expect(overdue.map(({ id }) => id)).toEqual(['action-2', 'action-3', 'action-7']);
  const head = partOf(plan, 'actions');
  expect(head.split('Nothing is reported on key actions 8, 10, 11, 12, 13 and 14.')).toHaveLength(2);
  expect(head).toContain('What is overdue is counted at 18 March 2010');
  expect(plan.querySelectorAll('#action-1 [data-rule=quoted] .cite')).toHaveLength(2);
});

test('an action reported done for the county has nothing overdue; done for one LCSP it still has', () => {
  const reported = (area: 'ashford-1' | null) => {
    const actionProgress = site.governance.actionProgress.map((one) =>
      one.action === 'action-3' ? { ...one, state: 'done' as const, area: area === null ? null : areaId(area) } : one,
    );
    return { ...site, governance: { ...site.governance, actionProgress } };
  };
  const sectionOf = (of: typeof site) => partOf(documentOf('plan/full/', of), 'action-3');
  expect(sectionOf(reported('ashford-1'))).toContain('Overdue');
  expect(sectionOf(reported(null))).not.toContain('Overdue');
});

test('a month printed alone is a day to count by; a season, a year and what goes on are none', () => {
  expect(['July 09', 'Sept 09', 'April 09', 'July 2008'].map(readMonth)).toEqual([
    '2009-07',
    '2009-09',
    '2009-04',
    '2008-07',
  ]);
  for (const printed of ['Ongoing', 'Sept 09 and ongoing', 'Ongoing 6 monthly and full year reporting', '', 'Juli'])
    expect(readMonth(printed), printed).toBeNull();
});
