import { Said } from '../../components/Claims.tsx';
import { describeEnquiry } from './claimsEnquiry.ts';
import { formatArea } from '../../format/areas.ts';
import type { EnquiryFact, EnquiryPlace } from './enquiryFacts.ts';

/** A question with its number, what that number leaves out, and the rule that raised it. */
export function EnquiryItem({ fact, place }: { fact: EnquiryFact; place: EnquiryPlace }) {
  const enquiry = describeEnquiry(fact, place);
  return (
    <li className="enquiry">
      <p className="enquiry-question">
        <Said claim={enquiry.question} />
      </p>
      <ul className="govuk-list enquiry-because">
        {enquiry.because.map((claim) => (
          <li key={claim.text}>
            <Said claim={claim} />{' '}
          </li>
        ))}
      </ul>
      <p className="enquiry-rule">
        It does not tell: {enquiry.notTold}. Raised by rule {enquiry.rule}:{' '}
        <span data-rule="target note">{enquiry.raisedBy}</span>.
      </p>
    </li>
  );
}

/** The questions the figures of one LCSP and its district put. */
export function PackEnquiry({ facts, place }: { facts: readonly EnquiryFact[]; place: EnquiryPlace }) {
  return (
    <>
      <h3 className="govuk-heading-m">{formatArea(place.area)}</h3>
      <ol className="enquiries">
        {facts.map((fact) => (
          <EnquiryItem key={fact.rule} fact={fact} place={place} />
        ))}
      </ol>
    </>
  );
}
