import type { GovernanceFile } from '../../../pipeline/contract/files.ts';
import type { GovernanceEvent } from '../../../pipeline/contract/governance.ts';
import { formatReadDate } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Cite } from '../../components/Citations.tsx';
import { StandingWord } from './Bodies.tsx';

/** Events in time order; those without a printed date come last, in the register's order. */
export function selectTimeline(governance: GovernanceFile): readonly GovernanceEvent[] {
  const dated = governance.events.filter((event) => event.date !== '');
  const undated = governance.events.filter((event) => event.date === '');
  return [...dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), ...undated];
}

interface ListProps {
  readonly events: readonly GovernanceEvent[];
  /** True where no table with the sources stands beside the list. */
  readonly cited?: boolean;
}

/** Dated facts as a plain list, to be read in ten seconds. */
export function TimelineList({ events, cited = false }: ListProps) {
  return (
    <ol className="govuk-list timeline">
      {events.map((event) => (
        <li key={event.id}>
          <span className="timeline-date">{formatReadDate(event.datePrinted, event.date)}</span>{' '}
          <span className="timeline-what">
            {event.what} ({event.standing})
            {cited && (
              <>
                {'\u00a0'}
                <Cite id={event.provenance} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same facts with their standing and source. */
export function TimelineTable({ events }: { events: readonly GovernanceEvent[] }) {
  return (
    <DataTable
      caption="What happened or was planned, in time order, with its standing at the date of the paper"
      columns={[
        { label: 'Date, as printed' },
        { label: 'What' },
        { label: 'Standing', brief: true },
        { label: 'Source', brief: true },
      ]}
      rows={events.map((event) => ({
        key: event.id,
        id: `event-${event.id}`,
        cells: [
          formatReadDate(event.datePrinted, event.date),
          event.what,
          <StandingWord key="standing" standing={event.standing} />,
          <Cite key="source" id={event.provenance} />,
        ],
      }))}
    />
  );
}
