import { readdirSync, readFileSync } from 'node:fs';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import type { Finding } from '../../pipeline/findings/finding.ts';
import { settleFindings } from '../../pipeline/findings/settleFindings.ts';
import { mendSent } from '../../pipeline/mend/mendSent.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { readAsText } from '../../pipeline/read/readAsText.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { COLUMNS, plainCsv, type FieldTable } from './fieldCells.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  indicators: table('data/indicators.csv'),
  observations: readdirSync('data/observations').map((name) => table(`data/observations/${name}`)),
});
const TODAY = '2026-11-30';

/** What a file was found to hold: its rows where it is accepted, and what was found. */
interface Held {
  readonly rows: string | null;
  readonly findings: readonly Finding[];
}

async function read({ kind }: FieldTable, file: string, bytes: Uint8Array): Promise<Held> {
  if (kind === 'return') {
    const sent = { file, bytes, registers, today: TODAY };
    const { rows, findings } = await checkReturnFile(sent, { loadWorkbookReader });
    // A stored number has no closing zeros: how many decimals are shown is the register's.
    const plain = rows.map((row) => ({ ...row, line: 0, digits: 0 }));
    return { rows: isAccepted(findings) ? JSON.stringify(plain) : null, findings };
  }
  const text = await readAsText(file, bytes, { wantedColumns: COLUMNS[kind], loadWorkbookReader });
  if (text.csv === null) return { rows: null, findings: text.findings };
  const judge = (csv: Uint8Array) => checkFile({ file, bytes: csv, registers, today: TODAY, table: kind });
  const asSent = judge(text.csv);
  const mended = mendSent({ ...asSent, file, bytes: text.csv }, 'certain', { registers, table: kind });
  const checked = mended === null ? asSent : judge(mended.csv);
  // Said as the command says it: that no row is left says nothing where every row was refused.
  const findings = settleFindings([...text.findings, ...(mended?.findings ?? []), ...checked.findings]);
  const cells = parseTable(file, mended?.csv ?? text.csv).rows.map((row) => row.cells);
  return { rows: isAccepted(findings) ? JSON.stringify(cells) : null, findings };
}

const isAccepted = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'error');

const codes = (findings: readonly Finding[], severity: 'error' | 'other'): readonly string[] =>
  [
    ...new Set(findings.filter((one) => (one.severity === 'error') === (severity === 'error')).map(({ code }) => code)),
  ].sort();

/** What stands in a place of the matrix where a change of the table is told by nobody: no file may come to that. */
export const SILENT = 'changed, and nothing says so';

/**
 * What a program made of a table: the `same`, with what was told beside it; `told` with the codes that refuse it; or a change that
 * nothing tells. A table that is refused as plain CSV is the same where it is refused for the same.
 */
export async function readBack(of: FieldTable, file: string, bytes: Uint8Array): Promise<string> {
  const plain = await read(of, 'plain.csv', new TextEncoder().encode(plainCsv(of)));
  const found = await read(of, file, bytes);
  const said = (held: Held): string => held.rows ?? codes(held.findings, 'error').join(' ');
  if (said(plain) === said(found)) {
    const more = codes(found.findings, 'other').filter((code) => !codes(plain.findings, 'other').includes(code));
    return ['same', ...more].join(' ');
  }
  const errors = codes(found.findings, 'error');
  return errors.length === 0 ? SILENT : `told ${errors.join(' ')}`;
}
