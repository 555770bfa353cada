import type { FileHead } from '../../../pipeline/contract/files.ts';
import { relativeAddress } from '../../components/Link.tsx';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import type { Page } from '../../pages/page.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import { SITE_NAME } from '../../site/site.ts';

/** What stands under a chart alone. */
export const sayBareImprint = ({ release, build }: FileHead): string =>
  `${SITE_NAME}, release ${release}, build ${build}. ${TIME_OF_LCSPS} Who is responsible: not yet named by the council.`;

/** What stands over a chart alone of the training edition; blank on a publication. */
export function sayBareNotice({ edition }: FileHead): string {
  const watermark = watermarkOf(edition);
  return watermark === undefined ? '' : `${watermark}. Not for publication.`;
}

/** A chart on somebody else's page: no header and no way around the site, but what it is, of which release and whose. */
export function BareBody({ page, head }: { page: Page; head: FileHead }) {
  const notice = sayBareNotice(head);
  return (
    <body
      className="govuk-template__body bare"
      data-path={page.formOf}
      data-release={head.release}
      data-root={relativeAddress({ path: page.path, field: false }, '')}
    >
      {notice !== '' && (
        <p className="training-notice" role="note">
          {notice}
        </p>
      )}
      <main className="govuk-width-container" id="main">
        {page.body}
      </main>
      <footer className="govuk-width-container">
        <p className="figure-source">{sayBareImprint(head)}</p>
      </footer>
    </body>
  );
}
