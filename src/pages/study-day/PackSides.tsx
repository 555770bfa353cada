import type { Comment } from '../../../pipeline/contract/commentary.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Commentary } from '../../components/Commentary.tsx';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { placeOfEnquiry } from './linesOfEnquiry.ts';
import { PackNearest } from './PackNearest.tsx';
import { PackChildren } from './PackChildren.tsx';
import { PackPlan, PackCounty, PackOnePoint } from './PackCounty.tsx';
import { PackTargets } from './PackTargets.tsx';

/** What posts say of figures of the LCSP itself. */
export const commentsOf = ({ area, commentary = [] }: AreaFile): readonly Comment[] =>
  commentary.filter((one) => one.area === area.id);

/** The side of one LCSP: who lives here, attendance, and what a step of the county's figures would be here. */
export function PackSide({ file }: { file: AreaFile }) {
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
      <PackNearest {...props} />
      <PackOnePoint {...props} />
      <Commentary comments={commentsOf(file)} />
    </section>
  );
}

/** The county's side, for every LCSP of a pack: exclusions, NEET, targets, and the actions that bear on them. */
export function PackCountySide({ file }: { file: AreaFile }) {
  const props = { file, place: placeOfEnquiry(useSite(), file) };
  return (
    <>
      <PackCounty {...props} />
      <PackTargets {...props} />
      <PackPlan {...props} />
    </>
  );
}
