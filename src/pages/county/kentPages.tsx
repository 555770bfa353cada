import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { targetsAtAGlance } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import { NoteCounts } from '../../components/NoteCounts.tsx';
import { TargetTable } from '../../components/TargetTable.tsx';
import { Glossary } from '../../components/Terms.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeEqualTargets, describeVerdicts } from '../../words/claimsCounty.ts';
import { LEADING_THEMES } from '../../site/leadingThemes.ts';
import { describePopulation } from '../../words/claimsPopulation.ts';
import { describeTarget } from '../../words/claimsTarget.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaQuestions, QuestionSection } from '../area/QuestionSection.tsx';
import { countySeries } from './countySeries.ts';
import { leadingEvidence } from '../../select/leadingEvidence.ts';
import { targetsAtAGlanceRows } from '../../charts/targetsAtAGlance/selectTargetsAtAGlanceRows.ts';
import { Contents } from '../documents/Contents.tsx';
import { Section } from '../documents/Section.tsx';
import { AreaPage, AreaTakeAway } from '../area/AreaPage.tsx';
import { CountySeriesSection } from './CountySeriesSection.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';
import { PopulationSection } from '../area/PopulationSection.tsx';
import { TargetBlock } from '../area/TargetBlock.tsx';
import type { Site } from '../../site/site.ts';
import { countyOf } from '../../site/countyOf.ts';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

function TargetsSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const indicators = site.index.indicators.filter((indicator) => indicator.list === 'kpi');
  const rest = indicators.filter((indicator) => !LEADING_THEMES.some((theme) => theme === indicator.theme));
  return (
    <Section id="targets" heading="Which of the county’s targets were met?">
      <Figure
        chart={targetsAtAGlance}
        rows={targetsAtAGlanceRows(site.kent, indicators, file.area)}
        id="chart-targets"
        source="Business plan 2009/10, Key Performance Indicators; outturns from the Department for Education"
      />
      <TargetTable
        caption={`${file.area.name}: the plan’s ${indicators.length} key performance indicators`}
        county={file.area}
        indicators={indicators}
        series={file.series}
        targets={file.targets}
      />
      <NoteCounts targets={file.targets} />
      {rest.map((indicator) => {
        const target = file.targets.find((one) => one.indicator === indicator.id);
        if (target === undefined) return null;
        return (
          <section key={indicator.id} className="other-target" aria-labelledby={`target-${indicator.id}`}>
            <h3 className="govuk-heading-m" id={`target-${indicator.id}`}>
              <span data-rule="verdict">{describeTarget(target, indicator, file.area).text}</span>
            </h3>
            <TargetBlock target={target} indicator={indicator} />
          </section>
        );
      })}
    </Section>
  );
}

/** The county: every target, the years, persistent absence with intervals, and the trends the rule allows. */
function KentBody({ file }: { file: AreaFile }) {
  const site = useSite();
  const published = countySeries(site, file);
  const evidences = leadingEvidence(site, file);
  const opening = [
    describePopulation(file.area, file.population, file.area, file.kentPopulation),
    describeVerdicts(file.area, file.targets),
    describeEqualTargets(file.targets),
  ];
  return (
    <AreaPage file={file} kind="The county" name={file.area.name} opening={opening}>
      <AreaTakeAway file={file} />
      <Glossary names={['LCSP', 'NEET', 'NI', 'CYPP', 'LAA', 'Outturn', 'Estimate', 'Persistent absence']} />
      <Contents
        parts={[
          { id: 'targets', label: 'Which targets were met?' },
          { id: 'population', label: 'Children and young people' },
          ...[...evidences, ...published].map(({ indicator }) => ({ id: indicator.id, label: indicator.shortLabel })),
          ...(areaQuestions(site, file).length === 0 ? [] : [{ id: 'questions', label: 'Questions' }]),
          { id: 'sources', label: 'Where each number comes from' },
        ]}
      />
      <TargetsSection file={file} />
      <PopulationSection file={file} />
      {evidences.map((evidence) => (
        <IndicatorSection key={evidence.indicator.id} file={file} evidence={evidence} />
      ))}
      {published.map((held) => (
        <CountySeriesSection key={held.indicator.id} file={file} held={held} />
      ))}
      <QuestionSection file={file} />
    </AreaPage>
  );
}

function pageOf(site: Site): readonly Page[] {
  const county = countyOf(site);
  const file = site.areas.get(county.id);
  if (file === undefined || county.page === null) return [];
  return [
    {
      path: county.page,
      title: `${county.name}: the county’s targets and figures`,
      description: `${county.name} as a whole: the plan’s key performance indicators with actual, estimate, outturn, target and verdict, and absence and exclusions over the years.`,
      trail: [{ label: 'Areas', to: 'areas/' }],
      body: <KentBody file={file} />,
      runningHead: county.name,
    },
  ];
}

/** The county's page. */
export const kentPages = pageKind({
  id: 'county',
  answers: 'The county: every target with its verdict and notes, absence and exclusions with intervals and trends',
  pages: pageOf,
});
