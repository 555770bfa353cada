import { ENQUIRY_RULES } from './enquiryRules.ts';
import { ENQUIRY_ORDER } from './enquiryFacts.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { PackPart } from './pack.ts';
import { Rendered } from '../../components/Rendered.tsx';

/** What scrutiny asks of every figure, answered once for each rule that raised a question of the pack. */
function Terms({ parts }: { parts: readonly PackPart[] }) {
  const raised = new Set(parts.flatMap(({ rules }) => rules));
  return (
    <DataTable
      caption="The numbers behind the questions, by the rule that raised them"
      shape="wide"
      columns={[
        { label: 'Rule', brief: true },
        { label: 'What the information was made for' },
        { label: 'What is assumed by leaving it at the number' },
      ]}
      rows={ENQUIRY_ORDER.filter((rule) => raised.has(rule)).map((rule) => ({
        key: rule,
        cells: [rule, ENQUIRY_RULES[rule].madeFor, ENQUIRY_RULES[rule].assumed],
      }))}
    />
  );
}

/** Questions of each LCSP, then once those that are the same for all of them. */
export function PackEnquiries({ parts, county }: { parts: readonly PackPart[]; county: string }) {
  const shared = new Map(parts.flatMap((part) => part.countyEnquiry).map((one) => [one.rule, one]));
  const items = [...shared.values()].map((one) => one.html).join('');
  return (
    <section className="pack-section" aria-labelledby="pack-enquiry">
      <h2 className="govuk-heading-l" id="pack-enquiry">
        Lines of enquiry
      </h2>
      <p className="govuk-body">
        Questions the figures put, made from the data by rule and ordered by consequence. A question is not a finding.
      </p>
      {parts.map((part) => (
        <Rendered key={part.id} html={part.enquiry} className="pack-enquiry" />
      ))}
      {items !== '' && (
        <div className="pack-enquiry">
          <h3 className="govuk-heading-m">{county}: targets and actions that hold for every LCSP</h3>
          {/* oxlint-disable-next-line react/no-danger */}
          <ol className="enquiries" dangerouslySetInnerHTML={{ __html: items }} />
        </div>
      )}
      <div className="pack-terms">
        <Terms parts={parts} />
      </div>
    </section>
  );
}
