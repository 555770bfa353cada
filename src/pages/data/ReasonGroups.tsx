import type { ReactNode } from 'react';
import { Link } from '../../components/Link.tsx';
import { formatBlank } from '../../format/dates.ts';
import { sayReason } from '../../format/statuses.ts';
import { formatCountOf, formatList } from '../../format/numbers.ts';
import type { ReasonGroup } from './dataCoverageReasons.ts';

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

const whom = (group: ReasonGroup, all: number): string =>
  group.areas.length === all
    ? `all ${formatCountOf(all, 'LCSP')}`
    : `${formatCountOf(group.areas.length, 'LCSP')}: ${formatList(group.areas.map((area) => area.name))}`;

function Indicators({ group }: { group: ReasonGroup }) {
  return (
    <ul className="govuk-list plain-list">
      {group.indicators.map((indicator) => (
        <li key={indicator.id}>
          <Link to={`indicators/${indicator.id}/`}>{indicator.label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Each reason once: which indicators and LCSPs it covers, who would hold the figure, what to ask. */
export function ReasonGroups({ groups, all }: { groups: readonly ReasonGroup[]; all: number }) {
  return (
    <>
      {groups.map((group, place) => (
        <article key={group.id} className="reading" id={group.id}>
          <h3 className="govuk-heading-m">
            Reason {place + 1}: {formatList(group.indicators.map((indicator) => indicator.shortLabel))}
          </h3>
          <dl className="govuk-summary-list">
            <Row term="Not held">
              <Indicators group={group} />
            </Row>
            <Row term="For">
              {whom(group, all)} ({formatCountOf(group.cells.length, 'cell')})
            </Row>
            <Row term="Why">
              {formatBlank(group.cell.reason, group.cell.state === 'held' ? 'held' : sayReason(group.cell.state))}
            </Row>
            <Row term="Who would hold it, as we read the papers">
              {formatBlank(group.cell.wouldHold, 'not named in the documents held')}
            </Row>
            <Row term="Ask">{formatBlank(group.cell.question, 'no question written yet')}</Row>
          </dl>
        </article>
      ))}
    </>
  );
}
