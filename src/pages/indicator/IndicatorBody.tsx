import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Commentary } from '../../components/Commentary.tsx';
import { Section, PageHead, PageSources } from '../documents/DocumentPage.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { SymbolKey, Glossary, TermScope } from '../../components/Terms.tsx';
import { describeWiderAreas, widerPoints } from './widerPoints.ts';
import { isFigureHeld } from '../../select/plan.ts';
import { selectDownloadsAbout } from '../../select/dataDownloads.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { TakeAway } from '../take-away/TakeAway.tsx';
import { AreasSection } from './AreasSection.tsx';
import { CoverageSection, NoFigure } from './CoverageSection.tsx';
import { DefinitionSection, Outcomes } from './DefinitionSection.tsx';
import { TargetSection } from './TargetSection.tsx';
import { TermSections } from '../area/TermsOfAreas.tsx';

/** What posts say of the figures of a measure, each beside the figure it is on; nothing while nobody has said anything. */
export function CommentarySection({ file: { commentary = [] } }: { file: IndicatorFile }) {
  if (commentary.length === 0) return null;
  return (
    <Section id="commentary" heading="What do posts say of these figures?">
      <Commentary comments={commentary} />
    </Section>
  );
}

/** How the county stood beside the wider areas in the LCSPs' first year, where no target section opens the page. */
function Opening({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const claim = describeWiderAreas(file.indicator, widerPoints(site, file));
  return claim === null ? null : <ClaimText lead claim={claim} />;
}

/** One indicator: what it counts, its target and what came of it, who has it, and what it is meant to show. */
export function IndicatorBody({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const { indicator } = file;
  const target = file.targets[0];
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources entries={file.provenance} sources={site.index.sources} heading="Where each number comes from">
        <PageHead heading={indicator.label} />
        <TakeAway subject="indicator" downloads={selectDownloadsAbout(site, 'indicator', indicator.id)} />
        {!isFigureHeld(file) && <NoFigure file={file} />}
        {target === undefined && <Opening file={file} />}
        {target !== undefined && <TargetSection file={file} target={target} />}
        <DefinitionSection file={file} />
        <AreasSection file={file} />
        <TermSections file={file} />
        <CommentarySection file={file} />
        <CoverageSection file={file} />
        <Outcomes file={file} />
        <SymbolKey statuses={file.series.flatMap((series) => series.status)} />
        <Glossary names={['NI', 'LAA', 'NEET', 'LCSP', 'Outturn', 'Estimate', 'Provisional', 'Persistent absence']} />
      </PageSources>
    </TermScope>
  );
}
