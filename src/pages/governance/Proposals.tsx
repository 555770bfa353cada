import type { Proposal } from '../../../pipeline/contract/governance.ts';
import { formatPrintedDate } from '../../format/formatBlank.ts';
import { DataTable } from '../documents/DataTable.tsx';
import { Cite } from '../../components/Cite.tsx';
import { StandingWord } from './StandingWord.tsx';

function ProposalActions({ proposal }: { proposal: Proposal }) {
  return (
    <DataTable
      caption={`Actions of proposal ${proposal.number}, with the date printed beside each`}
      columns={[{ label: 'Action', brief: true }, { label: 'What' }, { label: 'Date, as printed' }]}
      rows={proposal.actions.map((action) => ({
        key: action.number,
        cells: [
          action.number,
          <>
            {action.text}
            {'\u00a0'}
            <Cite id={action.provenance} />
          </>,
          formatPrintedDate(action.guidePrinted),
        ],
      }))}
    />
  );
}

/** The seven proposals, each with its standing, its actions and their printed dates. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  return (
    <>
      {proposals.map((proposal) => (
        <section key={proposal.id} id={proposal.id} aria-labelledby={`${proposal.id}-heading`}>
          <h3 className="govuk-heading-m" id={`${proposal.id}-heading`}>
            Proposal {proposal.number}: {proposal.shortTitle}
          </h3>
          <blockquote className="govuk-inset-text">
            {proposal.title}
            {'\u00a0'}
            <Cite id={proposal.provenance} />
          </blockquote>
          <p className="govuk-body">
            Standing in the papers held: <StandingWord standing={proposal.standing} />{' '}
            {proposal.standingNote.replace(`${proposal.standing} `, '')}
          </p>
          <ProposalActions proposal={proposal} />
        </section>
      ))}
    </>
  );
}
