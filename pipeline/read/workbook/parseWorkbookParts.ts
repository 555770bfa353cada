import { problem, type Problem } from '../../findings/finding.ts';
import type { RichText } from './collectRichText.ts';
import { parseSharedStrings } from './parseSharedStrings.ts';
import { parseStyles } from './parseStyles.ts';
import type { CellStyle, SheetEntry } from './sheet.ts';
import { readPart } from './readPart.ts';
import type { Archive } from '../zip/readZipDirectory.ts';

/** All that sheets share. */
export type XlsxParts = {
  archive: Archive;
  sheets: readonly SheetEntry[];
  strings: readonly RichText[];
  styles: readonly CellStyle[];
  /** Dates count from 1904, as in old Macintosh workbooks. */
  is1904: boolean;
};

type Relationship = { id: string; type: string; target: string };

/** Reads the list of sheets and what they share; sheets themselves are read one by one. Chart sheets have no cells and are left out. */
export function parseWorkbookParts(archive: Archive): { workbook: XlsxParts } | { refusal: Problem } {
  const root = readRelationships(archive, '');
  if (root.refusal !== null) return { refusal: root.refusal };
  const main = root.list.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) return { refusal: problem('W02', { part: '_rels/.rels', why: 'names no workbook' }) };
  const links = readRelationships(archive, main);
  const listed = readSheetList(archive, main);
  const strings = parseSharedStringsIfAny(archive, links.list);
  const styles = parseStylesIfAny(archive, links.list);
  const refusal = links.refusal ?? listed.refusal ?? strings.refusal ?? styles.refusal;
  if (refusal !== null) return { refusal };
  const sheets = listed.sheets.flatMap(({ id, ...sheet }) => {
    const link = links.list.find((candidate) => candidate.id === id && candidate.type === 'worksheet');
    return link === undefined ? [] : [{ ...sheet, part: link.target }];
  });
  return { workbook: { archive, sheets, strings: strings.strings, styles: styles.styles, is1904: listed.is1904 } };
}

// Relationships of a part stand beside it in _rels; targets are relative to the part's folder unless they begin with /.
function readRelationships(archive: Archive, part: string): { list: Relationship[]; refusal: Problem | null } {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list: Relationship[] = [];
  const refusal = readPart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = (attributes['Type'] ?? '').replace(/^.*\//, '');
      list.push({ id: attributes['Id'] ?? '', type, target: resolveTarget(folder, attributes['Target'] ?? '') });
    },
  });
  return { list, refusal };
}

function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/');
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

type Listed = { sheets: { name: string; id: string; isHidden: boolean }[]; is1904: boolean; refusal: Problem | null };

function readSheetList(archive: Archive, main: string): Listed {
  const sheets: Listed['sheets'] = [];
  let is1904 = false;
  const refusal = readPart(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      // The relationship's id carries a prefix of the file's choosing: r:id in most.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', id, isHidden: /hidden/i.test(attributes['state'] ?? '') });
    },
  });
  return { sheets, is1904, refusal };
}

function parseSharedStringsIfAny(
  archive: Archive,
  list: readonly Relationship[],
): ReturnType<typeof parseSharedStrings> {
  const part = list.find(({ type }) => type === 'sharedStrings')?.target;
  return part === undefined ? { strings: [], refusal: null } : parseSharedStrings(archive, part);
}

function parseStylesIfAny(archive: Archive, list: readonly Relationship[]): ReturnType<typeof parseStyles> {
  const part = list.find(({ type }) => type === 'styles')?.target;
  return part === undefined ? { styles: [], refusal: null } : parseStyles(archive, part);
}
