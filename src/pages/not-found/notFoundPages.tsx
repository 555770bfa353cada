import { Link } from '../../components/Link.tsx';
import { PageHead } from '../documents/DocumentPage.tsx';
import { pageKind } from '../pageKind.tsx';

const PLACES = [
  { to: '', label: 'The first page, with a list of every LCSP' },
  { to: 'search/', label: 'Search, by name of an area, indicator, priority or word' },
  { to: 'areas/', label: 'All LCSPs' },
  { to: 'trusts/', label: 'The 12 districts, read as areas of Local Children’s Trusts' },
  { to: 'indicators/', label: 'All indicators' },
  { to: 'plan/', label: 'The plan: priorities, outcomes and key actions' },
  { to: 'data/', label: 'Files to download' },
  { to: 'about/', label: 'About this publication' },
] as const;

/** What a reader sees at an address that does not exist, at any depth. */
function NotFoundBody() {
  return (
    <>
      <PageHead heading="There is no page at this address">
        <p className="govuk-body-l">
          The address may be mistyped, or cut short where it was copied. Nothing is wrong with your computer.
        </p>
      </PageHead>
      <p className="govuk-body">Go to:</p>
      <ul className="govuk-list govuk-list--bullet">
        {PLACES.map((place) => (
          <li key={place.to}>
            <Link to={place.to}>{place.label}</Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        If these links lead nowhere either, shorten the address in your browser’s address bar, one part at a time from
        the end, until a page appears.
      </p>
    </>
  );
}

/** The page for unknown addresses. */
export const notFoundPages = pageKind({
  id: 'not-found',
  answers: 'What to do at an address that does not exist',
  pages: () => [
    {
      path: '404.html',
      title: 'There is no page at this address',
      description: 'The address does not exist on this site. Links to its main pages.',
      trail: [],
      body: <NotFoundBody />,
      runningHead: 'Page not found',
    },
  ],
});
