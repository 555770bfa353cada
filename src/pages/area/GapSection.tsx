import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { IndicatorId } from '../../../pipeline/contract/ids.ts';
import { isByTerm } from '../../select/ownReturn.ts';
import { LEADING_THEMES, indicatorOf, type Site } from '../../site/site.ts';
import { groupGaps, labelGap, type GapGroup } from '../../words/claimsMissing.ts';
import { Gap } from '../../components/Gap.tsx';
import { Link } from '../../components/Link.tsx';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Section } from '../documents/DocumentPage.tsx';

/** What is not held for an area, the themes of its page first; empty where every measure has a figure. */
export function areaGaps(site: Site, file: AreaFile): readonly GapGroup[] {
  const themeOf = (cell: CoverageCell) => indicatorOf(site, cell.indicator).theme;
  const leading = file.coverage.filter((cell) => LEADING_THEMES.some((theme) => theme === themeOf(cell)));
  const others = file.coverage.filter((cell) => !leading.includes(cell));
  return groupGaps([...leading, ...others], ({ indicator }) => labelMeasure(site, file, indicator));
}

/** A measure without a figure of a year, as a list of them names it. */
export const labelMeasure = (site: Site, file: AreaFile, indicator: IndicatorId): string =>
  labelGap(indicatorOf(site, indicator).shortLabel, { byTerm: isByTerm(file, indicator) });

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
