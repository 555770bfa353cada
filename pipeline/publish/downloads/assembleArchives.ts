import type { Effects } from '../../effects.ts';
import { describeFile, type DownloadFile, type Downloads } from './downloadFile.ts';
import { assembleZip, type Packed } from './assembleZip.ts';
import { describeArchive } from './describeArchive.ts';
import type { PublishedFiles } from '../publishedFiles.ts';
import type { Descriptor } from './readDescriptor.ts';
import type { ReleaseLabel } from './tableFile.ts';
import { assembleWorkbook } from './workbook/assembleWorkbook.ts';

/** What archives are made from. */
export interface ArchiveInputs {
  readonly downloads: Downloads;
  readonly descriptor: Descriptor;
  readonly label: ReleaseLabel;
}

/**
 * The workbook with every table, and the archive with every download, its description and the workbook.
 *
 * @param files where the downloads were written: they are read again one at a time
 */
export async function assembleArchives(
  { downloads, descriptor, label }: ArchiveInputs,
  files: Pick<PublishedFiles, 'read'>,
  effects: Pick<Effects, 'sha256'>,
): Promise<readonly DownloadFile[]> {
  const stem = `downloads/${descriptor.name}_${label.release}`;
  const workbook = describeFile(
    {
      path: `${stem}.xlsx`,
      kind: 'workbook',
      format: 'xlsx',
      about: '',
      title: 'All tables as a spreadsheet',
      description: 'One table a sheet, with a cover, a list of contents and the meaning of every symbol.',
      rows: 0,
    },
    await assembleWorkbook(downloads.tables, descriptor, label),
    effects,
  );
  const archive = describeFile(
    {
      path: `${stem}.zip`,
      kind: 'archive',
      format: 'zip',
      about: '',
      title: 'Everything in one archive',
      description:
        'Every table as CSV and JSON, the spreadsheet, descriptions for programs, a README and the licences.',
      rows: 0,
    },
    assembleZip(
      new Map<string, Packed>([
        ...downloads.paths.map((path) => [nameInside(path), () => files.read(path)] as const),
        [nameInside(workbook.listed.path.slice('data/'.length)), workbook.content],
        ...describeArchive(descriptor, label, downloads),
      ]),
    ),
    effects,
  );
  return [workbook, archive];
}

/** Paths inside the archive are those under `downloads/`, so that its `datapackage.json` stands beside what it lists. */
const nameInside = (path: string): string => path.slice('downloads/'.length);
