import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator, IndicatorList } from '../../pipeline/contract/indicator.ts';
import type { Claim } from './claim.ts';
import { wordNegative, type NegativeId } from './claimsNegative.ts';
import { onceFor } from '../site/onceFor.ts';
import type { Site } from '../site/site.ts';

const lcspsIn = (site: Site): readonly Area[] => site.index.areas.filter(({ type }) => type === 'LCSP');

/** `Swanley LCSP` names Swanley & District: the papers shorten a name to its first word. */
function isNamingLcsp(site: Site, text: string): boolean {
  return lcspsIn(site).some(({ name, aliases }) =>
    [name, ...aliases].some((one) => text.includes(`${one} LCSP`) || text.includes(`${one.split(' ')[0]} LCSP`)),
  );
}

function linesOfOneLcsp(site: Site): readonly string[] {
  const { budget, narrative, variation, mtp } = site.money;
  const labels = [
    ...budget.map(({ asPrinted }) => asPrinted),
    ...narrative.map(({ activity }) => activity),
    ...variation.map(({ label }) => label),
    ...mtp.map(({ label }) => label),
  ];
  return labels.filter((label) => isNamingLcsp(site, label));
}

const labelsOf = (indicators: readonly Indicator[]): readonly string[] =>
  indicators.map(({ shortLabel }) => shortLabel);

const inList = (site: Site, list: IndicatorList): readonly Indicator[] =>
  site.index.indicators.filter((indicator) => indicator.list === list);

/** True when the plan prints anything for the indicator in a cell of its own: a figure, words in place of one, a target. */
const isPrinted = (site: Site, { id }: Indicator): boolean =>
  (site.indicators.get(id)?.series ?? []).some(({ basis }) => basis === 'plan') ||
  (site.indicators.get(id)?.targets ?? []).length > 0;

function linkedByPlan(site: Site): readonly string[] {
  return site.plan.links
    .filter(({ basis }) => basis === 'stated')
    .map(({ indicator, outcome }) => {
      const label = site.index.indicators.find(({ id }) => id === indicator)?.shortLabel ?? indicator;
      return `${label} (${outcome.toUpperCase()})`;
    });
}

const isInPlansTables = (site: Site, indicator: Indicator): boolean =>
  isPrinted(site, indicator) || site.plan.laaTargets.some((target) => target.indicator === indicator.id);

const isNamedByDeliverable = (site: Site, { id }: Indicator): boolean =>
  site.plan.links.some(({ indicator, basis }) => indicator === id && basis !== 'editorial');

/** Titles that say a paper reports on progress, as the monitoring reports the plan promises would be titled. */
const PROGRESS_TITLE = /monitoring|progress|six[- ]monthly|annual report/i;

/**
 * For each negative sentence the rows of the tables that contradict it, named for a reader; empty while it is true. A
 * new sentence of denial needs a rule here, and the compiler asks for one.
 */
export const CONTRADICTIONS: Readonly<Record<NegativeId, (site: Site) => readonly string[]>> = {
  'budget of one LCSP': linesOfOneLcsp,
  'link stated by the plan': linkedByPlan,
  'report on a key action': ({ index, governance }) => [
    ...index.sources.map(({ title }) => title).filter((title) => PROGRESS_TITLE.test(title)),
    ...(governance.actionProgress.length === 0 ? [] : ['the record of what posts report']),
  ],
  'figure of a supported indicator': (site) =>
    labelsOf(inList(site, 'supported').filter((indicator) => isPrinted(site, indicator))),
  'figure of an LAA indicator': (site) =>
    labelsOf(inList(site, 'laa').filter((indicator) => isPrinted(site, indicator))),
  'target of a later measure': (site) =>
    labelsOf(inList(site, 'published').filter((indicator) => isInPlansTables(site, indicator))),
  'deliverable a later measure counts': (site) =>
    labelsOf(inList(site, 'published').filter((indicator) => isNamedByDeliverable(site, indicator))),
  'target of one LCSP': (site) =>
    lcspsIn(site).flatMap(({ id, name }) =>
      (site.areas.get(id)?.targets ?? []).some((target) => target.area === id) ? [name] : [],
    ),
};

/** What contradicts each sentence, looked for once: the packs of all LCSPs deny the same. */
const found = onceFor((site: Site) => {
  const known = new Map<NegativeId, readonly string[]>();
  return (id: NegativeId): readonly string[] => {
    const contradictions = known.get(id) ?? CONTRADICTIONS[id](site);
    known.set(id, contradictions);
    return contradictions;
  };
});

/** A sentence that denies something, as the tables license it. */
export const describeNegative = (site: Site, id: NegativeId): Claim => wordNegative(id, found(site)(id));
