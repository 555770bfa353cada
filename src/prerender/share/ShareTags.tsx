import type { Page } from '../../pages/page.ts';
import { PICTURE_SIZE } from './formatSharePicture.ts';
import { picturePath } from './sharePictures.ts';
import type { SiteFrame } from '../frame/siteFrame.ts';
import { SITE_NAME } from '../../site/site.ts';

/** The picture of a page: a shared link needs its whole address, so there is none where the site's own is not known. */
function Picture({ page, frame }: { page: Page; frame: SiteFrame }) {
  const path = picturePath(page.formOf ?? page.path);
  if (frame.siteUrl === undefined || frame.pictures?.has(path) !== true) return null;
  return (
    <>
      <meta property="og:image" content={`${frame.siteUrl}${path}`} />
      <meta property="og:image:width" content={String(PICTURE_SIZE.width)} />
      <meta property="og:image:height" content={String(PICTURE_SIZE.height)} />
      <meta property="og:image:alt" content={`${page.title}. ${page.description}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** What is shown where a link to the page is shared (Open Graph). */
export function ShareTags({ page, frame }: { page: Page; frame: SiteFrame }) {
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={SITE_NAME} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      {frame.siteUrl !== undefined && (
        <meta property="og:url" content={`${frame.siteUrl}${page.formOf ?? page.path}`} />
      )}
      <Picture page={page} frame={frame} />
    </>
  );
}
