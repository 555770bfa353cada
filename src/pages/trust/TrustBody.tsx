import { Term, Glossary } from '../../components/Terms.tsx';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { describeTrustOpening } from './claimsTrust.ts';
import { comparedEvidence, leadingEvidence } from '../../select/evidence.ts';
import { openingOf } from '../area/opening.ts';
import { AreaPage, AreaTakeAway } from '../area/AreaPage.tsx';
import { ComparedSection } from '../area/ComparedSection.tsx';
import { GapSection } from '../area/Questions.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';
import { PopulationSection } from '../area/PopulationSection.tsx';
import { Members } from './TrustsBody.tsx';

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
