import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Commentary } from '../../components/Commentary.tsx';
import { Section, PageHead, PageSources } from '../documents/DocumentPage.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { termMeasures } from '../../select/ownReturn.ts';
import { lcspsOf, countyOf } from '../../site/site.ts';
import { TermsOfAreas } from '../area/TermsOfAreas.tsx';
import { Gap } from '../../components/Gap.tsx';
import { PlanBearings } from '../../components/PlanBearings.tsx';
import { SymbolKey } from '../../components/SymbolKey.tsx';
import { Glossary, TermScope } from '../../components/Terms.tsx';
import { describeBareMeasure } from '../../words/claimsMissing.ts';
import { describeWiderAreas, widerPoints } from './widerPoints.ts';
import { actionsBearingOn, editorialLinksOf, isFigureHeld } from '../../select/plan.ts';
import { selectDownloadsAbout } from '../../select/dataDownloads.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { TakeAway } from '../take-away/TakeAway.tsx';
import { AreasSection } from './AreasSection.tsx';
import { CoverageSection } from './CoverageSection.tsx';
import { DefinitionSection } from './DefinitionSection.tsx';
import { TargetSection } from './TargetSection.tsx';

/** What posts say of the figures of a measure, each beside the figure it is on; nothing while nobody has said anything. */
export function CommentarySection({ file: { commentary = [] } }: { file: IndicatorFile }) {
  if (commentary.length === 0) return null;
  return (
    <Section id="commentary" heading="What do posts say of these figures?">
      <Commentary comments={commentary} />
    </Section>
  );
}

/** What LCSPs have sent of the measure by term and by half term; nothing until one has. */
export function TermSections({ file }: { file: IndicatorFile }) {
  const site = useSite();
  return termMeasures(file).map((measure) => (
    <Section key={measure.id} id={`by-${measure.part.replace(' ', '-')}`} heading={`What was sent by ${measure.part}?`}>
      <TermsOfAreas file={file} measure={measure} areas={lcspsOf(site)} withStrip />
      <p className="govuk-body">
        <Link to={`explore/?measure=${measure.id}`}>Explore it by {measure.part}</Link>
      </p>
    </Section>
  ));
}

/** How the county stood beside the wider areas in the LCSPs' first year, where no target section opens the page. */
function Opening({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const claim = describeWiderAreas(file.indicator, widerPoints(site, file));
  return claim === null ? null : <ClaimText lead claim={claim} />;
}

function NoFigure({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const county = countyOf(site);
  const cell = file.coverage.find((one) => one.area === county.id);
  const target = site.plan.laaTargets.find((one) => one.indicator === file.indicator.id);
  const bare = describeBareMeasure(file.indicator, target);
  return <Gap gap={cell === undefined || cell.reason === '' ? bare : { ...cell, indicators: bare.indicators }} />;
}

function Outcomes({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const bearings = actionsBearingOn(site, [file.indicator]);
  const editorial = editorialLinksOf(site, [file.indicator]);
  return (
    <Section id="outcomes" heading="Which outcomes of the plan is it linked to?">
      {bearings.length + editorial.length === 0 ? (
        <p className="govuk-body open-slot">No outcome of the plan is linked to it, by the plan or by us.</p>
      ) : (
        <PlanBearings bearings={bearings} editorial={editorial} />
      )}
    </Section>
  );
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
