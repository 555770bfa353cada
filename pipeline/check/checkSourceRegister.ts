import { problem, type Problem } from '../findings/finding.ts';
import { checkFreeText } from '../cells/checkFreeText.ts';
import { checkId } from '../cells/checkId.ts';
import { findPersonalData } from '../cells/findPersonalData.ts';
import { checkDate } from '../cells/parseDate.ts';
import { saysMissing } from '../cells/saysMissing.ts';
import type { RawRow } from '../read/rawTable.ts';
import { checkDistinctIds } from './table/checkDistinctIds.ts';
import { cellOf, reportCell, type SmallTable } from './table/smallTable.ts';

/** Checks the source register: ids (X04-X06), words for "none" (R01), licence (R02), page (R03), dates (R04), links (R05, X02), hashes (R06), personal data (R07). */
export function checkSourceRegister(check: SmallTable): void {
  for (const row of check.table.rows) checkRow(check, row);
  checkDistinctIds(check, 'source_id');
}

function checkRow(check: SmallTable, row: RawRow): void {
  const cell = (column: string): string => cellOf(check, row, column);
  const add = (column: string, found: Problem | null): void => reportCell(check, row, { column, found });
  add('source_id', checkId(cell('source_id'), 'source_id'));
  for (const column of ['title', 'publisher'])
    if (cell(column).trim() === '') add(column, problem('K04', { field: column }));
  for (const column of ['title', 'publisher', 'licence'])
    if (saysMissing(cell(column))) add(column, problem('R01', { kind: 'missing', field: column, text: cell(column) }));
  if (cell('licence').trim() === '') add('licence', problem('R02', {}));
  add('url', checkLink(cell('url')));
  if (cell('page').trim() === '' && isDocument(cell('url'), cell('kind'))) add('page', problem('R03', {}));
  if (cell('retrieved') !== '')
    add('retrieved', checkDate(cell('retrieved'), { field: 'retrieved', today: check.today, canBeShort: false }));
  if (cell('date') !== '')
    add('date', checkDate(cell('date'), { field: 'date', today: check.today, canBeShort: true }));
  add('sha256', checkHash(cell('sha256')));
  for (const column of check.index.keys()) checkText(column, cell(column), add);
}

function checkLink(url: string): Problem | null {
  if (url === '') return null;
  // `https://kent.gov.uk@elsewhere` leads elsewhere; a space or a quote ends an address where nobody looks.
  if (/^https?:\/\/[^/?#]{0,200}@/i.test(url)) return problem('X02', { text: url, scheme: 'disguised' });
  if (/^https?:\/\/\S/i.test(url) && /[\s"'<>`\\]/.test(url)) return problem('X02', { text: url, scheme: 'broken' });
  if (/^https:\/\/[^\s/]/i.test(url)) return null;
  if (/^http:\/\/[^\s/]/i.test(url)) return problem('R05', { text: url });
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[0] ?? 'unfinished';
  return problem('X02', { text: url, scheme });
}

// A document has pages to point to; a release of figures may have none.
const isDocument = (url: string, kind: string): boolean =>
  /\.(pdf|docx?|pptx?|odt)([?#]|$)/i.test(url) || /paper|plan|presentation|document|report/i.test(kind);

function checkHash(text: string): Problem | null {
  if (text === '') return problem('R06', { text, kind: 'blank' });
  return /^[0-9a-f]{64}$/i.test(text) ? null : problem('R06', { text, kind: 'form' });
}

const NOT_PROSE = new Set(['source_id', 'url', 'sha256', 'retrieved', 'date', 'line']);

function checkText(column: string, text: string, add: (column: string, found: Problem | null) => void): void {
  if (NOT_PROSE.has(column)) return;
  for (const found of checkFreeText(text)) add(column, found);
  const kind = findPersonalData(text);
  if (kind !== null) add(column, problem('R07', { kind }));
}
