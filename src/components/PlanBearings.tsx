import type { Bearing, EditorialBearing, PlacedOutcome } from '../select/plan.ts';
import { Link } from './Link.tsx';

function OutcomeLink({ placed }: { placed: PlacedOutcome }) {
  const { priority, outcome } = placed;
  return <Link to={`plan/${priority.id}/#outcome-${outcome.id}`}>{outcome.id.toUpperCase()}</Link>;
}

function StatedBearing({ bearing }: { bearing: Bearing }) {
  const { action, part, indicators, outcomes } = bearing;
  const post = (part ?? action).accountablePost;
  return (
    <li className="bearing">
      <p className="bearing-action">
        <Link to={`plan/full/#${action.id}`}>
          Key action {action.number}: {action.title}
        </Link>
      </p>
      <p className="bearing-facts">
        Lists among its deliverables what is measured by: {indicators.map((one) => one.shortLabel).join('; ')}.
        Accountable: {post === '' ? 'not named in the plan' : post}.
      </p>
      <p className="bearing-facts">
        {part === null ? 'It' : `Its part ${part.number}`} names the outcomes{' '}
        {outcomes.map((placed, index) => (
          <span key={placed.outcome.id}>
            {index === 0 ? '' : ', '}
            <OutcomeLink placed={placed} />
          </span>
        ))}
        .
      </p>
    </li>
  );
}

function EditorialLinks({ links }: { links: readonly EditorialBearing[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <p className="govuk-body">Links of ours, which the plan does not make:</p>
      <ul className="govuk-list govuk-list--bullet">
        {links.map(({ link, indicator, outcome }) => (
          <li key={`${link.indicator} ${link.outcome}`}>
            {indicator.shortLabel}: outcome <OutcomeLink placed={outcome} />, {outcome.outcome.text}{' '}
            <strong className="editorial-mark">Ours</strong>: {link.reason}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the plan says it will do about some measures; links of ours are marked as ours. */
export function PlanBearings(props: { bearings: readonly Bearing[]; editorial: readonly EditorialBearing[] }) {
  return (
    <>
      <ul className="govuk-list bearings">
        {props.bearings.map((bearing) => (
          <StatedBearing key={bearing.action.id} bearing={bearing} />
        ))}
      </ul>
      <EditorialLinks links={props.editorial} />
    </>
  );
}
