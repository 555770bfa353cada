import type { Workbook } from 'exceljs';
import { statedLicences } from '../describeArchive.ts';
import type { Descriptor } from '../readDescriptor.ts';
import type { ReleaseLabel, TableFile } from '../tableFile.ts';
import { addLines, widenText } from './addLines.ts';

/** The first sheet: what this is, which release, and on what terms. */
export function addCover(
  workbook: Workbook,
  descriptor: Descriptor,
  { release, build }: ReleaseLabel,
  tables: readonly TableFile[],
): void {
  const sheet = workbook.addWorksheet('Cover');
  addLines(sheet, [
    descriptor.title,
    descriptor.description,
    `Release ${release}, build ${build}.`,
    'The sheet Contents lists every table with a link to it. The sheet Notes explains every symbol; one stands wherever a table is blank.',
    'Figures are at full precision; the column value_as_published has them with the decimals their source gives.',
    ...descriptor.licenses.map((licence) => `Licence: ${licence.title}, ${licence.path}`),
    ...statedLicences(tables).map(
      (note) => `Licence as stated by the source, ${note.licence}: ${note.sources.join('; ')}.`,
    ),
  ]);
  widenText(sheet);
}
