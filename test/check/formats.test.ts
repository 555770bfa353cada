import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { formatReports } from '../../pipeline/findings/formats.ts';
import { readContext } from '../bad-inputs/readContext.ts';

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

const reportOf = (file: string, ...rows: readonly string[]) =>
  checkFile({
    file,
    bytes: new TextEncoder().encode(`${[HEADER, ...rows].join('\n')}\n`),
    registers: readContext(),
    today: '2026-11-23',
  });

const BAD = reportOf('sent, again.csv', 'Dover,ni-087,2008/09,"7,1",,,,plan', 'Dover,ni-087,2007/08,5.11,,,,plan');
const MANY = reportOf(
  'many.csv',
  ...['05', '06', '07', '08', '09'].map((year) => `Total ${year},ni-087,2008/09,7.1,,,,plan`),
);

test('an annotation of a workflow names file, line and code, and no text of a cell can end it', () => {
  const lines = formatReports([BAD], 'github').split('\n');
  expect(lines[0]).toBe(
    '::error file=sent%2C again.csv,line=2,title=V03::line 2, value - "7,1" has a decimal comma - write 7.1 if that is meant',
  );
  expect(lines).toHaveLength(BAD.findings.length);
  expect(lines[1]).toMatch(/^::warning file=sent%2C again\.csv,line=3,title=V10::/);
  const odd = formatReports([reportOf('a\n::error::b.csv', 'Dover,ni-087,2008/09,100%,,,,plan')], 'github');
  expect(odd.split('\n')).toHaveLength(1);
  expect(odd).toContain('"100%25" has a %25 sign');
});

test('a SARIF log has each rule once and each finding at its lines', () => {
  // Written by our own formatter, of the shape the standard says.
  const log = JSON.parse(formatReports([BAD, MANY], 'sarif')) as {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleId: string;
        level: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[];
      }[];
    }[];
  };
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run?.results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
    'error V03',
    'warning V10',
    'error T09',
    'error T09',
    'error T09',
    'error T09',
    'error T09',
  ]);
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['T09', 'V03', 'V10']);
  const place = run?.results[0]?.locations[0]?.physicalLocation;
  expect(place).toEqual({ artifactLocation: { uri: 'sent,%20again.csv' }, region: { startLine: 2, endLine: 2 } });
});

test('a finding of many lines has all of them, and one of a whole file none', () => {
  const same = reportOf('a.csv', ...[5, 6, 7, 8, 9].map((year) => `Total,ni-087,200${year - 1}/0${year},7.1,,,,plan`));
  const empty = reportOf('b.csv');
  const { runs } = JSON.parse(formatReports([same, empty], 'sarif')) as { runs: { results: unknown[] }[] };
  const [total, blank] = runs[0]?.results ?? [];
  expect(total).toMatchObject({
    ruleId: 'T09',
    locations: [{ physicalLocation: { region: { startLine: 2, endLine: 6 } } }],
  });
  expect(JSON.stringify(blank)).toContain('"artifactLocation":{"uri":"b.csv"}}');
});

test('an accepted file has no annotation', () => {
  expect(formatReports([reportOf('a.csv', 'Dover,ni-087,2008/09,5.9,113,1915,,plan')], 'github')).toBe('');
});
