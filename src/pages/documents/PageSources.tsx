import type { ReactNode } from 'react';
import type { Provenance, Source } from '../../../pipeline/contract/provenance.ts';
import { CitationScope } from '../../components/Citations.tsx';
import { ProvenanceList } from '../../components/ProvenanceList.tsx';
import type { NoteLists, SharedNotes } from '../../select/noteKeys.ts';
import { Section } from './Section.tsx';

interface Props {
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
export function PageSources(props: Props) {
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
