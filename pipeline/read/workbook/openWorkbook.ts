import type { FindingCollector } from '../../findings/collectFindings.ts';
import { WHOLE_FILE, type Problem } from '../../findings/finding.ts';
import { parseOds } from './ods/parseOds.ts';
import { parseSheet } from './parseSheet.ts';
import type { Workbook } from './sheet.ts';
import { parseWorkbookParts } from './parseWorkbookParts.ts';
import { readZipDirectory, type Archive } from '../zip/readZipDirectory.ts';
import { checkExtras, judgeArchive, sniffWorkbook } from './sniffWorkbook.ts';
import type { WorkbookLimits } from './workbookLimits.ts';

/** Opens an .xlsx or .ods by its content; null where it cannot be, with the reason in the collector (checks W01-W05). */
export function openWorkbook(bytes: Uint8Array, limits: WorkbookLimits, collector: FindingCollector): Workbook | null {
  const wrong = sniffWorkbook(bytes, limits);
  const directory = wrong === null ? readZipDirectory(bytes, limits) : { refusal: wrong };
  const opened = 'refusal' in directory ? directory : openArchive(directory.archive, limits);
  if ('refusal' in opened) {
    collector.add(opened.refusal, WHOLE_FILE);
    return null;
  }
  collector.addAll(opened.extras, WHOLE_FILE);
  return opened.workbook;
}

type Opened = { workbook: Workbook; extras: readonly Problem[] } | { refusal: Problem };

function openArchive(archive: Archive, limits: WorkbookLimits): Opened {
  const format = judgeArchive(archive);
  if (typeof format !== 'string') return { refusal: format };
  const extras = checkExtras(archive);
  if (format === 'xlsx') {
    const parts = parseWorkbookParts(archive);
    return 'refusal' in parts ? parts : { workbook: openXlsx(parts.workbook), extras };
  }
  const ods = parseOds(archive, limits);
  if ('refusal' in ods) return ods;
  return { workbook: { format, ...ods.workbook }, extras: [...extras, ...ods.extras] };
}

type XlsxParts = Parameters<typeof parseSheet>[0];

const openXlsx = (parts: XlsxParts): Workbook => ({
  format: 'xlsx',
  sheets: parts.sheets,
  styles: parts.styles,
  is1904: parts.is1904,
  readSheet: (part, options) => parseSheet(parts, part, options),
});
