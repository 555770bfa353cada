import { readFileSync } from 'node:fs';
import { checkSent } from '../../src/check/checkSent.ts';
import type { CheckResult } from '../../src/check/describeResult.ts';
import { packRegisters } from '../../src/check/packRegisters.ts';
import type { RegisterRole, ReturnRegisters } from '../../src/check/returnRegisters.ts';
import type { Site } from '../../src/site/site.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { TODAY } from '../releases/memoryFolder.ts';

const site: Site = await readSite('public/data');

const TEXTS: Readonly<Record<RegisterRole, string>> = {
  areas: readFileSync('data/areas.csv', 'utf8'),
  areaNames: readFileSync('data/lookups/area-names.csv', 'utf8'),
  indicators: readFileSync('data/indicators.csv', 'utf8'),
  sources: readFileSync('data/sources.csv', 'utf8'),
  revisions: readFileSync('data/revisions.csv', 'utf8'),
  definitions: readFileSync('data/definitions.csv', 'utf8'),
  disclosure: readFileSync('data/disclosure.csv', 'utf8'),
};

/** The registers as the page gets them: packed, written as JSON and read again. */
// Written from the same type on this line.
export const pageRegisters = JSON.parse(JSON.stringify(packRegisters(site, TEXTS))) as ReturnRegisters;

export const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
export { TODAY };

/** A return of the rows given, under the usual header. */
export const returnOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

/** Checks a return as the page does, with what it told of its progress. */
export async function checkAsPage(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  registers: ReturnRegisters = pageRegisters,
): Promise<CheckResult & { readonly shares: readonly number[] }> {
  const shares: number[] = [];
  const result = await checkSent(new File([content], name), {
    registers,
    today: TODAY,
    loadWorkbookReader,
    onStep: (share) => void shares.push(share),
  });
  return { ...result, shares };
}
