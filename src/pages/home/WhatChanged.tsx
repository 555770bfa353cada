import { Link } from '../../components/Link.tsx';
import { formatDate } from '../../format/formatDate.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Section } from '../documents/Section.tsx';

const SHOWN = 4;

/** The newest release in its own words. */
export function WhatChanged() {
  const site = useSite();
  const [newest] = site.index.changes;
  // The log is written before the day of release is known; the release itself knows it.
  const date = site.changes.releases.find(({ id }) => id === newest?.release)?.date ?? '';
  return (
    <Section id="changes" heading="What changed last?">
      {newest === undefined ? (
        <p className="govuk-body">No change is logged yet.</p>
      ) : (
        <>
          <p className="govuk-body">
            Release {newest.release}
            {date === '' ? '' : `, ${formatDate(date)}`}:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {newest.lines.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className="govuk-body">
        <Link to="data/changes/">Everything that changed between releases</Link>
      </p>
    </Section>
  );
}
