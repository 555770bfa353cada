import { CitationProvider, linkCitations } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Said, Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { StandingBanner, PageHead } from '../documents/DocumentPage.tsx';
import { SymbolKey } from '../../components/Terms.tsx';
import { formatCount } from '../../format/numbers.ts';
import { countyOf, leadPeriod } from '../../site/site.ts';
import { COMPARE_PATH } from '../compare/comparePaths.ts';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';
import { describeClear, describeClearCount, describeScorecard, describeUnjudged } from './claimsScorecard.ts';
import { clearFigures, firstClear, scoredAreas, selectScorecard } from './scorecard.ts';
import { ScorecardTable } from './ScorecardTable.tsx';

export const SCORECARD_PATH = 'scorecard/';

/** The page that lists the entry of each number: that of its measure. */
const notePages = (ids: ReadonlyMap<string, readonly string[]>) =>
  new Map(
    [...ids].flatMap(([indicator, entries]) =>
      entries.map((entry): [string, string] => [entry, `indicators/${indicator}/`]),
    ),
  );

/** Figures that are clear of the county's, and how many would be by luck. */
function WhereToLook() {
  const site = useSite();
  const county = countyOf(site);
  const { compared, clear } = clearFigures(site);
  const shown = firstClear(clear);
  if (compared === 0) return null;
  return (
    <section aria-labelledby="look-first">
      <h2 className="govuk-heading-m" id="look-first">
        Where to look first
      </h2>
      <ul className="govuk-list score-clear">
        {shown.map((figure) => (
          <li key={`${figure.indicator.id} ${figure.best.area.id}`}>
            <Said claim={describeClear(figure, county)} /> <Link to={figure.why}>Why</Link>
          </li>
        ))}
      </ul>
      <Sentences claims={[describeClearCount({ compared, clear: clear.length, shown: shown.length }, county)]} />
    </section>
  );
}

/** Every LCSP on one sheet. */
function ScorecardBody() {
  const site = useSite();
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const areas = scoredAreas(site);
  const columns = selectScorecard(site);
  const hasOwn = columns.some(({ cells }) => cells.some(({ level }) => level === 'own'));
  const unjudged = columns.filter(({ cells }) => cells.every(({ best }) => best?.result == null));
  const statuses = columns.flatMap(({ cells, county: point }) => [
    ...cells.flatMap(({ best, withheld }) => [best?.point, ...withheld.map((one) => one.point)]),
    point,
  ]);
  const entries = new Map(
    site.index.indicators.map(({ id }) => [
      String(id),
      (site.indicators.get(id)?.provenance ?? []).map((entry) => String(entry.id)),
    ]),
  );
  return (
    <CitationProvider value={linkCitations(notePages(entries))}>
      <div className="scorecard-page">
        <PageHead heading={`Scorecard of ${formatCount(areas.length)} LCSPs, ${period}`}>
          <Sentences claims={[describeScorecard(county, period, hasOwn)]} />
        </PageHead>
        <ScorecardTable areas={areas} columns={columns} county={county} period={period} />
        <WhereToLook />
        <Sentences
          claims={describeUnjudged(
            unjudged.map(({ indicator }) => indicator.shortLabel),
            county,
          )}
        />
        <SymbolKey statuses={statuses.flatMap((point) => point?.status ?? [])} />
        <p className="govuk-body score-ways">
          <Link to={COMPARE_PATH}>Compare areas</Link> <Link to="data/coverage/">What is not held, and why</Link>{' '}
          <Link to="methods/">How figures are judged</Link>
        </p>
        <StandingBanner />
      </div>
    </CitationProvider>
  );
}

const page: Page = {
  path: SCORECARD_PATH,
  title: 'Scorecard of all LCSPs',
  description:
    'All LCSPs on one sheet: attendance, persistent absence, exclusions and NEET at the nearest level held, each named, beside Kent and its targets, and where to look first.',
  trail: [{ label: 'Areas', to: 'areas/' }],
  body: <ScorecardBody />,
  sheet: 'committee',
  width: 'wide',
  runningHead: 'Scorecard',
};

/** All LCSPs by five measures on one side of paper. */
export const scorecardPages = pageKind({
  id: 'scorecard',
  answers: 'Every LCSP by five measures on one sheet, own figures and districts’ told apart, and where to look first',
  pages: () => [page],
});
