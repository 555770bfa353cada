import { readdirSync, readFileSync } from 'node:fs';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const table = (path: string) => parseTable(path, readFileSync(path));

/** Registers of the data package, with the figures held. */
export const registers = registersFrom({
  areas: table('data/areas.csv'),
  ageBands: table('data/age-bands.csv'),
  indicators: table('data/indicators.csv'),
  observations: readdirSync('data/observations').map((name) => table(`data/observations/${name}`)),
});

export const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

/** What a sender is told of a return, or of a table where `isReturn` is false, each as its code, place and words. */
export function said(lines: readonly string[], isReturn = true): readonly string[] {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { findings } = checkFile({ file: 'a.csv', bytes, registers, today: '2026-11-30', asReturn: isReturn });
  return findings.map(({ code, message }) => `${code} ${message}`);
}
