import Papa from 'papaparse';

// Every guess of the library is switched off: separator and line end are given, so that nothing is sniffed, typed or skipped.
// The parser itself is used, one for all blocks: Papa.parse() would build its machinery anew for each, which costs more than parsing.
const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });

/** Splits whole records, separated by LF, into their cells. The body must obey RFC 4180: papaparse itself does not complain. */
export function parseRecords(body: string): string[][] {
  // papaparse reads no record in an empty text; here it is one blank line.
  if (body === '') return [['']];
  const { data }: { data: string[][] } = parser.parse(body, 0, false);
  return data;
}
