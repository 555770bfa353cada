import type { FileHead } from '../../../pipeline/contract/files.ts';
import { watermarkOf, TRAINING_WATERMARK } from '../../theme/watermark.ts';
import { Link, relativeAddress } from '../../components/Link.tsx';
import type { Page } from '../../pages/page.ts';
import type { Asset } from '../bundleAssets.ts';
import { policySource } from '../effects.ts';
import { BareBody } from './BareBody.tsx';
import { pagePolicy } from '../headers/contentSecurityPolicy.ts';
import { PageTools } from './PageTools.tsx';
import { ShareTags } from '../share/ShareTags.tsx';
import type { SiteFrame } from './siteFrame.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { SITE_NAME } from '../../site/site.ts';

/** What stands at the foot of every printed sheet. */
export function imprintOf({ release, edition }: FileHead): string {
  const watermark = watermarkOf(edition);
  return [`Release ${release}`, ...(watermark === undefined ? [] : [watermark])].join('. ');
}

/** The trail from home to a page; home itself has none. */
export function Breadcrumbs({ page }: { page: Page }) {
  if (page.path === '') return null;
  const trail = [{ label: 'Home', to: '' }, ...page.trail];
  return (
    <nav className={page.holdsStyles === true ? 'trail trail-unshown' : 'trail'} aria-label="Breadcrumb">
      <ol>
        {trail.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
        <li aria-current="page">{page.title}</li>
      </ol>
    </nav>
  );
}

interface Props {
  readonly page: Page;
  readonly frame: SiteFrame;
}

/** Title of the document: the page's own first, so that tabs and results tell pages apart. */
export const documentTitle = (page: Page): string =>
  page.title === SITE_NAME ? SITE_NAME : `${page.title} - ${SITE_NAME}`;

/** Addresses of the scripts one page's tool loads when they are needed; no other page carries them. */
function toolScripts(
  { page, frame: { assets, registers } }: Props,
  lazy: (asset: Asset) => string,
): Readonly<Record<string, string>> {
  if (page.tool === 'search') return { 'data-search': lazy(assets.search) };
  if (page.tool === 'glance') return { 'data-glance': lazy(assets.glance) };
  if (page.tool === 'pins') return { 'data-pins': lazy(assets.pins) };
  if (page.tool === 'explore') {
    return {
      'data-explore': lazy(assets.explore),
      'data-explore-compared': lazy(assets.compared),
      'data-explore-save': lazy(assets.shown),
    };
  }
  if (page.tool !== 'check' || registers === undefined) return {};
  return {
    'data-check': lazy(assets.check),
    'data-check-engine': lazy(assets.engine),
    'data-check-workbook': lazy(assets.workbook),
    'data-check-archive': lazy(assets.archive),
    'data-check-parquet': lazy(assets.parquet),
    'data-check-preview': lazy(assets.preview),
    'data-check-registers': lazy(registers.returns),
    'data-check-recipes': lazy(registers.recipes),
  };
}

/** Scripts of what a reader picks and keeps; a chart on somebody else's page has none of it. */
function readerScripts(
  { page, frame: { assets, field } }: Props,
  lazy: (asset: Asset) => string,
): Readonly<Record<string, string>> {
  if (page.frame === 'bare') return {};
  return {
    'data-islands': lazy(page.tool === 'chooser' ? assets.choosers : assets.islands),
    'data-notes': lazy(assets.notes),
    ...(field ? {} : { 'data-offline': lazy(assets.offline) }),
  };
}

function Head({ page, frame }: Props) {
  const { assets, field, siteUrl } = frame;
  const at = (path: string) => relativeAddress({ path: page.path, field }, path);
  const lazy = (asset: Asset) => at(asset.path);
  // A disk answers at once: there the sheet stays a file.
  const holdsStyles = page.holdsStyles === true && !field;
  const { content } = assets.site;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={pagePolicy(holdsStyles ? policySource(content) : '')} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{documentTitle(page)}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      {(frame.head.edition === 'training' || page.frame !== undefined) && <meta name="robots" content="noindex" />}
      <link rel="icon" type="image/svg+xml" href={at('favicon.svg')} />
      {holdsStyles ? (
        // Our own sheet, made by the build; the policy above names it by its digest.
        <style dangerouslySetInnerHTML={{ __html: content }} />
      ) : (
        <link rel="stylesheet" href={at(assets.site.path)} />
      )}
      {page.sheet !== undefined && <link rel="stylesheet" href={at(assets[page.sheet].path)} />}
      {siteUrl !== undefined && <link rel="canonical" href={`${siteUrl}${page.formOf ?? page.path}`} />}
      <ShareTags page={page} frame={frame} />
      {page.links?.map(({ to, ...link }) => (
        <link key={to} {...link} href={at(to)} />
      ))}
      <script
        defer
        src={at(assets.loader.path)}

        data-figures={lazy(assets.figures)}
        data-save={lazy(assets.save)}
        data-tables={lazy(assets.tables)}
        {...(holdsStyles ? { 'data-sheet': lazy(assets.site) } : {})}
        {...readerScripts({ page, frame }, lazy)}
        {...toolScripts({ page, frame }, lazy)}
      />
    </head>
  );
}

/** Header, trail, body and footer of an ordinary page. */
function Body({ page, frame }: Props) {
  return (
    <body className={page.width === undefined ? 'govuk-template__body' : `govuk-template__body ${page.width}`}>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <SiteHeader paths={frame.paths} />
      {frame.head.edition === 'training' && (
        <p className="training-notice" role="note">
          {TRAINING_WATERMARK}. Not for publication.
        </p>
      )}
      <div className="govuk-width-container">
        <Breadcrumbs page={page} />
        <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
          {page.body}
          <section className="page-notes" aria-label="Notes" data-notes="" hidden />
        </main>
      </div>
      <PageTools head={frame.head} />
      <SiteFooter head={frame.head} paths={frame.paths} />
    </body>
  );
}

/** A whole page: head, header, trail, body, footer. Complete without scripts. */
export function Document({ page, frame }: Props) {
  return (
    <html
      lang="en-GB"
      className={page.frame === 'large-print' ? 'govuk-template large-print' : 'govuk-template'}
      // What stands at the head and the foot of every sheet of paper: the style sheet takes it from here.
      data-running-head={page.runningHead}
      data-imprint={imprintOf(frame.head)}
    >
      <Head page={page} frame={frame} />
      {page.frame === 'bare' ? <BareBody page={page} head={frame.head} /> : <Body page={page} frame={frame} />}
    </html>
  );
}
