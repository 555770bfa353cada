import { Link } from '../../components/Link.tsx';
import { Said, ClaimText } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Front } from '../documents/Front.tsx';
import { PageHead, PageSources, labelOfPart, waysInto, Section, type WayGroup } from '../documents/DocumentPage.tsx';
import { BodyTree, selectBodies, selectLineAbove, selectTrusts, selectBodyTree } from './Bodies.tsx';
import { describeChange, describeLine, describeStandings } from './claimsGovernance.ts';
import { GOVERNANCE_FULL, GOVERNANCE_PARTS } from './governanceParts.ts';
import { selectTimeline, TimelineList } from './Timeline.tsx';

const waysTo = (...ids: readonly string[]) => waysInto(GOVERNANCE_FULL, GOVERNANCE_PARTS, ids);

const GROUPS: readonly WayGroup[] = [
  { heading: 'From 23 boards to 12', ways: waysTo('why', 'change', 'proposals') },
  { heading: 'Who sits and who oversees', ways: waysTo('members', 'sub-committee') },
  { heading: 'What an LCSP did', ways: waysTo('purpose', 'learning', 'pathfinders', 'workforce', 'consultations') },
  { heading: 'How far to trust it', ways: waysTo('readings') },
];

/** The LCSPs in the register of bodies. */
const LCSPS = 'lcsps';

/** The chain of bodies from the county's partnership down to an LCSP. */
function Chain() {
  const site = useSite();
  return (
    <Section id="bodies" heading={labelOfPart(GOVERNANCE_PARTS, 'bodies')}>
      <p className="govuk-body">
        Each body stands under the one it reports to, with how firm that was at the date of the papers.
      </p>
      <BodyTree tree={selectBodyTree(selectBodies(site))} full={GOVERNANCE_FULL} />
    </Section>
  );
}

/** Of the dated facts those that the papers call agreed: what had been decided and was still to come. */
function Agreed() {
  const site = useSite();
  const agreed = selectTimeline(site.governance).filter(({ standing }) => standing === 'agreed');
  return (
    <Section id="timeline" heading="What had been agreed?">
      <TimelineList events={agreed} cited />
      <ClaimText claim={describeStandings(site.governance)} />
      <p className="govuk-body">
        <Link to={`${GOVERNANCE_FULL}#timeline`}>Every dated fact, in time order</Link>
      </p>
    </Section>
  );
}

/** Who decides about an LCSP: the chain of bodies, what was agreed, and the ways into the whole text. */
export function GovernanceFront() {
  const site = useSite();
  const line = selectLineAbove(selectBodies(site), LCSPS);
  return (
    <PageSources entries={site.governance.provenance} sources={site.index.sources}>
      <PageHead heading="Who decides about an LCSP?">
        <p className="govuk-body">
          {line.length > 1 && <Said claim={describeLine(line)} />} For core services of the council the plan holds the
          LCSPs accountable to Kent County Council itself.
        </p>
        <ClaimText claim={describeChange(site.index.counts.lcsps, selectTrusts(site))} />
      </PageHead>
      <Front whole={{ to: GOVERNANCE_FULL, label: 'All that the papers say of governance' }} groups={GROUPS}>
        <Chain />
        <Agreed />
      </Front>
    </PageSources>
  );
}
