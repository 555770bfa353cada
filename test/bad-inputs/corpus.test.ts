import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import type { CheckedFile } from '../../pipeline/check/checkFile.ts';
import type { ParsedTable } from '../../pipeline/check/table/checkSmallTable.ts';
import { TABLE_KINDS } from '../../pipeline/check/table/tables.ts';
import { roundTo } from '../../pipeline/cells/roundTo.ts';
import { formatFindings } from '../../pipeline/findings/report.ts';
import { readCase, readCaseTable, readContext, readContextWithLog, recordsOf } from './readContext.ts';

const TODAY = '2025-11-01';
const registers = readContext();
const withLog = readContextWithLog();

const cases = recordsOf(readCaseTable('index.csv')).map((cell) => ({
  id: cell('case_id'),
  file: cell('file'),
  table: cell('table'),
  expected: cell('expected'),
  parts: cell('message_must_contain').split('|').filter(Boolean),
  // The corpus is ours; its JSON column is of this shape.
  parsed: cell('expected_parsed') === '' ? {} : (JSON.parse(cell('expected_parsed')) as Record<string, unknown>),
  checks: cell('check_ids').split(' '),
}));

type Case = (typeof cases)[number];

// Where no revision log is given revisions are not judged; the one case about them brings an empty log.
function check({ file, table, expected, checks }: Case, isGuessed: boolean): CheckedFile {
  const needsLog = checks.includes('S03') && expected === 'reject';
  return checkFile({
    file,
    bytes: readCase(file),
    table: isGuessed ? undefined : TABLE_KINDS.find((kind) => kind === table),
    registers: needsLog ? withLog : registers,
    today: TODAY,
    complete: file.startsWith('keys/') || file.startsWith('population/'),
  });
}

function verdict({ accepted, findings }: CheckedFile): string {
  if (!accepted) return 'reject';
  return findings.some(({ severity }) => severity === 'warning') ? 'accept with warning' : 'accept';
}

test('the corpus is there', () => {
  expect(cases.length).toBeGreaterThan(150);
});

test.each(cases)('$id $file: $expected', (entry) => {
  const checked = check(entry, false);
  const text = formatFindings(checked.findings);
  expect(verdict(checked), text).toBe(entry.expected);
  const missing = entry.parts.filter((part) => !text.toLowerCase().includes(part.toLowerCase()));
  expect(missing, text).toEqual([]);
  expect(text.length).toBeLessThan(30_000);
});

test.each(cases.filter(({ table }) => table !== 'raw csv'))(
  '$id $file is judged alike when its table is guessed',
  (entry) => {
    expect(verdict(check(entry, true))).toBe(entry.expected);
  },
);

const nameOf = (areaId: string): string => registers.areas?.byId.get(areaId)?.name ?? areaId;

/** What the corpus says of a file's content, read out of the parsed table in the same words. */
function summary(parsed: ParsedTable | null): Record<string, unknown> {
  if (parsed?.table === 'population') {
    return { kent_0_19: parsed.rows.find((row) => row.area === 'Kent' && row.band === '0-19')?.count };
  }
  if (parsed?.table !== 'indicator') return {};
  const shown = parsed.rows.map(({ value, indicatorId }) =>
    value === null ? null : Number(roundTo(value, registers.indicators?.get(indicatorId)?.decimals ?? 0)),
  );
  const [first] = parsed.rows;
  return {
    rows: parsed.rows.length,
    area: nameOf(first?.areaId ?? ''),
    value: shown[0],
    values: shown,
    published: shown.filter((value) => value !== null).length,
    not_available: parsed.rows.filter(({ status }) => status === 'x').length,
    statuses: parsed.rows.map(({ status }) => status),
    status: first?.status,
    source: first?.source,
  };
}

const described = cases.filter(({ parsed }) => Object.keys(parsed).some((key) => !key.startsWith('built_html')));

test.each(described)('$id $file holds what the corpus says', (entry) => {
  const { parsed } = check(entry, false);
  expect(summary(parsed)).toMatchObject(
    Object.fromEntries(Object.entries(entry.parsed).filter(([key]) => !key.startsWith('built_html'))),
  );
});

const heavy = cases.filter(({ file }) => /ten-megabyte-cell|many-quotes|redos/.test(file));

test.each(heavy)('$file is judged within the time a test may take, and its cell is not echoed', (entry) => {
  const { findings } = check(entry, false);
  expect(findings.length).toBeGreaterThan(0);
  for (const { message } of findings) expect(message.length).toBeLessThan(400);
});
