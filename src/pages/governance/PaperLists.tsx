import type { PaperList } from '../../../pipeline/contract/governance.ts';
import { Cite } from '../../components/Citations.tsx';
import { formatCount } from '../../format/numbers.ts';

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
