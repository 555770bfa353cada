import type { AreaFile } from '../../pipeline/contract/files.ts';
import { LEADING_THEMES, indicatorsOfTheme } from '../site/measures.ts';
import { onceFor } from '../site/onceFor.ts';
import type { Site } from '../site/site.ts';
import { evidenceOf, type Evidence } from './evidenceOf.ts';

const isNear = ({ nearest, county }: Evidence): boolean => nearest.id !== county.id;

function selectLeading(site: Site, file: AreaFile): readonly Evidence[] {
  return LEADING_THEMES.flatMap((theme) => {
    const all = indicatorsOfTheme(site, theme, 'kpi').map((indicator) => evidenceOf(site, file, indicator));
    return [...all.filter(isNear), ...all.filter((evidence) => !isNear(evidence))];
  });
}

const leadingOf = onceFor((site: Site) => onceFor((file: AreaFile) => selectLeading(site, file)));

/**
 * Evidence on the plan's measures of attendance, exclusions and NEET, theme by theme; within a theme the measures with
 * a figure nearer than the county come first.
 */
export const leadingEvidence = (site: Site, file: AreaFile): readonly Evidence[] => leadingOf(site)(file);
