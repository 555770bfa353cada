import { targetsAtAGlance } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import { Link } from '../../components/Link.tsx';
import { NoteCounts } from '../../components/NoteCounts.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeEqualTargets, describeVerdicts } from '../../words/claimsCounty.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf } from '../../site/countyOf.ts';
import { ownReturn } from '../../select/ownReturn.ts';
import { targetsAtAGlanceRows } from '../../charts/targetsAtAGlance/selectTargetsAtAGlanceRows.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { PageSources } from '../documents/PageSources.tsx';
import { Section } from '../documents/Section.tsx';
import { FindArea, TileMapLinks, WhichLcsp } from './FindArea.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import { pageKind } from '../pageKind.tsx';

function Head() {
  const site = useSite();
  return (
    <PageHead heading="Children and young people in Kent: the figures held, against the plan’s targets">
      <p className="govuk-body-l">
        Population for 23 areas, each an <Term name="LCSP" />, attendance for 12 districts, exclusions and{' '}
        <Term name="NEET" /> for Kent: the figures held, set beside the targets of the county’s 2009/10 plan, with the
        source of every number.
      </p>
      <p className="govuk-body">
        {TIME_OF_LCSPS}{' '}
        {[...site.areas.values()].some((file) => ownReturn(file).length > 0)
          ? 'Where an LCSP has sent a return, its page leads with its own figures; every other figure is of the nearest level held, and the page says which that is.'
          : 'The sources held contain no LCSP-level figure for attendance, exclusions or NEET: each page shows the nearest level held and says which it is.'}
      </p>
    </PageHead>
  );
}

/** The way in: what this is, where to go, how the county stood against the plan’s targets, what changed. */
function HomeBody() {
  const site = useSite();
  const county = countyOf(site);
  const kpis = site.index.indicators.filter((indicator) => indicator.list === 'kpi');
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources entries={site.kent.provenance} sources={site.index.sources} heading="Where each number comes from">
        <Head />
        <FindArea />
        <TileMapLinks />
        <Section id="targets" heading={`Did ${county.name} meet its targets?`}>
          <Sentences claims={[describeVerdicts(county, site.kent.targets), describeEqualTargets(site.kent.targets)]} />
          <Figure
            chart={targetsAtAGlance}
            rows={targetsAtAGlanceRows(site.kent, kpis, county)}
            id="chart-targets"
            source="Business plan 2009/10, Key Performance Indicators; outturns from the Department for Education"
          />
          <p className="govuk-body">
            <Link to="indicators/">Every indicator, with the reason for each verdict</Link>
          </p>
          <NoteCounts targets={site.kent.targets} />
        </Section>
        <WhichLcsp />
        <WhatChanged />
        <Glossary names={['LCSP', 'NEET', 'CYPP', 'LAA', 'NI', 'KCT', 'Outturn', 'Estimate']} />
      </PageSources>
    </TermScope>
  );
}

/** The front page. Its title is the site's name, to which the layout adds nothing. */
export const homePages = pageKind({
  id: 'home',
  answers: 'What this is; find your LCSP; the county’s targets against outturn at a glance; what changed last',
  pages: () => [
    {
      path: '',
      title: 'Kent LCSP Outcomes',
      description:
        'Population for Kent’s 23 Local Children’s Services Partnerships (LCSPs), attendance for 12 districts, exclusions and NEET for Kent, set beside the targets of the 2009/10 plan, with the source of every number.',
      trail: [],
      body: <HomeBody />,
      runningHead: 'Kent LCSP Outcomes',
    },
  ],
});
