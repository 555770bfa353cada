import { describeChange, describePathfinders, describeProposalDates, describeStandings } from './claimsGovernance.ts';
import type { PaperListPart } from '../../../pipeline/contract/governance.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { Site } from '../../site/site.ts';
import { selectReadings } from '../../select/checks.ts';
import { selectBodies, selectTrusts, selectBodyTree, BodyChain, BodyMembers, BodyTree, TrustTable } from './Bodies.tsx';
import { selectTimeline, TimelineList, TimelineTable } from './Timeline.tsx';
import { ClaimText } from '../../components/Claims.tsx';
import { Contents, PageHead, labelOfPart, PageSources, Section } from '../documents/DocumentPage.tsx';
import { ReadingSection } from '../documents/Readings.tsx';
import { ConsultationTable, PathfinderTable, SubCommitteeTable, WorkforceTable } from './LocalArrangements.tsx';
import { FoldedList, OpenList, Proposals } from './Proposals.tsx';
import { GOVERNANCE_PARTS } from './governanceParts.ts';

const labelOf = (id: string): string => labelOfPart(GOVERNANCE_PARTS, id);

function Head() {
  const site = useSite();
  return (
    <PageHead heading="Who answers to whom: from an LCSP to the Kent Partnership">
      <ClaimText lead claim={describeChange(site.index.counts.lcsps, selectTrusts(site))} />
      <p className="govuk-body">
        Each entry says how firm it was at the date of the paper it stands in: <strong>proposed</strong>,{' '}
        <strong>agreed</strong> or <strong>in place</strong>. Nothing here says what happened after the papers were
        written. Bodies and posts are named; people are not.
      </p>
    </PageHead>
  );
}

const listsOf = (site: Site, part: PaperListPart) => site.governance.paperLists.filter((list) => list.part === part);

/** What the review of 2009 found, and its feedback under the proposal to have fewer boards. */
function Why() {
  const site = useSite();
  return (
    <Section id="why" heading={labelOf('why')}>
      <p className="govuk-body">
        The words are those of the paper to the Trust’s Board; the report of the review itself is not among the papers
        held.
      </p>
      {listsOf(site, 'change').map((list) => (
        <OpenList key={list.id} list={list} />
      ))}
    </Section>
  );
}

function Purpose() {
  const site = useSite();
  return (
    <>
      <Section id="purpose" heading={labelOf('purpose')}>
        {listsOf(site, 'purpose').map((list) => (
          <FoldedList key={list.id} list={list} />
        ))}
      </Section>
      <Section id="learning" heading={labelOf('learning')}>
        {listsOf(site, 'learning').map((list) => (
          <FoldedList key={list.id} list={list} />
        ))}
      </Section>
    </>
  );
}

function Change() {
  const site = useSite();
  return (
    <Section id="change" heading={labelOf('change')}>
      <p className="govuk-body">
        Proposal 4 is to have 12 boards for 23, for closer alignment with other partner agencies and groups; districts
        stand in the Board paper only as feedback from the review. It names no trust; the number of boards was agreed, a
        grouping was not. We have put each LCSP with the district its name points to; the edges of an LCSP need not
        follow those of a district.
      </p>
      <TrustTable trusts={selectTrusts(site)} />
    </Section>
  );
}

function When() {
  const site = useSite();
  const events = selectTimeline(site.governance);
  return (
    <Section id="timeline" heading={labelOf('timeline')}>
      <TimelineList events={events} />
      <ClaimText claim={describeStandings(site.governance)} />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show the same as a table, with sources</span>
        </summary>
        <TimelineTable events={events} />
      </details>
    </Section>
  );
}

function Local() {
  const site = useSite();
  const { subCommittee, pathfinders, workforceGroups, consultations } = site.governance;
  return (
    <>
      <Section id="sub-committee" heading={labelOf('sub-committee')}>
        <SubCommitteeTable terms={subCommittee} />
      </Section>
      <Section id="pathfinders" heading={labelOf('pathfinders')}>
        <ClaimText claim={describePathfinders(pathfinders)} />
        <PathfinderTable pathfinders={pathfinders} />
      </Section>
      <Section id="workforce" heading={labelOf('workforce')}>
        <WorkforceTable groups={workforceGroups} />
      </Section>
      <Section id="consultations" heading={labelOf('consultations')}>
        <ConsultationTable consultations={consultations} />
      </Section>
    </>
  );
}

/** The whole of what the papers say of governance. */
export function GovernanceBody() {
  const site = useSite();
  const bodies = selectBodies(site);
  return (
    <PageSources entries={site.governance.provenance} sources={site.index.sources}>
      <Head />
      <Contents parts={GOVERNANCE_PARTS} />
      <Section id="bodies" heading={labelOf('bodies')}>
        <p className="govuk-body">
          Each body stands under the one it reports to. For core services of the council the plan holds the LCSPs
          accountable to Kent County Council itself.
        </p>
        <BodyTree tree={selectBodyTree(bodies)} />
        <BodyChain bodies={bodies} />
      </Section>
      <Why />
      <Change />
      <When />
      <Section id="proposals" heading={labelOf('proposals')}>
        <ClaimText claim={describeProposalDates(site.governance)} />
        <Proposals proposals={site.governance.proposals} lists={site.governance.paperLists} />
      </Section>
      <Local />
      <Purpose />
      <Section id="members" heading={labelOf('members')}>
        <BodyMembers bodies={bodies} />
      </Section>
      <ReadingSection
        heading={labelOf('readings')}
        readings={selectReadings(site.checks, ['governance/', 'mapping'])}
        sources={site.index.sources}
      />
    </PageSources>
  );
}
