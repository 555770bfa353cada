import { Link } from '../../components/Link.tsx';
import { Term, Glossary } from '../../components/Terms.tsx';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/site.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Sentences } from '../../components/Claims.tsx';
import { describeGrouping, describeTrustOpening } from './claimsTrust.ts';
import { comparedEvidence } from '../area/comparedEvidence.ts';
import { leadingEvidence } from '../../select/evidence.ts';
import { openingOf } from '../area/opening.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { AreaPage, AreaTakeAway } from '../area/AreaPage.tsx';
import { ComparedSection } from '../area/ComparedSection.tsx';
import { GapSection } from '../area/GapSection.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';
import { PopulationSection } from '../area/PopulationSection.tsx';

function Members({ file }: { file: AreaFile }) {
  const site = useSite();
  const lcsps = file.area.lcsps.map((id) => areaOf(site, id));
  return (
    <Section id="lcsps" heading="Which LCSPs is its trust read as following?">
      <Sentences claims={[describeGrouping(file.area, lcsps)]} />
      <ul className="govuk-list govuk-list--bullet">
        {lcsps.map((lcsp) => (
          <li key={lcsp.id}>
            {lcsp.page === null ? formatArea(lcsp) : <Link to={lcsp.page}>{formatArea(lcsp)}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The trust read as planned for a district: its population summed from LCSPs, attendance and persistent absence. */
export function TrustBody({ file }: { file: AreaFile }) {
  const site = useSite();
  const district = file.area;
  const withFigures = leadingEvidence(site, file).filter(
    ({ nearest, withheld }) => nearest.id === district.id || withheld.length > 0,
  );
  const counted = comparedEvidence(site, file);
  return (
    <AreaPage
      file={file}
      kind={
        <>
          Read as the area of an <Term name="LCT" /> (inferred from names)
        </>
      }
      name={formatArea(district)}
      opening={describeTrustOpening(openingOf(site, file))}
    >
      <AreaTakeAway file={file} />
      <Glossary names={['LCSP', 'LCT', 'Persistent absence', 'Half day (session)', 'Outturn']} />
      <Members file={file} />
      <PopulationSection file={file} />
      {withFigures.map((evidence) => (
        <IndicatorSection key={evidence.indicator.id} file={file} evidence={evidence} />
      ))}
      {counted.map((evidence) => (
        <ComparedSection key={evidence.indicator.id} file={file} evidence={evidence} />
      ))}
      <GapSection file={file} />
    </AreaPage>
  );
}
