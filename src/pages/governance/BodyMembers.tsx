import type { BodyInLine } from './governanceBodies.ts';
import { Cite } from '../../components/Citations.tsx';

function Members({ line }: { line: BodyInLine }) {
  const { members } = line.body;
  if (members.length === 0) return <p className="govuk-body">The papers held list no members of this body.</p>;
  return (
    <>
      <p className="govuk-body">Members named in the papers held, by body or post:</p>
      <ul className="govuk-list govuk-list--bullet">
        {members.map(({ member, note }) => (
          <li key={member}>
            {member}
            {note === '' ? '' : ` (${note})`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each body with what the papers say of it and who sits on it: bodies and posts only, never a person. */
export function BodyMembers({ bodies }: { bodies: readonly BodyInLine[] }) {
  return (
    <>
      {bodies.map((line) => (
        <section key={line.body.id} id={`body-${line.body.id}`} aria-labelledby={`body-${line.body.id}-heading`}>
          <h3 className="govuk-heading-m" id={`body-${line.body.id}-heading`}>
            {line.body.name}
          </h3>
          <p className="govuk-body">
            {line.body.description}
            {'\u00a0'}
            <Cite id={line.body.provenance} />
          </p>
          <Members line={line} />
        </section>
      ))}
    </>
  );
}
