import { Link } from '../../components/Link.tsx';
import type { Page } from '../../pages/page.ts';

/** The trail from home to a page; home itself has none. */
export function Breadcrumbs({ page }: { page: Page }) {
  if (page.path === '') return null;
  const trail = [{ label: 'Home', to: '' }, ...page.trail];
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {trail.map((step) => (
          <li key={step.to} className="govuk-breadcrumbs__list-item">
            <Link to={step.to} className="govuk-breadcrumbs__link">
              {step.label}
            </Link>
          </li>
        ))}
        <li className="govuk-breadcrumbs__list-item" aria-current="page">
          {page.title}
        </li>
      </ol>
    </nav>
  );
}
