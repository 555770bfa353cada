import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Gap } from '../../components/Gap.tsx';
import { Link } from '../../components/Link.tsx';
import { groupGaps, LEADING_THEMES } from '../../format/claimsMissing.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { Site } from '../../load/site.ts';
import { indicatorOf } from '../../select/indicatorOf.ts';
import { Section } from '../documents/Section.tsx';

/** What is not published for an area, why, who would hold it and what to ask. */
export function GapSection({ site, file }: { site: Site; file: AreaFile }) {
  const themeOf = (cell: CoverageCell) => indicatorOf(site, cell.indicator).theme;
  const leading = file.coverage.filter((cell) => LEADING_THEMES.some((theme) => theme === themeOf(cell)));
  const others = file.coverage.filter((cell) => !leading.includes(cell));
  const gaps = groupGaps([...leading, ...others], (cell) => indicatorOf(site, cell.indicator).shortLabel);
  if (gaps.length === 0) return null;
  return (
    <Section id="not-published" heading={`What is not published for ${formatArea(file.area)}, and who would hold it?`}>
      {gaps.map((gap) => (
        <Gap key={gap.indicators.join()} gap={gap} />
      ))}
      <p className="govuk-body">
        <Link to="data/coverage/">Which figures are held for which area</Link>
      </p>
    </Section>
  );
}
