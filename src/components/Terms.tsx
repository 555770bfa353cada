import { createContext, useContext, type ReactNode } from 'react';
import type { GlossaryTerm } from '../../pipeline/contract/coverage.ts';
import type { StatusCode } from '../../pipeline/contract/reasons.ts';
import { describeStatus } from '../format/statuses.ts';

interface TermState {
  readonly terms: ReadonlyMap<string, GlossaryTerm>;
  readonly met: Set<string>;
}

const TermContext = createContext<TermState>({ terms: new Map(), met: new Set() });

/**
 * Gives a page its glossary. The set of terms already met is made afresh on every render, because the same
 * page element is rendered twice (site and field copy) and both must explain a term where it first stands.
 */
export function TermScope({ glossary, children }: { glossary: readonly GlossaryTerm[]; children: ReactNode }) {
  const terms = new Map(glossary.map((entry) => [entry.term, entry]));
  return <TermContext value={{ terms, met: new Set() }}>{children}</TermContext>;
}

/**
 * A short form of the documents, spelt out where it first stands on the page: `LCSP (Local Children's Services
 * Partnership)`. Pages render in reading order, so the first call is the first place.
 */
export function Term({ name }: { name: string }) {
  const { terms, met } = useContext(TermContext);
  const entry = terms.get(name);
  if (entry === undefined || entry.expansion === '' || met.has(name)) return <>{name}</>;
  met.add(name);
  return (
    <>
      <abbr title={entry.expansion}>{name}</abbr> ({entry.expansion})
    </>
  );
}

/** The words a page uses, each with its meaning. */
export function Glossary({ names }: { names: readonly string[] }) {
  const { terms } = useContext(TermContext);
  const entries = names.flatMap((name) => terms.get(name) ?? []);
  if (entries.length === 0) return null;
  return (
    <details className="govuk-details glossary">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What the short forms on this page mean</span>
      </summary>
      <dl className="govuk-details__text glossary-list">
        {entries.map((entry) => (
          <div key={entry.term}>
            <dt>
              {entry.term}
              {entry.expansion === '' ? '' : `: ${entry.expansion}`}
            </dt>
            <dd>{entry.meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type Symbol = Exclude<StatusCode, ''>;

const isSymbol = (status: StatusCode): status is Symbol => status !== '';

/** Every symbol used on a page, explained on it. Nothing when the page uses none. */
export function SymbolKey({ statuses }: { statuses: readonly StatusCode[] }) {
  const used = [...new Set(statuses.filter(isSymbol))].toSorted();
  if (used.length === 0) return null;
  return (
    <div className="symbol-key">
      <p className="symbol-key-title">Symbols on this page</p>
      <ul className="govuk-list">
        {used.map((status) => (
          <li key={status}>{describeStatus(status)}</li>
        ))}
      </ul>
    </div>
  );
}
