import type { Download } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { formatBlank } from '../../format/dates.ts';
import { formatBytes } from './formatBytes.ts';
import { formatCount } from '../../format/numbers.ts';
import type { DownloadGroup } from '../../select/dataDownloads.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** Last part of a path: the name the file is saved under. */
const fileName = (path: string): string => path.split('/').at(-1) ?? path;

/** One form of a download, with its size before it is asked for and its subject for whoever hears the link alone. */
function FileLink({ file, about }: { file: Download; about: string }) {
  return (
    <span className="file-link">
      <Link to={file.path}>
        {file.format.toUpperCase()}
        <span className="govuk-visually-hidden"> of {about}</span>
      </Link>{' '}
      {formatBytes(file.bytes)}{' '}
    </span>
  );
}

/** A download in every form it comes in. */
export const FileLinks = ({ group: { files, title } }: { group: DownloadGroup }) =>
  files.map((file) => <FileLink key={file.path} file={file} about={title} />);

interface Props {
  readonly caption: string;
  readonly groups: readonly DownloadGroup[];
}

/** Things to take away, each with what it holds, its rows and its forms. */
export function DownloadTable({ caption, groups }: Props) {
  return (
    <DataTable
      caption={caption}
      shape="wide"
      columns={[{ label: 'What' }, { label: 'What it holds' }, { label: 'Rows', numeric: true }, { label: 'Files' }]}
      rows={groups.map((group) => ({
        key: group.title,
        cells: [
          group.title,
          formatBlank(group.description, 'no description yet'),
          group.files.every((file) => file.rows === 0 && file.format !== 'csv')
            ? 'not one table'
            : formatCount(group.rows),
          <FileLinks key="files" group={group} />,
        ],
      }))}
    />
  );
}

/** The same for things that hold alike and differ in their subject only. */
export function SubjectTable({ caption, groups, subject }: Props & { readonly subject: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[{ label: subject }, { label: 'Rows', numeric: true }, { label: 'Files' }]}
      rows={groups.map((group) => ({
        key: group.about,
        cells: [group.title.split(':')[0], formatCount(group.rows), <FileLinks key="files" group={group} />],
      }))}
    />
  );
}

/** Every file with what a reader needs to check that it arrived whole. */
export function FingerprintTable({ downloads }: { downloads: readonly Download[] }) {
  return (
    <DataTable
      caption="Every file with its size and fingerprint"
      shape="wide"
      columns={[
        { label: 'File' },
        { label: 'Rows', numeric: true },
        { label: 'Bytes', numeric: true },
        { label: 'SHA-256' },
      ]}
      rows={downloads.map((file) => ({
        key: file.path,
        id: `file-${fileName(file.path).replaceAll('.', '-')}`,
        cells: [
          <Link key="file" to={file.path} className="govuk-link file-name">
            {fileName(file.path)}
          </Link>,
          formatCount(file.rows),
          formatCount(file.bytes),
          <code key="hash" className="hash">
            {file.sha256}
          </code>,
        ],
      }))}
    />
  );
}
