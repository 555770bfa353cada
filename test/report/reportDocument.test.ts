import { expect, test } from 'vitest';
import type { Change } from '../../pipeline/contract/release.ts';
import type { Site } from '../../src/site/site.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { selectReportDocument } from '../../src/pages/report/reportDocument.ts';
import type { ReportDocument, ReportTable } from '../../src/pages/report/reportModel.ts';

const site = await readSite('public/data');
const report = selectReportDocument(site);

const tablesOf = (document: ReportDocument): readonly ReportTable[] =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

const tableOf = (document: ReportDocument, start: string): ReportTable => {
  const found = tablesOf(document).find(({ caption }) => caption.startsWith(start));
  if (found === undefined) throw new Error(`missing table ${start}`);
  return found;
};

const wordsOf = (document: ReportDocument): string =>
  document.sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [...block.claims, ...block.points] : block.rows.flatMap((row) => row.cells.flat()),
      ),
    )
    .map(({ text }) => text)
    .join('\n');

test('the paper has the parts of the committee’s own papers, and names nobody the council has not named', () => {
  expect(report.head.map(({ label }) => label)).toEqual(['By', 'To', 'Date', 'Subject', 'Classification']);
  const text = new Map(report.head.map((line) => [line.label, line.text]));
  expect(text.get('By')).toBe('not yet named by the council');
  expect(text.get('To')).toBe(
    'Children, Families and Education Policy Overview Committee (POC): our reading of the plan’s “the relevant Policy Overview Committee”',
  );
  expect(text.get('Date')).toContain('date of the meeting not yet set');
  expect(text.get('Classification')).toMatch(/^not yet set by the council/);
  expect(report.sections.at(-1)?.heading).toBe('Recommendation');
});

test('it opens with the plan’s own words that ask for it, as the data hold them, with their source', () => {
  const [promise] = site.governance.reportPromises;
  const [first] = report.sections[0]?.blocks ?? [];
  const claim = first?.kind === 'paragraph' ? first.claims[0] : undefined;
  expect(claim?.text).toContain(`“${promise?.text ?? '?'}”`);
  expect(claim?.text).toContain('six-monthly report');
  expect(claim?.cites).toEqual([promise?.provenance]);
  expect(report.entries.map(({ id }) => id)).toContain(promise?.provenance);
});

test('every target has its row, with its verdict and the reason for it', () => {
  const rows = tableOf(report, 'Kent: the plan’s key').rows;
  expect(rows.map(({ key }) => key)).toEqual(site.kent.targets.map(({ indicator }) => indicator));
  for (const [place, target] of site.kent.targets.entries()) {
    const [word, reason] = rows[place]?.cells.at(-1) ?? [];
    expect(word?.text.toLowerCase(), target.indicator).toBe(target.verdict.state);
    expect(reason?.text, target.indicator).toContain(target.verdict.reason);
  }
});

test('every key action has its row, with every deliverable, and an action without a key performance indicator says that and no more', () => {
  const rows = tableOf(report, 'The key actions').rows;
  expect(rows).toHaveLength(14);
  for (const [place, action] of site.plan.actions.entries()) {
    const cells = rows[place]?.cells ?? [];
    expect(cells[2], action.id).toHaveLength(action.deliverables.length);
    const isMeasured = site.plan.links.some((link) => link.basis !== 'editorial' && link.action === action.id);
    expect(cells[3]?.[0]?.text === 'no key performance indicator named', action.id).toBe(!isMeasured);
  }
});

test('paragraphs are numbered from (1) in every section, and sections without a gap', () => {
  expect(report.sections.map(({ number }) => number)).toEqual(report.sections.map((_, place) => place + 1));
  for (const { blocks } of report.sections) {
    const numbers = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : []));
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
  }
});

test('no cell is empty', () => {
  for (const { rows, caption } of tablesOf(report)) {
    for (const { cells } of rows)
      for (const cell of cells) expect(cell.map(({ text }) => text).join(''), caption).not.toBe('');
  }
});

test('everything cited is among the entries, and its document among the background documents', () => {
  const ids = new Set(report.entries.map(({ id }) => String(id)));
  const cited = tablesOf(report).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flat().flatMap(({ cites }) => cites ?? [])),
  );
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter((id) => !ids.has(id))).toEqual([]);
  const sources = new Set(report.background.map(({ id }) => id));
  expect(report.entries.filter(({ source }) => !sources.has(source))).toEqual([]);
});

const CHANGE: Change = {
  kind: 'figure',
  state: 'revised',
  table: 'observations-kpi',
  area: 'Kent',
  indicator: site.kent.targets[1]?.indicator ?? '',
  period: '2008/09',
  field: 'value',
  from: '5.0',
  to: '5.3',
  reason: 'the department corrected it',
  loggedOn: '2026-02-01',
  loggedBy: 'analyst',
};

function withRelease(changes: readonly Change[]): Site {
  const [first] = site.changes.releases;
  if (first === undefined) throw new Error('missing release');
  const later = { ...first, id: '1.1.0', previous: '1.0.0', date: '2026-03-04', changes };
  return {
    ...site,
    index: { ...site.index, release: '1.1.0' },
    changes: { ...site.changes, releases: [later, first] },
  };
}

test('a later release shows what changed, from what to what and why, with its date in the head', () => {
  const later = selectReportDocument(withRelease([CHANGE]));
  const row = tableOf(later, 'Every change').rows[0]?.cells.map((cell) => cell.map(({ text }) => text).join(' ')) ?? [];
  expect(row.slice(2)).toEqual(['revised', '5.0', '5.3', 'the department corrected it']);
  expect(wordsOf(later)).toContain('Since release 1.0.0: 0 new, 1 revised and 0 withdrawn.');
  expect(later.head.find(({ label }) => label === 'Date')?.text).toContain('4 March 2026');
  expect(later.released).toBe('2026-03-04');
});

test('a withheld figure is shown by its code, as the list of changes has it', () => {
  const later = selectReportDocument(withRelease([{ ...CHANGE, state: 'withdrawn', from: 'c', to: '' }]));
  const row = tableOf(later, 'Every change').rows[0]?.cells.map((cell) => cell[0]?.text);
  expect(row?.slice(2, 5)).toEqual(['withdrawn', 'c', 'nothing']);
});

test('more changes than a paper can hold are counted, and the rest left to the page of changes', () => {
  const many = Array.from({ length: 75 }, (_, place) => ({ ...CHANGE, period: `${2000 + place}` }));
  const table = tableOf(selectReportDocument(withRelease(many)), 'The first 60 of 75 changes');
  expect(table.rows).toHaveLength(60);
});

test('recommendations and answers are tracked once there are any', () => {
  const area = site.index.areas.find(({ type }) => type === 'LCSP');
  const provenance = report.entries[0]?.id;
  if (area === undefined || provenance === undefined) throw new Error('missing LCSP or entry');
  const one = {
    id: 'r1',
    area: area.id,
    meeting: 'Study day 1',
    date: '2009-06-12',
    text: 'Ask for data.',
    indicator: null,
    provenance,
  };
  const entered = [
    { ...one, dueDate: '2009-07-31', answers: [] },
    {
      ...one,
      id: 'r2',
      dueDate: '',
      answers: [{ date: '2009-09-01', post: 'LCSP Board', text: 'Agreed.', provenance }],
    },
    { ...one, id: 'r3', dueDate: '', answers: [] },
  ];
  const tracked = selectReportDocument({ ...site, governance: { ...site.governance, recommendations: entered } });
  const standings = tableOf(tracked, 'Recommendations').rows.map(({ cells }) => cells[3]?.map(({ text }) => text));
  expect(standings).toEqual([
    ['overdue: was due on 31 July 2009'],
    ['answered', 'Agreed. (LCSP Board, 1 September 2009)'],
    ['open: awaited, no day set'],
  ]);
  expect(wordsOf(tracked)).toContain('3 recommendations are entered: 1 answered, 1 open, 1 overdue.');
  expect(wordsOf(tracked)).toMatch(
    /What is overdue is counted at \d+ \w+ \d{4}, the (day of this release|last day in the record)/,
  );
  expect(wordsOf(report)).toContain('No recommendation of the Sub-Committee is in the papers held.');
});

test('key actions whose deliverables other indicators of the plan bear on name them', () => {
  const rows = tableOf(report, 'The key actions').rows;
  const wordsOf = (action: string) =>
    rows
      .find(({ key }) => key === action)
      ?.cells[3]?.map(({ text }) => text)
      .join('; ') ?? '';
  expect(wordsOf('action-6')).toContain('NI 109');
  expect(wordsOf('action-9')).toContain('NI 88');
  expect(wordsOf('action-11')).toContain('NI 72');
  expect(JSON.stringify(report)).not.toContain('no measure');
});
