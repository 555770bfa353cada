import type { ReactNode } from 'react';
import type { Reading, Source } from '../../../pipeline/contract/provenance.ts';
import { formatCountOf } from '../../format/numbers.ts';
import { ReadingList } from './ReadingList.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly heading: ReactNode;
  readonly readings: readonly Reading[];
  readonly sources: readonly Source[];
}

/** A page's unclear places, folded away: as held, as read, evidence. Opens in print. */
export function ReadingSection({ heading, readings, sources }: Props) {
  return (
    <Section id="readings" heading={heading}>
      <p className="govuk-body">
        Nothing in the text held is mended in silence. Each unclear place stands here as it is held, as we read it, and
        with the evidence for reading it so.
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show {formatCountOf(readings.length, 'unclear place')}</span>
        </summary>
        <ReadingList readings={readings} sources={sources} />
      </details>
    </Section>
  );
}
