import { Link, relativeAddress, usePage } from '../../components/Link.tsx';
import { StandingBanner, PageHead, Section } from '../documents/DocumentPage.tsx';
import { SymbolKey, Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { exploredFiles, selectExploreBase } from '../../select/explore/exploreData.ts';
import { countyOf, lcspsOf } from '../../site/site.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import { DefaultView } from './DefaultView.tsx';
import { ExploreForm } from './ExploreForm.tsx';

/** The ways on that need no script: every measure and every area has a page of its own. */
function WaysOn() {
  const site = useSite();
  return (
    <Section id="pages" heading="Every measure and every area has a page">
      <p className="govuk-body">
        <Link to="compare/">Compare areas in one table</Link>, <Link to="compare/all/">every area and every year</Link>,{' '}
        <Link to="data/">all figures to download</Link>.
      </p>
      <div className="explore-ways">
        <ul className="govuk-list" aria-label="Measures">
          {exploredFiles(site).map(({ indicator: { id, shortLabel } }) => (
            <li key={id}>
              <Link to={`indicators/${id}/`}>{shortLabel}</Link>
            </li>
          ))}
        </ul>
        <ul className="govuk-list" aria-label="LCSPs">
          {lcspsOf(site).map(({ id, name, page }) => (
            <li key={id}>{page === null ? name : <Link to={page}>{name}</Link>}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** One measure, any areas, charts that belong together: the choices, what they show, and the ways on. */
export function ExploreBody() {
  const site = useSite();
  const place = usePage();
  const base = selectExploreBase(site);
  const [first] = exploredFiles(site);
  if (first === undefined) throw new Error('missing measure to explore');
  const watermark = watermarkOf(site.index.edition);
  return (
    <TermScope glossary={site.index.glossary}>
      <div
        className="explore-page"
        data-tool="explore"
        data-reads-address="explore"
        data-base={JSON.stringify(base)}
        data-root={relativeAddress({ ...place, field: false }, '')}
        {...(place.field ? { 'data-field': '' } : {})}
        {...(watermark === undefined ? {} : { 'data-watermark': watermark })}
      >
        <PageHead heading="Explore">
          <p className="govuk-body explore-lead">
            One measure, any areas, its charts side by side, every <Term name="LCSP" />, district and{' '}
            {countyOf(site).name}. Point at a value, or go to a chart and use the arrow keys.
          </p>
        </PageHead>
        <div className="js-only">
          <ExploreForm base={base} />
        </div>
        <div data-app="" />
        <DefaultView file={first} />
        <StandingBanner />
        <SymbolKey statuses={first.series.flatMap(({ status }) => status)} />
        <WaysOn />
        <Glossary names={['LCSP', 'Persistent absence', 'Half day (session)', 'Outturn', 'Estimate']} />
      </div>
    </TermScope>
  );
}
