import type { PackPart } from './pack.ts';
import { Rendered } from '../../components/Rendered.tsx';
import { beginSheets, countyQuestions, questionCounts } from './packSheets.ts';

/** Questions of each LCSP, then once those that are the same for all of them. */
export function PackEnquiries({ parts, county }: { parts: readonly PackPart[]; county: string }) {
  const items = [...countyQuestions(parts).values()].join('');
  const begins = beginSheets(questionCounts(parts));
  const classOf = (place: number): string => `pack-enquiry${begins[place] === true ? ' pack-sheet' : ''}`;
  return (
    <section className="pack-section pack-asked" aria-labelledby="pack-enquiry">
      <h2 className="govuk-heading-l" id="pack-enquiry">
        Lines of enquiry
      </h2>
      <p className="govuk-body">
        Questions the figures put, made from the data by rule and ordered by consequence. A question is not a finding.
      </p>
      {parts.map((part, place) => (
        <Rendered key={part.id} html={part.enquiry} className={classOf(place)} />
      ))}
      {items !== '' && (
        <div className={classOf(parts.length)}>
          <h3 className="govuk-heading-m">{county}: targets and actions that hold for every LCSP</h3>
          {/* oxlint-disable-next-line react/no-danger */}
          <ol className="enquiries" dangerouslySetInnerHTML={{ __html: items }} />
        </div>
      )}
    </section>
  );
}
