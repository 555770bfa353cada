import type { Reading, Source } from '../../../pipeline/contract/provenance.ts';
import { formatBlank } from '../../format/dates.ts';
import type { ReactNode } from 'react';
import { formatCountOf } from '../../format/numbers.ts';
import { Section } from './DocumentPage.tsx';

function Row({ term, children }: { term: string; children: string }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

const sourceTitle = (reading: Reading, sources: readonly Source[]): string =>
  sources.find((source) => source.id === reading.source)?.title ?? reading.source;

function ReadingEntry({ reading, sources, level }: { reading: Reading; sources: readonly Source[]; level: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <article className="reading" id={`reading-${reading.id}`}>
      <Heading className="govuk-heading-s">{reading.whatTheTextShows}</Heading>
      <dl className="govuk-summary-list">
        <Row term="Where">{`${sourceTitle(reading, sources)}; ${reading.table}; ${formatBlank(reading.where, 'place not given')}`}</Row>
        <Row term="As held">{formatBlank(reading.asHeld, 'nothing')}</Row>
        <Row term="As we read it">{formatBlank(reading.asRead, 'no reading of ours')}</Row>
        <Row term="Evidence">{formatBlank(reading.evidence, 'none given')}</Row>
      </dl>
    </article>
  );
}

/** Places where the text held needs reading: as held, as read, and why. Nothing is mended in silence. */
export function ReadingList(props: {
  readonly readings: readonly Reading[];
  readonly sources: readonly Source[];
  readonly level?: 3 | 4;
}) {
  return (
    <>
      {props.readings.map((reading) => (
        <ReadingEntry key={reading.id} reading={reading} sources={props.sources} level={props.level ?? 3} />
      ))}
    </>
  );
}

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

/** Subjects by the start of the table's path; the last takes what is left. */
const SUBJECTS = [
  { label: 'Budget and staffing', starts: ['money/'] },
  { label: 'The plan', starts: ['plan/'] },
  { label: 'Governance', starts: ['governance/', 'mapping'] },
  { label: 'Figures, names and registers', starts: [''] },
] as const;

const subjectOf = (reading: Reading): string =>
  SUBJECTS.find(({ starts }) => starts.some((start) => reading.table.startsWith(start)))?.label ?? '';

/** Every reading, folded away by subject. */
export function GroupedReadings({ readings, sources }: { readings: readonly Reading[]; sources: readonly Source[] }) {
  return (
    <>
      <p className="govuk-body">
        Nothing in the text held is mended in silence. Each unclear place stands here as it is held, as we read it, and
        with the evidence for reading it so.
      </p>
      {SUBJECTS.map(({ label }) => {
        const mine = readings.filter((reading) => subjectOf(reading) === label);
        return mine.length === 0 ? null : (
          <details className="govuk-details" key={label}>
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {label}: {formatCountOf(mine.length, 'unclear place')}
              </span>
            </summary>
            <ReadingList readings={mine} sources={sources} />
          </details>
        );
      })}
    </>
  );
}
