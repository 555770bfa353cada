import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Said } from '../../components/Said.tsx';
import { describeEnquiry, type Enquiry } from '../../format/claimsEnquiry.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { Site } from '../../load/site.ts';
import { linesOfEnquiry, placeOfEnquiry } from '../../select/linesOfEnquiry.ts';

function EnquiryItem({ enquiry }: { enquiry: Enquiry }) {
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
        It does not tell: {enquiry.notTold} Raised by rule {enquiry.rule}:{' '}
        <span data-rule="target note">{enquiry.raisedBy}</span>.
      </p>
    </li>
  );
}

/** The questions one LCSP's figures put, each with its number, what the number does not tell, and its rule. */
export function PackEnquiry({ site, file }: { site: Site; file: AreaFile }) {
  const place = placeOfEnquiry(site, file);
  return (
    <>
      <h3 className="govuk-heading-m">{formatArea(file.area)}</h3>
      <ol className="enquiries">
        {linesOfEnquiry(site, file).map((fact) => (
          <EnquiryItem key={fact.rule} enquiry={describeEnquiry(fact, place)} />
        ))}
      </ol>
    </>
  );
}
