import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { LEADING_THEMES } from '../../site/leadingThemes.ts';
import { groupGaps, type GapGroup } from '../../words/claimsMissing.ts';
import type { Site } from '../../site/site.ts';
import { indicatorOf } from '../../site/indicatorOf.ts';

/** What is not held for an area, the themes of its page first; empty where every measure has a figure. */
export function areaGaps(site: Site, file: AreaFile): readonly GapGroup[] {
  const themeOf = (cell: CoverageCell) => indicatorOf(site, cell.indicator).theme;
  const leading = file.coverage.filter((cell) => LEADING_THEMES.some((theme) => theme === themeOf(cell)));
  const others = file.coverage.filter((cell) => !leading.includes(cell));
  return groupGaps([...leading, ...others], (cell) => indicatorOf(site, cell.indicator).shortLabel);
}
