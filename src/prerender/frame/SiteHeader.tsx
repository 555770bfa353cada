import { Link } from '../../components/Link.tsx';
import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { SITE_NAME } from '../../site/siteName.ts';

/** Parts of the site in the order of a reader's questions, each with the paths that belong to it. */
const PARTS = [
  { label: 'Areas', to: 'areas/', also: ['trusts/'] },
  { label: 'Indicators', to: 'indicators/', also: [] },
  { label: 'Plan', to: 'plan/', also: [] },
  { label: 'Compare', to: 'compare/', also: [] },
  { label: 'Study day', to: 'study-day/', also: [] },
  { label: 'Money', to: 'money/', also: [] },
  { label: 'Governance', to: 'governance/', also: [] },
  { label: 'Data', to: 'data/', also: [] },
  { label: 'Methods', to: 'methods/', also: [] },
  { label: 'Search', to: 'search/', also: [] },
] as const;

type Part = (typeof PARTS)[number];

function describeCurrent(part: Part, path: string): 'page' | 'true' | undefined {
  if (path === part.to) return 'page';
  const starts = [part.to, ...part.also];
  return starts.some((start) => path.startsWith(start)) ? 'true' : undefined;
}

/** Name of the site and the way to its parts. */
export function SiteHeader({ paths }: { paths: ReadonlySet<string> }) {
  const page = usePage();
  return (
    <header className="site-header">
      <div className="govuk-width-container site-header-row">
        <Link to="" className="site-name">
          {SITE_NAME}
        </Link>
        <nav className="site-nav" aria-label="Parts of the site">
          <ul>
            {PARTS.filter((part) => paths.has(part.to)).map((part) => (
              <li key={part.to}>
                <a href={relativeAddress(page, part.to)} aria-current={describeCurrent(part, page.path)}>
                  {part.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
