import {
  describeChange,
  describePathfinders,
  describeProposalDates,
  describeStandings,
} from '../../format/claimsGovernance.ts';
import type { Site } from '../../load/site.ts';
import { selectReadings } from '../../select/dataReadings.ts';
import { selectBodies, selectTrusts } from '../../select/governanceBodies.ts';
import { selectBodyTree } from '../../select/governanceTree.ts';
import { selectTimeline } from '../../select/governanceTimeline.ts';
import { ClaimText } from '../documents/ClaimText.tsx';
import { Contents } from '../documents/Contents.tsx';
import { PageHead } from '../documents/PageHead.tsx';
import { ReadingSection } from '../documents/ReadingSection.tsx';
import { PageSources } from '../documents/PageSources.tsx';
import { Section } from '../documents/Section.tsx';
import { BodyChain } from './BodyChain.tsx';
import { BodyMembers } from './BodyMembers.tsx';
import { BodyTree } from './BodyTree.tsx';
import { ConsultationTable, PathfinderTable, SubCommitteeTable, WorkforceTable } from './LocalArrangements.tsx';
import { Proposals } from './Proposals.tsx';
import { TimelineList, TimelineTable } from './Timeline.tsx';
import { TrustTable } from './TrustTable.tsx';

const PARTS = [
  { id: 'bodies', label: 'Which body reports to which?' },
  { id: 'change', label: 'Which LCSPs were to become which trust?' },
  { id: 'timeline', label: 'What happened when?' },
  { id: 'proposals', label: 'What was to change, and by when?' },
  { id: 'sub-committee', label: 'How were Members to oversee the LCSPs?' },
  { id: 'pathfinders', label: 'Where was it tried first?' },
  { id: 'workforce', label: 'Which areas were to have workforce support, and when?' },
  { id: 'consultations', label: 'Whose views were to be asked?' },
  { id: 'members', label: 'Who sits on each body?' },
  { id: 'readings', label: 'Where did the papers need reading?' },
];

function Head({ site }: { site: Site }) {
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

function Change({ site }: { site: Site }) {
  return (
    <Section id="change" heading={PARTS[1]?.label}>
      <p className="govuk-body">
        The Board paper says the boards are to align with other agencies and districts. It names no trust; the number of
        boards was agreed, a grouping was not. We have put each LCSP with the district its name points to; the edges of
        an LCSP need not follow those of a district.
      </p>
      <TrustTable trusts={selectTrusts(site)} />
    </Section>
  );
}

function When({ site }: { site: Site }) {
  const events = selectTimeline(site.governance);
  return (
    <Section id="timeline" heading={PARTS[2]?.label}>
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

function Local({ site }: { site: Site }) {
  const { subCommittee, pathfinders, workforceGroups, consultations } = site.governance;
  return (
    <>
      <Section id="sub-committee" heading={PARTS[4]?.label}>
        <SubCommitteeTable terms={subCommittee} />
      </Section>
      <Section id="pathfinders" heading={PARTS[5]?.label}>
        <ClaimText claim={describePathfinders(pathfinders)} />
        <PathfinderTable pathfinders={pathfinders} />
      </Section>
      <Section id="workforce" heading={PARTS[6]?.label}>
        <WorkforceTable groups={workforceGroups} />
      </Section>
      <Section id="consultations" heading={PARTS[7]?.label}>
        <ConsultationTable consultations={consultations} />
      </Section>
    </>
  );
}

/** The whole of the governance page. */
export function GovernanceBody({ site }: { site: Site }) {
  const bodies = selectBodies(site);
  return (
    <PageSources entries={site.governance.provenance} sources={site.index.sources}>
      <Head site={site} />
      <Contents parts={PARTS} />
      <Section id="bodies" heading={PARTS[0]?.label}>
        <p className="govuk-body">
          Each body stands under the one it reports to. For core services of the council the plan holds the LCSPs
          accountable to Kent County Council itself.
        </p>
        <BodyTree tree={selectBodyTree(bodies)} />
        <BodyChain bodies={bodies} />
      </Section>
      <Change site={site} />
      <When site={site} />
      <Section id="proposals" heading={PARTS[3]?.label}>
        <ClaimText claim={describeProposalDates(site.governance)} />
        <Proposals proposals={site.governance.proposals} />
      </Section>
      <Local site={site} />
      <Section id="members" heading={PARTS[8]?.label}>
        <BodyMembers bodies={bodies} />
      </Section>
      <ReadingSection
        heading={PARTS[9]?.label}
        readings={selectReadings(site.checks, ['governance/', 'mapping'])}
        sources={site.index.sources}
      />
    </PageSources>
  );
}
