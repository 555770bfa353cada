import type { Target, TargetNoteId } from '../../pipeline/contract/verdict.ts';
import { formatCountOf, formatCount } from '../format/numbers.ts';
import { Cite, Cites } from './Citations.tsx';
import { Link } from './Link.tsx';
import { countNotes } from '../words/claimsCounty.ts';
import { DataTable } from './DataTable.tsx';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { countyOf } from '../site/site.ts';
import { pointsOf, seriesOf } from '../site/series.ts';
import { describeDistance, describeNoForecast } from '../words/claimsTarget.ts';
import { Sentences } from './Claims.tsx';
import { useSite } from './SiteContext.tsx';

/** The number of a note as a link to what it means. */
export const NoteId = ({ id }: { id: TargetNoteId }) => (
  <Link to={`methods/#${id.toLowerCase()}`} className="govuk-link note-id">
    {id}
  </Link>
);

/** What a reader ought to know of the target itself, beside its verdict. */
export function TargetNotes({ target }: { target: Target }) {
  if (target.notes.length === 0) {
    return (
      <p className="target-notes-none">
        No note on this target: none of the seven tests of targets finds anything. <Cite id={target.provenance} />
      </p>
    );
  }
  return (
    <div className="target-notes">
      <p className="target-notes-title">{formatCountOf(target.notes.length, 'note')} on the target itself</p>
      <ul className="govuk-list">
        {target.notes.map((note) => (
          <li key={note.id}>
            <NoteId id={note.id} /> <span data-rule="target note">{note.sentence}</span>
            <Cites ids={[target.provenance, ...note.provenance]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How often each of the seven tests of targets finds something, over all targets of the plan. */
export function NoteCounts({ targets }: { targets: readonly Target[] }) {
  return (
    <div data-rule="target note">
      <DataTable
        caption={`Tests of the target cells of the plan’s ${formatCount(targets.length)} key performance indicators, and how many each test notes`}
        columns={[{ label: 'Test' }, { label: 'Cells noted', numeric: true }, { label: 'A target that is' }]}
        rows={countNotes(targets).map((note) => ({
          key: note.id,
          cells: [<NoteId key="id" id={note.id} />, formatCount(note.count), note.words],
        }))}
      />
    </div>
  );
}

interface TargetDistanceProps {
  readonly target: Target;
  readonly indicator: Indicator;
  /** True where the page of the measure, to which this one leads, says how it is worked out and why it is no forecast. */
  readonly brief?: boolean;
  /** Where the county's own later figures are. */
  readonly series: readonly Series[];
}

/** What it would have taken to reach the county's target, and why no forecast is made; nothing where nothing falls short of it. */
export function TargetDistance({ target, indicator, series, brief = false }: TargetDistanceProps) {
  const site = useSite();
  const county = countyOf(site);
  const claims = describeDistance(target, indicator, county);
  if (claims.length === 0) return null;
  const outturn = seriesOf(series, { area: county.id, indicator: indicator.id, basis: 'outturn' });
  const held = outturn === undefined ? [] : pointsOf(outturn).filter(({ value }) => value !== null);
  const changes = site.indicators.get(indicator.id)?.definitions ?? [];
  const breaks = changes.filter(
    ({ breaks: isBreak, changedFrom }) =>
      isBreak &&
      held.some(({ period }) => period.label < changedFrom) &&
      held.some(({ period }) => period.label >= changedFrom),
  ).length;
  return (
    <>
      <Sentences claims={brief ? claims : [...claims, describeNoForecast(held.length, breaks)]} />
      {!brief && (
        <p className="govuk-body">
          <Link to="methods/#how-far">How this is worked out</Link>
        </p>
      )}
    </>
  );
}
