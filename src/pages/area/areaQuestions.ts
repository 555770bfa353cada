import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Claim } from '../../words/claim.ts';
import { LEADING_THEMES } from '../../site/leadingThemes.ts';
import { askOfLevel, askOfTargets } from './claimsQuestions.ts';
import type { Site } from '../../site/site.ts';
import { areaOf } from '../../site/areaOf.ts';
import { indicatorOf } from '../../site/indicatorOf.ts';
import { ownReturn } from '../../select/ownReturn.ts';

/** Questions about figures that are missing on the leading themes, each once, in the order of the themes. */
function questionsOfGaps(site: Site, file: AreaFile): readonly Claim[] {
  const missing = file.coverage.filter((cell) => cell.state !== 'held' && cell.question !== '');
  const ordered = LEADING_THEMES.flatMap((theme) =>
    missing.filter((cell) => indicatorOf(site, cell.indicator).theme === theme).map((cell) => cell.question),
  );
  return [...new Set(ordered)].map((text) => ({ rule: 'question', text }));
}

/** Questions an area's figures, and those it has none of, put; empty where there is none. */
export function areaQuestions(site: Site, file: AreaFile): readonly Claim[] {
  const { area } = file;
  const level =
    area.district === null || ownReturn(file).length > 0 ? [] : [askOfLevel(area, areaOf(site, area.district))];
  const labelOf = (target: AreaFile['targets'][number]) => indicatorOf(site, target.indicator).shortLabel;
  return [...questionsOfGaps(site, file), ...level, ...askOfTargets(file.targets, labelOf)];
}
