import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { termMeasures } from '../../select/termMeasures.ts';
import { lcspsOf } from '../../site/districtsOf.ts';
import { TermsOfAreas } from '../area/TermsOfAreas.tsx';
import { Section } from '../documents/Section.tsx';

/** What LCSPs have sent of the measure by term and by half term; nothing until one has. */
export function TermSections({ file }: { file: IndicatorFile }) {
  const site = useSite();
  return termMeasures(file).map((measure) => (
    <Section key={measure.id} id={`by-${measure.part.replace(' ', '-')}`} heading={`What was sent by ${measure.part}?`}>
      <TermsOfAreas file={file} measure={measure} areas={lcspsOf(site)} withStrip />
      <p className="govuk-body">
        <Link to={`explore/?measure=${measure.id}`}>Explore it by {measure.part}</Link>
      </p>
    </Section>
  ));
}
