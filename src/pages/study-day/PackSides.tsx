import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { formatArea } from '../../format/formatArea.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { placeOfEnquiry } from './linesOfEnquiry.ts';
import { PackAttendance } from './PackAttendance.tsx';
import { PackChildren } from './PackChildren.tsx';
import { PackPlan, PackRecommendations } from './PackPlan.tsx';
import { PackCounty, PackTargets } from './PackTargets.tsx';

/** The two sides of one LCSP: who lives here and attendance; then exclusions, NEET, targets, priorities and actions. */
export function PackSides({ file }: { file: AreaFile }) {
  const site = useSite();
  const place = placeOfEnquiry(site, file);
  const props = { file, place };
  const id = `pack-area-${file.area.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-l pack-area" id={id}>
        {formatArea(file.area)}
      </h2>
      <PackChildren {...props} />
      <PackAttendance {...props} />
      <div className="pack-second-side">
        <p className="pack-side-name">{formatArea(file.area)}, second side</p>
        <PackCounty {...props} />
        <PackTargets {...props} />
        <PackPlan {...props} />
        <PackRecommendations {...props} />
      </div>
    </section>
  );
}
