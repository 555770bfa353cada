import { expect, test } from 'vitest';
import { parseWorkbook } from '../../pipeline/read/workbook/parseWorkbook.ts';
import type { RawTable } from '../../pipeline/read/rawTable.ts';
import { formatFindings } from '../../pipeline/findings/report.ts';
import { FIXTURES, WANTED } from './makeFixtures.ts';
import { ODS_FIXTURES } from './makeOdsFixtures.ts';

// What is read and what is said, as one text a person can check.
function describeReading({ header, rows, findings }: RawTable): string {
  const lines = rows.map(({ line, cells }) => `${line}: ${cells.map((cell) => JSON.stringify(cell)).join(' | ')}`);
  const table = header.length === 0 ? ['nothing read'] : [`header: ${header.join(' | ')}`, ...lines];
  return `${table.join('\n')}\n\n${formatFindings(findings)}`;
}

const WANTED_BY: Readonly<Record<string, readonly string[]>> = { 'dates-of-bands': ['area', 'age_band', 'count'] };

test.each(Object.entries({ ...FIXTURES, ...ODS_FIXTURES }))(
  '%s is read or refused as the golden text says',
  async (name, make) => {
    const table = await parseWorkbook(`${name}.xlsx`, make(), { wantedColumns: WANTED_BY[name] ?? WANTED });
    await expect(describeReading(table)).toMatchFileSnapshot(`golden/${name}.txt`);
  },
);
