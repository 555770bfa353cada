import type { Site } from '../../load/site.ts';
import { Section } from '../documents/Section.tsx';

/** The change log as written for the reader, newest release first. */
export function ChangesBody({ site }: { site: Site }) {
  const { changes, build } = site.index;
  return (
    <>
      <h1>What changed between releases</h1>
      <p className="govuk-body">
        A figure once published is not changed in silence: a revision is marked r, logged with its reason, and listed
        here with the release it came in. This page shows build {build}.
      </p>
      {changes.map(({ release, date, lines }) => (
        <Section
          key={release}
          id={`release-${release}`}
          heading={`Release ${release}${date === '' ? '' : `, ${date}`}`}
        >
          <ul className="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
