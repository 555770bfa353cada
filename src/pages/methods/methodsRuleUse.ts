import { TARGET_NOTE_IDS, type TargetNoteId } from '../../../pipeline/contract/verdict.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Site } from '../../site/site.ts';
import { indicatorOf } from '../../site/indicatorOf.ts';

/** How often each rule of the decision table decided on this release, outturns and estimates together. */
export function selectRuleUse(site: Site): ReadonlyMap<string, number> {
  const verdicts = site.kent.targets.flatMap((target) => [target.verdict, target.estimateVerdict]);
  const uses = new Map<string, number>();
  for (const verdict of verdicts) if (verdict !== null) uses.set(verdict.rule, (uses.get(verdict.rule) ?? 0) + 1);
  return uses;
}

/** Indicators whose target carries a note, by note. */
export const selectNoteUse = (
  site: Site,
): readonly { readonly note: TargetNoteId; readonly indicators: readonly Indicator[] }[] =>
  TARGET_NOTE_IDS.map((note) => ({
    note,
    indicators: site.kent.targets
      .filter((target) => target.notes.some(({ id }) => id === note))
      .map((target) => indicatorOf(site, target.indicator)),
  }));
