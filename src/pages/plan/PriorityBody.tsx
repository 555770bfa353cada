import type { Provenance } from '../../../pipeline/contract/provenance.ts';
import { countyOf, type Site } from '../../site/site.ts';
import {
  selectIndicatorFigures,
  isForEveryOutcome,
  type IndicatorFigures,
  type PriorityBranch,
} from '../../select/plan.ts';
import { planDiagram, selectPlanDiagramRows } from '../../charts/planDiagram/planDiagram.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describePriority } from './claimsPlan.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { ClaimText } from '../../components/Claims.tsx';
import { PageHead, PageSources, Section } from '../documents/DocumentPage.tsx';
import { actionAddress, priorityAddress, PLAN_FULL } from './planAddresses.ts';
import { FigureBlocks, OutcomeSection } from './OutcomeSection.tsx';
import { LinkBasis } from './Priorities.tsx';

function branchIds(branch: PriorityBranch): readonly string[] {
  return [
    branch.priority.provenance,
    ...branch.outcomes.flatMap(({ outcome, indicators }) => [
      outcome.provenance,
      ...indicators.map(({ link }) => link.provenance),
    ]),
    ...branch.actions.flatMap((action) => action.deliverables.map((deliverable) => deliverable.provenance)),
  ];
}

const figureIds = (rows: readonly IndicatorFigures[]): readonly string[] =>
  rows.flatMap((row) => [
    ...row.figures.map(({ point }) => point.provenance),
    ...(row.target === null
      ? []
      : [row.target.provenance, ...row.target.verdict.inputs.map((input) => input.provenance)]),
  ]);

/** The entries a priority's page cites, each once, from the plan's file and the files of its indicators. */
function selectPrioritySources(
  site: Site,
  branch: PriorityBranch,
  rows: readonly IndicatorFigures[],
): readonly Provenance[] {
  const files = rows.flatMap((row) => site.indicators.get(row.indicator.id) ?? []);
  const known = new Map(
    [site.plan, ...files].flatMap((file) => file.provenance).map((entry) => [`${entry.id}`, entry]),
  );
  const cited = new Set([...branchIds(branch), ...figureIds(rows)]);
  return [...cited].flatMap((id) => known.get(id) ?? []);
}

interface Props {
  readonly branch: PriorityBranch;
}

function Head({ branch }: { branch: PriorityBranch }) {
  const { priority } = branch;
  return (
    <PageHead heading={`Priority ${priority.number}: ${priority.shortTitle}`}>
      <blockquote className="govuk-inset-text">
        {priority.title}
        {'\u00a0'}
        <Cite id={priority.provenance} />
      </blockquote>
      <ClaimText lead claim={describePriority(branch)} />
    </PageHead>
  );
}

function ForEveryOutcome() {
  const site = useSite();
  const actions = site.plan.actions.filter((action) => isForEveryOutcome(site.plan, action));
  return (
    <>
      {actions.map((action) => (
        <p className="govuk-body" key={action.id}>
          One key action serves every priority and outcome:{' '}
          <Link to={actionAddress(action)}>
            key action {action.number}, {action.title}
          </Link>
          .
        </p>
      ))}
    </>
  );
}

function Working({ branch }: Props) {
  const site = useSite();
  return (
    <Section id="working" heading="Which indicators go with it?">
      <LinkBasis />
      {branch.outcomes.map((outcome) => (
        <OutcomeSection key={outcome.outcome.id} branch={outcome} actions={site.plan.actions} />
      ))}
      <ForEveryOutcome />
    </Section>
  );
}

function Figures({ rows }: { rows: readonly IndicatorFigures[] }) {
  const site = useSite();
  const county = countyOf(site);
  return (
    <Section id="figures" heading="What do the figures held say?">
      {rows.length === 0 ? (
        <p className="govuk-body open-slot">
          No indicator in the papers held is linked to this priority, so there is no figure to show.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            These are {county.name}’s figures. None of them is the figure of one LCSP. An estimate is shown beside its
            target and is never judged.
          </p>
          <FigureBlocks rows={rows} county={county} />
        </>
      )}
    </Section>
  );
}

function Neighbours({ branch }: Props) {
  const site = useSite();
  const { priorities } = site.plan;
  const place = priorities.indexOf(branch.priority);
  const before = priorities[place - 1];
  const after = priorities[place + 1];
  return (
    <nav className="neighbours" aria-label="Other priorities">
      <ul className="govuk-list">
        {before === undefined ? null : (
          <li>
            <Link to={priorityAddress(before)}>
              Before: priority {before.number}, {before.shortTitle}
            </Link>
          </li>
        )}
        {after === undefined ? null : (
          <li>
            <Link to={priorityAddress(after)}>
              Next: priority {after.number}, {after.shortTitle}
            </Link>
          </li>
        )}
        <li>
          <Link to="plan/">All priorities</Link>
        </li>
        <li>
          <Link to={PLAN_FULL}>The whole plan: key actions, links and gaps</Link>
        </li>
      </ul>
    </nav>
  );
}

/** One priority, from its words to the figures of the indicators linked to it. */
export function PriorityBody({ branch }: Props) {
  const site = useSite();
  const rows = branch.indicators.map(({ indicator }) => selectIndicatorFigures(site, indicator));
  return (
    <PageSources entries={selectPrioritySources(site, branch, rows)} sources={site.index.sources}>
      <Head branch={branch} />
      <Working branch={branch} />
      <Figures rows={rows} />
      <Section id="diagram" heading="How does this priority lead to a figure?">
        <Figure
          chart={planDiagram}
          rows={selectPlanDiagramRows([branch])}
          id={`diagram-${branch.priority.id}`}
          source="LCSP business plan 2009/10, lead roles and key actions; dashed links are ours."
        />
      </Section>
      <Neighbours branch={branch} />
    </PageSources>
  );
}
