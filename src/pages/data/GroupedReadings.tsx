import type { Reading, Source } from '../../../pipeline/contract/provenance.ts';
import { formatCountOf } from '../../format/numbers.ts';
import { ReadingList } from '../documents/ReadingList.tsx';

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
