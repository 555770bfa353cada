import { formatCountOf, formatList } from '../format/formatCount.ts';
import type { PlanOutcome } from './groupPlan.ts';

/** Texts of an outcome's two lists. */
export interface PlanWords {
  readonly actions: readonly string[];
  readonly stated: readonly string[];
  readonly ours: readonly string[];
}

/** Everything by name: for the diagram of one priority. */
function speakWhole({ actions, indicators }: PlanOutcome): PlanWords {
  const labels = (basis: 'stated' | 'editorial') =>
    indicators.filter((each) => each.basis === basis).map(({ label }) => label);
  return {
    actions: actions.map(({ number, title }) => `Action ${number}: ${title}`),
    stated: labels('stated'),
    ours: labels('editorial').map((label) => `${label} (our link)`),
  };
}

/** Actions by number and our own links by count: all priorities at once would else run to many pages. */
function speakBriefly(outcome: PlanOutcome): PlanWords {
  const { actions, indicators } = outcome;
  const { stated } = speakWhole(outcome);
  const ours = indicators.filter(({ basis }) => basis === 'editorial').length;
  const numbers = formatList(actions.map(({ number }) => String(number)));
  return {
    actions: actions.length === 0 ? [] : [`${actions.length === 1 ? 'Action' : 'Actions'} ${numbers}`],
    stated: stated.length === 0 ? [] : [stated.join('; ')],
    ours: ours === 0 ? [] : [`${formatCountOf(ours, 'indicator')} by our own link`],
  };
}

/** Texts of one outcome; a missing end is said, never left out. */
export function speakOutcome(outcome: PlanOutcome, isBrief: boolean): PlanWords {
  const { actions, stated, ours } = isBrief ? speakBriefly(outcome) : speakWhole(outcome);
  const isBare = stated.length + ours.length === 0;
  return {
    actions: actions.length === 0 ? ['No action is linked'] : actions,
    stated: isBare ? ['No indicator is linked'] : stated,
    ours,
  };
}
