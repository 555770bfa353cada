import type { FileHead } from '../../../pipeline/contract/files.ts';
import { relativeAddress } from '../../components/PageContext.tsx';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import type { Page } from '../../pages/page.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import { SITE_NAME } from '../../site/siteName.ts';

/** A chart on somebody else's page: no header and no way around the site, but what it is, of which release and whose. */
export function BareBody({ page, head }: { page: Page; head: FileHead }) {
  const watermark = watermarkOf(head.edition);
  return (
    <body
      className="govuk-template__body bare"
      data-path={page.formOf}
      data-release={head.release}
      data-root={relativeAddress({ path: page.path, field: false }, '')}
    >
      {watermark !== undefined && (
        <p className="training-notice" role="note">
          {watermark}. Not for publication.
        </p>
      )}
      <main className="govuk-width-container" id="main">
        {page.body}
      </main>
      <footer className="govuk-width-container">
        <p className="figure-source">
          {SITE_NAME}, release {head.release}, build {head.build}. {TIME_OF_LCSPS} Who is responsible: not yet named by
          the council.
        </p>
      </footer>
    </body>
  );
}
