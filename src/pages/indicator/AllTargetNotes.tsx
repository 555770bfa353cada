import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Cites } from '../../components/Cite.tsx';
import { Link } from '../../components/Link.tsx';
import { NoteId } from '../../components/TargetNotes.tsx';
import { useSite } from '../../components/SiteContext.tsx';

/** Every note on every target, measure by measure; a target without a note is said to have none. */
export function AllTargetNotes({ indicators }: { indicators: readonly Indicator[] }) {
  const site = useSite();
  return (
    <dl className="govuk-summary-list all-notes">
      {indicators.map((indicator) => {
        const target = site.kent.targets.find((one) => one.indicator === indicator.id);
        const notes = target?.notes ?? [];
        return (
          <div key={indicator.id} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">
              <Link to={`indicators/${indicator.id}/`}>{indicator.shortLabel}</Link>
            </dt>
            <dd className="govuk-summary-list__value">
              {notes.length === 0 ? (
                'no note'
              ) : (
                <ul className="govuk-list plain-list">
                  {notes.map((note) => (
                    <li key={note.id}>
                      <NoteId id={note.id} /> <span data-rule="target note">{note.sentence}</span>
                      <Cites ids={[target?.provenance ?? '', ...note.provenance]} />
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
