import { Link } from '../../components/Link.tsx';
import type { BackwardRow } from '../../select/planBackwards.ts';
import { DataTable } from '../documents/DataTable.tsx';
import { formatOutcomeId, indicatorAddress, outcomeAddress } from './actionAddress.ts';

function Outcomes({ row }: { row: BackwardRow }) {
  return (
    <ul className="govuk-list plain-list">
      {row.links.map(({ link, outcome }) => (
        <li key={link.provenance}>
          <Link to={outcomeAddress(outcome)}>{formatOutcomeId(outcome.id)}</Link>{' '}
          {link.basis === 'stated' ? 'stated' : 'our link'}
        </li>
      ))}
    </ul>
  );
}

function Actions({ row }: { row: BackwardRow }) {
  if (row.actions.length === 0) return <>none states the link</>;
  return (
    <ul className="govuk-list plain-list">
      {row.actions.map((action) => (
        <li key={action.id}>
          <a className="govuk-link" href={`#${action.id}`}>
            Key action {action.number}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The way back: from an indicator to the key actions and outcomes it bears on. */
export function BackwardTable({ rows }: { rows: readonly BackwardRow[] }) {
  return (
    <DataTable
      caption="From each indicator back to the key actions and outcomes it would show working"
      columns={[{ label: 'Indicator' }, { label: 'Through key action' }, { label: 'To outcome' }]}
      rows={rows.map((row) => ({
        key: row.indicator.id,
        cells: [
          <Link key="indicator" to={indicatorAddress(row.indicator.id)}>
            {row.indicator.shortLabel}
          </Link>,
          <Actions key="actions" row={row} />,
          <Outcomes key="outcomes" row={row} />,
        ],
      }))}
    />
  );
}
