import type { PaperList, Proposal } from '../../../pipeline/contract/governance.ts';
import { Cite } from '../../components/Citations.tsx';
import { formatCount } from '../../format/numbers.ts';
import { formatPrintedDate } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { StandingWord } from './Bodies.tsx';

/** Items of a list in the order printed; runs under one heading of the paper stand together. */
function Items({ list }: { list: PaperList }) {
  return (
    <ol className="govuk-list govuk-list--number" data-rule="quoted">
      {list.items.map((item) => (
        <li key={`${item.theme} ${item.text}`}>
          {item.theme === '' ? null : <strong>{item.theme}: </strong>}
          {item.text}
          {'\u00a0'}
          <Cite id={item.provenance} />
        </li>
      ))}
    </ol>
  );
}

/** A list of the papers under its title, with what a reader must know of it. */
export function OpenList({ list }: { list: PaperList }) {
  return (
    <>
      <h3 className="govuk-heading-s" id={`list-${list.id}`}>
        {list.title} ({formatCount(list.items.length)})
      </h3>
      <Items list={list} />
      {list.note === '' ? null : <p className="govuk-body">{list.note}</p>}
    </>
  );
}

/** The same folded away, its title and length to be seen. */
export function FoldedList({ list }: { list: PaperList }) {
  return (
    <details className="govuk-details print-open" id={`list-${list.id}`}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {list.title} ({formatCount(list.items.length)})
        </span>
      </summary>
      <div className="govuk-details__text">
        <Items list={list} />
        {list.note === '' ? null : <p>{list.note}</p>}
      </div>
    </details>
  );
}

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

/** The review's feedback behind a proposal; that on the number of boards stands above, under why they were to change. */
function Feedback({ lists }: { lists: readonly PaperList[] }) {
  return lists.map((list) =>
    list.part === 'change' ? (
      <p key={list.id} className="govuk-body">
        <a className="govuk-link" href={`#list-${list.id}`}>
          {list.title}
        </a>
      </p>
    ) : (
      <FoldedList key={list.id} list={list} />
    ),
  );
}

/** The seven proposals, each with its standing, the review's feedback behind it, its actions and their printed dates. */
export function Proposals({ proposals, lists }: { proposals: readonly Proposal[]; lists: readonly PaperList[] }) {
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
          <Feedback lists={lists.filter(({ about }) => about === proposal.id)} />
          <ProposalActions proposal={proposal} />
        </section>
      ))}
    </>
  );
}
