import { strFromU8, strToU8, unzipSync } from 'fflate';
import { assembleZip } from '../assembleZip.ts';

/** Dates of making differ from build to build and say nothing of the data. */
const DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** A workbook without the day it was made: the same content gives the same bytes. */
export function withoutDates(xlsx: Uint8Array): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(xlsx)));
  const core = parts.get('docProps/core.xml');
  if (core === undefined) throw new Error('missing docProps/core.xml in the workbook');
  return assembleZip(parts.set('docProps/core.xml', strToU8(strFromU8(core).replace(DATES, ''))));
}
