import type { Download } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { formatBlank } from '../../format/formatBlank.ts';
import { formatCount } from '../../format/formatCount.ts';
import { DataTable } from '../documents/DataTable.tsx';

/** Last part of a path: the name the file is saved under. */
const fileName = (path: string): string => path.split('/').at(-1) ?? path;

/** Files to take away, each with what a reader needs to check that it arrived whole. */
export function DownloadTable({ downloads }: { downloads: readonly Download[] }) {
  return (
    <DataTable
      caption="Files to download: comma-separated values (CSV), UTF-8"
      shape="wide"
      columns={[
        { label: 'File' },
        { label: 'What it holds' },
        { label: 'Rows', numeric: true },
        { label: 'Bytes', numeric: true },
        { label: 'SHA-256' },
      ]}
      rows={downloads.map((file) => ({
        key: file.path,
        id: `file-${fileName(file.path).replaceAll('.', '-')}`,
        cells: [
          <Link key="file" to={file.path}>
            {file.title} <span className="file-name">{fileName(file.path)}</span>
          </Link>,
          formatBlank(file.description, 'no description yet'),
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
