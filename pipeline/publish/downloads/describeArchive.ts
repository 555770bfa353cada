import type { Downloads } from './downloadFile.ts';
import type { Descriptor } from './readDescriptor.ts';
import type { LicenceNote, ReleaseLabel, TableFile } from './tableFile.ts';
import { SYMBOLS } from './symbols.ts';

/** `README.txt` and `LICENCES.txt` of the archive. */
export function describeArchive(
  descriptor: Descriptor,
  label: ReleaseLabel,
  { tables, licences }: Pick<Downloads, 'tables' | 'licences'>,
): ReadonlyMap<string, string> {
  return new Map([
    ['README.txt', formatReadme(descriptor, label, tables)],
    ['LICENCES.txt', formatLicences(descriptor, licences)],
  ]);
}

/** What programs make of the files when they guess, each seen (docs/guides/programs.md). */
const OPENING = [
  'choose UTF-8 where a spreadsheet asks for the character set',
  'period (2008/09) is text: a program that makes a day of it has changed it; period_start and period_end are days',
  'numbers worked out from counts have up to 17 figures; spreadsheets keep 15, pandas all with float_precision="round_trip"',
  'as_printed is text as a paper printed it, with its commas; value is the number',
  'columns are often blank in the first rows: take types from datapackage.json and not from a sample',
];

function formatReadme(descriptor: Descriptor, { release, build }: ReleaseLabel, tables: readonly TableFile[]): string {
  return `${[
    descriptor.title,
    `Release ${release}, build ${build}`,
    '',
    descriptor.description,
    '',
    'What is here',
    '- tables/        every table as CSV and JSON; all-figures holds every figure, target and count',
    '- <area>_...     one file for every area: its own figures beside those it is compared with',
    '- <indicator>_...  one file for every indicator: every area and period',
    '- datapackage.json   fields, types, keys, bytes and SHA-256 of every table',
    '- *.csv-metadata.json  the same for programs that read CSV on the Web',
    '',
    'All text is UTF-8. A missing number always has a status or a reason:',
    ...SYMBOLS.map(({ code, meaning }) => `- ${code}: ${meaning}`),
    '',
    'Opening them in a program',
    ...OPENING.map((line) => `- ${line}`),
    '',
    'Tables',
    ...tables.map(
      (table) =>
        `- ${table.stem.replace('downloads/', '')}: ${table.title} (${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'})`,
    ),
  ].join('\n')}\n`;
}

function formatLicences(descriptor: Descriptor, licences: readonly LicenceNote[]): string {
  return `${[
    'Licences',
    '',
    ...descriptor.licenses.map((licence) => `${licence.title}: ${licence.path}`),
    '',
    'As the sources state it:',
    ...uniteLicences(licences).map((note) => `- ${note.licence}: ${note.sources.join('; ')}`),
  ].join('\n')}\n`;
}

/** Licences of several tables, each with every source that states it, once. */
export function uniteLicences(notes: readonly LicenceNote[]): readonly LicenceNote[] {
  const stated = new Map<string, Set<string>>();
  for (const note of notes) {
    const sources = stated.get(note.licence) ?? new Set();
    for (const source of note.sources) sources.add(source);
    stated.set(note.licence, sources);
  }
  return [...stated].map(([licence, sources]) => ({ licence, sources: [...sources] }));
}
