import { problem, WHOLE_FILE } from '../../findings/finding.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { findPersonalColumns, isPersonalHeader } from '../../cells/findPersonalColumns.ts';
import { sheetName } from './cellName.ts';
import { GUIDE_SHEET, isForm, LISTS_SHEET } from './formSheets.ts';
import { findNearHeader, findTableHeader, HEADER_WITHIN, type NearHeader } from './findTable.ts';
import type { Workbook, SheetEntry } from './sheet.ts';

type Glance = { entry: SheetEntry; isFilled: boolean; hasHeader: boolean; near: NearHeader | null };

/**
 * Chooses the one visible sheet whose header holds the wanted columns and says which sheets are not read
 * (checks P01, W06-W09). Null when there is none or more than one, or any sheet, hidden or not, is about single people
 * (X08), with the reason in the collector.
 */
export function chooseSheet(
  workbook: Workbook,
  wanted: readonly string[],
  collector: FindingCollector,
): SheetEntry | null {
  const seen: Glance[] = [];
  for (const entry of workbook.sheets) {
    const { sheet, refusal } = workbook.readSheet(entry.part, { rows: HEADER_WITHIN, cells: Infinity });
    if (refusal !== null) {
      collector.add(refusal, WHOLE_FILE);
      return null;
    }
    const people = sheet.rows.map(({ cells }) => cells.map(({ text }) => text)).find(isPersonalHeader);
    if (people !== undefined) {
      collector.add(problem('X08', { names: findPersonalColumns(people) }), WHOLE_FILE);
      return null;
    }
    const isFilled = sheet.rows.length > 0;
    const near = findNearHeader(sheetName(entry.name), sheet.rows, wanted);
    seen.push({ entry, isFilled, hasHeader: isFilled && findTableHeader(sheet.rows, wanted) !== null, near });
  }
  const isOurs = isForm(workbook.sheets);
  const told = seen.filter((glance) => !(isOurs && isGuideOf(glance)));
  return chooseAmong(told, wanted, collector);
}

/** What the lists of a form of ours offer: no table, and nobody's. */
const isListsOf = ({ name }: SheetEntry, hasHeader: boolean): boolean => name === LISTS_SHEET && !hasHeader;

/** What a form of ours says of itself. */
const isGuideOf = ({ entry: { name }, hasHeader }: Glance): boolean => name === GUIDE_SHEET && !hasHeader;

const namesOf = (glances: readonly Glance[]): string[] => glances.map(({ entry }) => sheetName(entry.name));

const nearestOf = (seen: readonly Glance[]): NearHeader | null =>
  seen
    .flatMap(({ near }) => near ?? [])
    .toSorted((a, b) => Number(b.second !== null) - Number(a.second !== null) || b.names.length - a.names.length)[0] ??
  null;

function chooseAmong(
  seen: readonly Glance[],
  wanted: readonly string[],
  collector: FindingCollector,
): SheetEntry | null {
  const visible = seen.filter(({ entry, isFilled }) => isFilled && !entry.isHidden);
  const hidden = seen.filter(
    ({ entry, isFilled, hasHeader }) => isFilled && entry.isHidden && !isListsOf(entry, hasHeader),
  );
  const found = visible.filter(({ hasHeader }) => hasHeader);
  const [chosen] = found;
  const isOnlyHidden = chosen === undefined && hidden.some(({ hasHeader }) => hasHeader);
  const named = isOnlyHidden ? hidden.filter(({ hasHeader }) => hasHeader) : hidden;
  if (hidden.length > 0) collector.add(problem('W09', { sheets: namesOf(named), hasReturn: isOnlyHidden }), WHOLE_FILE);
  if (isOnlyHidden) return null;
  if (visible.length === 0) collector.add(problem('P01', {}), WHOLE_FILE);
  else if (chosen === undefined)
    collector.add(problem('W06', { sheets: namesOf(visible), expected: wanted, near: nearestOf(visible) }), WHOLE_FILE);
  else if (found.length === 1 && chosen.near !== null && chosen.near.second !== null) {
    collector.add(problem('W06', { sheets: namesOf(found), expected: wanted, near: chosen.near }), WHOLE_FILE);
    return null;
  } else if (found.length > 1) collector.add(problem('W07', { sheets: namesOf(found) }), WHOLE_FILE);
  else if (visible.length > 1) {
    const others = namesOf(visible.filter((glance) => glance !== chosen));
    collector.add(problem('W08', { sheet: sheetName(chosen.entry.name), others }), WHOLE_FILE);
  }
  return found.length === 1 && chosen !== undefined ? chosen.entry : null;
}
