import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { usePage, Link, PdfLink } from '../../components/Link.tsx';
import { useDrawingDocument } from '../../figure/Drawings.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { packCover } from './packCover.tsx';
import { PackFrame } from './PackFrame.tsx';
import { renderPackPart } from './renderPackPart.tsx';
import { pdfPath } from './studyDayPaths.ts';

interface Props {
  readonly files: readonly AreaFile[];
  /** ISO date of the day; blank while none is set. */
  readonly date: string;
  /** Path of its Word file, where the build makes one. */
  readonly word?: string | undefined;
}

/** A whole pack as a page of its own: what the tool puts together in a browser, rendered at once. */
export function PackDocument({ files, date, word }: Props) {
  const site = useSite();
  const page = usePage();
  const document = useDrawingDocument();
  const parts = files.map((file) => renderPackPart(site, file, { page, document }));
  const [file, ...others] = files;
  return (
    <>
      {word !== undefined && (
        <p className="govuk-body pack-file">
          <Link to={word}>This pack as a Word file to edit</Link>{' '}
          {file !== undefined && others.length === 0 && (
            <PdfLink to={pdfPath(file.area.id)}>This pack as a PDF</PdfLink>
          )}
        </p>
      )}
      <PackFrame parts={parts} cover={packCover(site)} date={date} level={1} />
    </>
  );
}
