import { Said } from '../../components/Claims.tsx';
import { describeEnquiry } from './claimsEnquiry.ts';
import { formatArea } from '../../format/areas.ts';
import type { EnquiryFact, EnquiryPlace } from './enquiryRules.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { groupGaps } from '../../words/claimsMissing.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { labelMeasure } from '../area/Questions.tsx';
import { DataTable } from '../../components/DataTable.tsx';

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

/** Measures of the plan without a figure of the LCSP's own: why, who would hold it, what to ask. */
export function PackGaps({ file }: { file: AreaFile }) {
  const site = useSite();
  const gaps = groupGaps(file.coverage, ({ indicator }) => labelMeasure(site, file, indicator));
  return (
    <DataTable
      caption="Measures of the plan without a figure held at the level of the LCSP"
      shape="wide"
      columns={[{ label: 'Measures' }, { label: 'Why' }, { label: 'Who would hold it' }, { label: 'Ask' }]}
      rows={gaps.map((gap) => ({
        key: gap.indicators.join(),
        cells: [
          gap.indicators.join('; '),
          gap.reason,
          gap.wouldHold === '' ? 'not named in the documents held' : gap.wouldHold,
          gap.question === '' ? 'no question of ours' : gap.question,
        ],
      }))}
    />
  );
}
