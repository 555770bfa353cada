import { AREA_TYPES, type AreaType } from '../../../pipeline/contract/kinds.ts';
import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Gap } from '../../components/Gap.tsx';
import { groupGaps, labelGap, describeBareMeasure, type GapGroup } from '../../words/claimsMissing.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, countyOf, type Site } from '../../site/site.ts';
import { isFigureHeld } from '../../select/plan.ts';
import { Section } from '../documents/DocumentPage.tsx';

const LEVEL_NAMES: Readonly<Partial<Record<AreaType, string>>> = { LCSP: 'LCSPs', district: 'districts' };

/** All areas of a level, and how many of them have the measure by term of the school year alone. */
const sayAll = (level: AreaType, all: number, byTerm: number): string =>
  `all ${formatCount(all)} ${LEVEL_NAMES[level] ?? 'areas'}${level === 'LCSP' && byTerm > 0 ? `, but ${formatCount(byTerm)} by term` : ''}`;

/** Gaps of one level, said as "all 23 LCSPs" where they are all of them. */
function gapsOf(site: Site, file: IndicatorFile, level: AreaType): readonly GapGroup[] {
  const all = site.index.areas.filter((area) => area.type === level);
  const cells = file.coverage.filter((cell) => all.some((area) => area.id === cell.area));
  const byTerm = new Set((file.terms ?? []).map(({ area }) => area));
  const labelOf = ({ area }: CoverageCell) => labelGap(formatArea(areaOf(site, area)), { byTerm: byTerm.has(area) });
  return groupGaps(cells, labelOf).map((gap) =>
    gap.indicators.length === all.length && all.length > 1
      ? { ...gap, indicators: [sayAll(level, all.length, byTerm.size)] }
      : gap,
  );
}

/** For which areas nothing is held and why. */
export function CoverageSection({ file }: { file: IndicatorFile }) {
  const site = useSite();
  // Where no area at all has a figure, the page has said so of the county already.
  const levels = AREA_TYPES.filter((level) => level !== 'county' || isFigureHeld(file));
  const gaps = levels.flatMap((level) => gapsOf(site, file, level));
  if (gaps.length === 0) return null;
  return (
    <Section id="coverage" heading="For which areas is nothing held?">
      {gaps.map((gap) => (
        <Gap key={gap.indicators.join()} gap={gap} />
      ))}
    </Section>
  );
}

export function NoFigure({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const county = countyOf(site);
  const cell = file.coverage.find((one) => one.area === county.id);
  const target = site.plan.laaTargets.find((one) => one.indicator === file.indicator.id);
  const bare = describeBareMeasure(file.indicator, target);
  return <Gap gap={cell === undefined || cell.reason === '' ? bare : { ...cell, indicators: bare.indicators }} />;
}
