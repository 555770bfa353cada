import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Gap } from '../../components/Gap.tsx';
import { Link } from '../../components/Link.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaGaps } from './areaGaps.ts';
import { Section } from '../documents/Section.tsx';

/** What is not held for an area, why, who would hold it and what to ask. */
export function GapSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const gaps = areaGaps(site, file);
  if (gaps.length === 0) return null;
  return (
    <Section id="not-held" heading={`What is not held for ${formatArea(file.area)}, and who would hold it?`}>
      {gaps.map((gap) => (
        <Gap key={gap.indicators.join()} gap={gap} />
      ))}
      <p className="govuk-body">
        <Link to="data/coverage/">Which figures are held for which area</Link>
      </p>
    </Section>
  );
}
