import type { Claim } from './claim.ts';
import { formatCount, formatCountOf, formatList } from '../format/numbers.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator, IndicatorList } from '../../pipeline/contract/indicator.ts';
import { onceFor, type Site } from '../site/site.ts';

/** A sentence that says there is none of something, and what is said instead once there is. */
interface NegativeWords {
  readonly none: string;
  /** The sentence for the rows that contradict the first one, named as a reader would know them; never empty. */
  readonly but: (rows: readonly string[]) => string;
}

const quoted = (rows: readonly string[]): string => `“${rows.join('”; “')}”`;

/**
 * Every standing sentence of the plan, the money, the indicators, the report and the packs that denies something of the
 * documents. None is written on a page: `describeNegative` says it, after a rule over the tables has looked
 * for rows that contradict it (`CONTRADICTIONS`).
 */
export const NEGATIVE_WORDS = {
  'budget of one LCSP': {
    none: 'The papers held give no budget for a single LCSP.',
    but: (rows) =>
      `The papers held give no full budget for a single LCSP; ${formatCountOf(rows.length, 'line')} of the tables ${rows.length === 1 ? 'names' : 'name'} one: ${quoted(rows)}.`,
  },
  'link stated by the plan': {
    none: 'The plan does not say which indicator shows which outcome working.',
    but: (rows) =>
      `The plan says of ${formatCountOf(rows.length, 'link')} only which indicator shows which outcome working: ${formatList(rows)}.`,
  },
  'report on a key action': {
    none: 'No document held reports what was done on any of the key actions, so nothing here says that a deliverable was or was not delivered. What can be shown is the county’s figure for the measures named.',
    but: (rows) =>
      `Beside the county’s figures for the measures named, ${formatCountOf(rows.length, 'document')} held may report what was done on the key actions: ${formatList(rows)}.`,
  },
  'figure of a supported indicator': {
    none: 'The plan names these national indicators and prints no figure, unit or target for them.',
    but: (rows) =>
      `The plan names these national indicators; it prints a figure or target for ${formatCount(rows.length)} of them: ${formatList(rows)}.`,
  },
  'figure of an LAA indicator': {
    none: 'Owned by the Kent Children’s Trust; the plan names it and prints no figure.',
    but: (rows) =>
      `Owned by the Kent Children’s Trust; the plan names it and prints a figure or target for ${formatList(rows)}.`,
  },
  'target of a later measure': {
    none: 'From the Department for Education; they stand in none of the plan’s lists, have no target of the county’s and are never set against one.',
    but: (rows) =>
      `From the Department for Education. The plan’s lists or targets name ${formatCount(rows.length)} of them: ${formatList(rows)}.`,
  },
  'deliverable a later measure counts': {
    none: 'No deliverable of a key action names what they count.',
    but: (rows) =>
      `The deliverables of the key actions name what ${formatCount(rows.length)} of them ${rows.length === 1 ? 'counts' : 'count'}: ${formatList(rows)}.`,
  },
  'target of one LCSP': {
    none: 'The papers held give no target for a single LCSP: these are the county’s.',
    but: (rows) =>
      `These are the county’s targets; the tables hold ${formatCountOf(rows.length, 'target')} of other areas: ${formatList(rows)}.`,
  },
} as const satisfies Readonly<Record<string, NegativeWords>>;

export type NegativeId = keyof typeof NEGATIVE_WORDS;

/** The sentence as the rows that contradict it leave it. */
function wordNegative(id: NegativeId, contradicting: readonly string[]): Claim {
  const { none, but } = NEGATIVE_WORDS[id];
  return contradicting.length === 0 ? { rule: 'missing', text: none } : { rule: 'missing', text: but(contradicting) };
}

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
