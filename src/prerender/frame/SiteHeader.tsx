import { Link, relativeAddress, usePage } from '../../components/Link.tsx';
import { SITE_NAME } from '../../site/site.ts';

interface Part {
  readonly label: string;
  readonly to: string;
  /** Other folders whose pages belong to the part. */
  readonly also?: readonly string[];
}

/** What stands in the header itself, in the order of a reader's questions. */
const MAIN_PARTS: readonly Part[] = [
  { label: 'Areas', to: 'areas/', also: ['trusts/'] },
  { label: 'Compare', to: 'compare/' },
  { label: 'Explore', to: 'explore/' },
  { label: 'Study day', to: 'study-day/' },
  { label: 'Targets', to: 'indicators/' },
  { label: 'Plan', to: 'plan/' },
  { label: 'Data', to: 'data/' },
];

/** What one opens the menu for. */
const MORE_PARTS: readonly Part[] = [
  { label: 'Scorecard', to: 'scorecard/' },
  { label: 'Money', to: 'money/' },
  { label: 'Governance', to: 'governance/' },
  { label: 'Methods', to: 'methods/' },
  { label: 'Check or bring a file', to: 'check-a-return/' },
  { label: 'Six-monthly report', to: 'report/' },
  { label: 'Your notes', to: 'notes/' },
  { label: 'About', to: 'about/' },
];

function describeCurrent({ to, also = [] }: Part, path: string): 'page' | 'true' | undefined {
  if (path === to) return 'page';
  return [to, ...also].some((start) => path.startsWith(start)) ? 'true' : undefined;
}

function PartLink({ part }: { part: Part }) {
  const page = usePage();
  return (
    <a href={relativeAddress(page, part.to)} aria-current={describeCurrent(part, page.path)}>
      {part.label}
    </a>
  );
}

function Parts({ parts, className }: { parts: readonly Part[]; className: string }) {
  return (
    <ul className={className}>
      {parts.map((part) => (
        <li key={part.to}>
          <PartLink part={part} />
        </li>
      ))}
    </ul>
  );
}

/**
 * What the header has no room for, in a box that opens without a script: beside the main parts those less asked for, on
 * a phone the main parts too, whose row is then left out. The style sheet shows one of the two.
 */
function More({ main, more }: { main: readonly Part[]; more: readonly Part[] }) {
  return (
    <details className="site-more">
      <summary>
        <span className="site-more-wide">More</span>
        <span className="site-more-narrow">Menu</span>
      </summary>
      <div className="site-more-box">
        <Parts parts={main} className="site-more-narrow" />
        <Parts parts={more} className="site-more-rest" />
      </div>
    </details>
  );
}

/** Name of the site and the way to its parts. */
export function SiteHeader({ paths }: { paths: ReadonlySet<string> }) {
  const isThere = ({ to }: Part): boolean => paths.has(to);
  const main = MAIN_PARTS.filter(isThere);
  return (
    <header className="site-header">
      <div className="govuk-width-container site-header-row">
        <Link to="" className="site-name">
          {SITE_NAME}
        </Link>
        <nav className="site-nav" aria-label="Parts of the site">
          <Parts parts={main} className="site-nav-main" />
          {paths.has('search/') && <PartLink part={{ label: 'Find', to: 'search/' }} />}
          <More main={main} more={MORE_PARTS.filter(isThere)} />
        </nav>
      </div>
    </header>
  );
}
