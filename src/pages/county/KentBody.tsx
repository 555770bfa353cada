import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Glossary } from '../../components/Terms.tsx';
import { describeEqualTargets, describeVerdicts } from '../../words/claimsCounty.ts';
import { describePopulation } from '../../words/claimsPopulation.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaQuestions, QuestionSection } from '../area/Questions.tsx';
import { CountySeriesSection } from './CountySeriesSection.tsx';
import { leadingEvidence, countySeries } from '../../select/evidence.ts';
import { Contents } from '../documents/DocumentPage.tsx';
import { AreaPage, AreaTakeAway } from '../area/AreaPage.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';
import { PopulationSection } from '../area/PopulationSection.tsx';
import { TargetsSection } from './TargetsSection.tsx';

/** The county: every target, the years, persistent absence with intervals, and the trends the rule allows. */
export function KentBody({ file }: { file: AreaFile }) {
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
