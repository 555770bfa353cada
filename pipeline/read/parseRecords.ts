import Papa from 'papaparse';

// Every guess of the library is switched off: separator and line end are given, types stay text, blank lines stay.
const CONFIG = { header: false, delimiter: ',', newline: '\n', dynamicTyping: false, skipEmptyLines: false } as const;

/** Splits whole records, separated by LF, into their cells. The body must obey RFC 4180: papaparse itself does not complain. */
export function parseRecords(body: string): string[][] {
  // papaparse reads no record in an empty text; here it is one blank line.
  return body === '' ? [['']] : Papa.parse<string[]>(body, CONFIG).data;
}
