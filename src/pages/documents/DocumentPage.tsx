import type { ReactNode } from 'react';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import type { Provenance, Source } from '../../../pipeline/contract/provenance.ts';
import { CitationScope } from '../../components/Citations.tsx';
import { ProvenanceList } from '../../components/ProvenanceList.tsx';
import type { NoteLists, SharedNotes } from '../../select/noteKeys.ts';

/** A part of a long document: its anchor there, and the question it answers. */
export interface Part {
  readonly id: string;
  readonly label: string;
}

/** A way on from the front of a document. */
export interface Way {
  /** Path from the site root, with the anchor of a part where it leads to one. */
  readonly to: string;
  readonly label: string;
  /** Anchor of the entry: a link to the part from before the document had a front still finds its subject there. */
  readonly id?: string;
}

/** Ways that belong together. */
export interface WayGroup {
  readonly heading: string;
  readonly ways: readonly Way[];
}

/** Label of a part, the same in its heading and in every link to it. @throws when the document has no such part */
export function labelOfPart(parts: readonly Part[], id: string): string {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`missing part ${id}`);
  return part.label;
}

/**
 * The parts named, in the order named, as ways into the whole document.
 *
 * @param full path of the whole document, such as `plan/full/`
 */
export const waysInto = (full: string, parts: readonly Part[], ids: readonly string[]): readonly Way[] =>
  ids.map((id) => ({ to: `${full}#${id}`, label: labelOfPart(parts, id), id }));

/** The page's one first-level heading and the sentences that answer it. */
export function PageHead({ heading, children }: { heading: ReactNode; children?: ReactNode }) {
  return (
    <header className="document-head">
      <h1 className="govuk-heading-xl">{heading}</h1>
      {children}
    </header>
  );
}

/**
 * When the LCSPs were, on every page about areas: a reader who comes from a search engine must not take 2008/09
 * for now.
 */
export function StandingBanner() {
  return (
    <p className="standing">
      {TIME_OF_LCSPS} This page leads with 2008/09; figures for later years are context and are labelled “after the
      LCSPs”.
    </p>
  );
}

/** Links to the parts of a long page. */
export function Contents({ parts }: { parts: readonly { readonly id: string; readonly label: string }[] }) {
  return (
    <nav className="document-contents" aria-label="On this page">
      <ul className="govuk-list">
        {parts.map((part) => (
          <li key={part.id}>
            <a className="govuk-link" href={`#${part.id}`}>
              {part.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionProps {
  readonly id: string;
  /** A finding or a question. */
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own second-level heading, with an anchor. */
export function Section({ id, heading, children }: SectionProps) {
  return (
    <section className="document-section" aria-labelledby={`${id}-heading`} id={id}>
      <h2 className="govuk-heading-l" id={`${id}-heading`}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

interface PageSourcesProps {
  /** What the page may cite. */
  readonly entries: readonly Provenance[];
  /** Further lists it may cite, as they are published. */
  readonly further?: NoteLists;
  readonly sources: readonly Source[];
  readonly children: ReactNode;
  /** Which figures worked out alike share a note, and where each has its own. */
  readonly shared?: SharedNotes;
  /** What stands before the list. */
  readonly lead?: ReactNode;
  /** Heading of the list; pages of figures say that it is about their numbers. */
  readonly heading?: string;
}

/** A page of a document with its notes: everything cited inside is listed, numbered and sourced at the end. */
export function PageSources(props: PageSourcesProps) {
  const {
    entries,
    further = [],
    sources,
    children,
    shared = false,
    lead,
    heading = 'Where does each entry come from?',
  } = props;
  return (
    <CitationScope entries={entries} further={further} shared={shared}>
      {children}
      <Section id="sources" heading={heading}>
        {lead}
        <ProvenanceList sources={sources} />
      </Section>
    </CitationScope>
  );
}
