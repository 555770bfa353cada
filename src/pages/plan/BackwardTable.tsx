import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Action, IndicatorLink, Outcome } from '../../../pipeline/contract/plan.ts';
import type { Site } from '../../site/site.ts';
import { Fragment } from 'react';
import { Link } from '../../components/Link.tsx';
import { LINK_WORDS } from './claimsPlan.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { formatOutcomeId, indicatorAddress, outcomeAddress } from './planAddresses.ts';

/** One indicator followed back to the outcomes it is linked to. */
interface BackwardRow {
  readonly indicator: Indicator;
  readonly links: readonly { readonly link: IndicatorLink; readonly outcome: Outcome }[];
  /** Key actions that name both ends of a link, each once. */
  readonly actions: readonly Action[];
}

/** From figure and indicator back to action, outcome and priority, in register order. */
export function selectBackwards(site: Site): readonly BackwardRow[] {
  const outcomes = site.plan.priorities.flatMap((priority) => priority.outcomes);
  return site.index.indicators.flatMap((indicator) => {
    const links = site.plan.links.flatMap((link) => {
      const outcome = outcomes.find((candidate) => candidate.id === link.outcome);
      return link.indicator === indicator.id && outcome !== undefined ? [{ link, outcome }] : [];
    });
    const actions = site.plan.actions.filter((action) =>
      links.some(({ link }) => link.basis !== 'editorial' && link.action === action.id),
    );
    return links.length === 0 ? [] : [{ indicator, links, actions }];
  });
}

type BackwardLink = BackwardRow['links'][number];

/** Links that rest on the same words stand together, so that the words are read once. */
function groupByReason(links: readonly BackwardLink[]): readonly (readonly BackwardLink[])[] {
  const groups = new Map<string, BackwardLink[]>();
  for (const entry of links) {
    const key = `${entry.link.basis}|${entry.link.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

const basisWords = ({ link }: BackwardLink): string =>
  link.basis === 'editorial' ? `Our link: ${link.reason}` : LINK_WORDS[link.basis];

function Outcomes({ row }: { row: BackwardRow }) {
  return (
    <ul className="govuk-list plain-list">
      {groupByReason(row.links).map((group) => (
        <li key={group[0]?.link.provenance}>
          {group.map(({ link, outcome }, place) => (
            <Fragment key={link.provenance}>
              {place === 0 ? '' : ', '}
              <Link to={outcomeAddress(outcome)}>{formatOutcomeId(outcome.id)}</Link>
            </Fragment>
          ))}
          <span className="small-note">{group[0] === undefined ? '' : basisWords(group[0])}</span>
        </li>
      ))}
    </ul>
  );
}

function Actions({ row }: { row: BackwardRow }) {
  if (row.actions.length === 0) return <>none names both</>;
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
      caption="From each indicator back to the outcomes it is linked to: named by the same key action, or by us"
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
