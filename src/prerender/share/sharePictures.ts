import type { FileHead } from '../../../pipeline/contract/files.ts';
import type { Page } from '../../pages/page.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import { formatSharePicture } from './formatSharePicture.ts';
import { isListed } from './isListed.ts';

/** Where the picture of a page stands: `share/areas/dover.png`, and `share/home.png` for the first page. */
export const picturePath = (path: string): string => `share/${path.replace(/\/$/, '') || 'home'}.png`;

/** The picture of every page that is found by search or shared, as SVG by the path of its PNG. */
export const describePictures = (pages: readonly Page[], head: FileHead): ReadonlyMap<string, string> =>
  new Map(
    pages.filter(isListed).map((page) => [
      picturePath(page.path),
      formatSharePicture({
        title: page.title,
        sentences: page.description,
        release: head.release,
        watermark: watermarkOf(head.edition),
      }),
    ]),
  );
