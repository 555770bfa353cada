import type { Reading, Source } from '../../../pipeline/contract/provenance.ts';
import { formatBlank } from '../../format/printed.ts';

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
