import type { Download } from '../../../pipeline/contract/files.ts';
import { Link, usePage } from '../../components/Link.tsx';
import { LARGE_PRINT, TEXT_FILE } from './formPaths.ts';

interface Props {
  /** What the files hold the figures of: `area` or `indicator`. */
  readonly subject: 'area' | 'indicator';
  readonly downloads: readonly Download[];
  /** The page whose other forms are offered, and the path they stand under; left out where it has none. */
  readonly forms?: { readonly page: string; readonly under: string };
}

function Forms({ page, under }: { page: string; under: string }) {
  const { path } = usePage();
  const isLarge = path !== page;
  return (
    <>
      {' '}
      This page as <Link to={`${under}${TEXT_FILE}`}>plain text</Link> or{' '}
      <Link to={isLarge ? page : `${under}${LARGE_PRINT}`}>{isLarge ? 'in ordinary size' : 'in large print'}</Link>.
    </>
  );
}

/** One line: the figures of a page as files, and the page in its other forms. */
export function TakeAway({ subject, downloads, forms }: Props) {
  if (downloads.length === 0) return null;
  return (
    <p className="govuk-body take-away">
      Download this {subject}’s figures:{' '}
      {downloads.map((file, index) => (
        <span key={file.path}>
          {index === 0 ? '' : ', '}
          <Link to={file.path}>{file.format.toUpperCase()}</Link>
        </span>
      ))}
      .{forms !== undefined && <Forms {...forms} />}
    </p>
  );
}
