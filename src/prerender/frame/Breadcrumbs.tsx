import { Link } from '../../components/Link.tsx';
import type { Page } from '../../pages/page.ts';

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
