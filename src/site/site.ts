import type {
  AreaFile,
  ChangesFile,
  ChecksFile,
  CoverageFile,
  GovernanceFile,
  IndexFile,
  IndicatorFile,
  KentFile,
  MoneyFile,
  NamesFile,
  PlanFile,
} from '../../pipeline/contract/files.ts';
import type { ApiDescription } from './apiDescription.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import type { Theme, Indicator, IndicatorList } from '../../pipeline/contract/indicator.ts';
import type { Measure } from '../marks/places.ts';
import type { Period } from '../../pipeline/contract/series.ts';
import type { Provenance, Source } from '../../pipeline/contract/provenance.ts';

/**
 * A selection that is made once for each object it is asked of. What is read of a site never changes, and a build asks
 * the same of it for every page.
 */
export function onceFor<Of extends object, Value>(select: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const kept = made.get(of) ?? { value: select(of) };
    made.set(of, kept);
    return kept.value;
  };
}

/** Name of the publication, as the header, titles and running heads show it. */
export const SITE_NAME = 'Kent LCSP Outcomes';

/** The whole contract in memory, as pages read it. */
export interface Site {
  readonly index: IndexFile;
  readonly kent: KentFile;
  readonly plan: PlanFile;
  readonly money: MoneyFile;
  readonly governance: GovernanceFile;
  readonly checks: ChecksFile;
  readonly coverage: CoverageFile;
  readonly changes: ChangesFile;
  readonly names: NamesFile;
  /** The interface for programs; null where the contract was written without it. */
  readonly api: ApiDescription | null;
  /** By area id: 23 LCSPs, 12 districts and Kent. */
  readonly areas: ReadonlyMap<string, AreaFile>;
  readonly indicators: ReadonlyMap<string, IndicatorFile>;
}

const areasById = onceFor(
  ({ index }: Site): ReadonlyMap<string, Area> => new Map(index.areas.map((area) => [area.id, area])),
);

/** The area of an id; pages ask only for ids the contract holds, so a miss is a defect. */
export function areaOf(site: Site, id: string): Area {
  const area = areasById(site).get(id);
  if (area === undefined) throw new Error(`missing area: ${id}`);
  return area;
}

/** The one county of the register: the level targets are set at. */
export const countyOf = onceFor((site: Site): Area => {
  const county = site.index.areas.find((area) => area.type === 'county');
  if (county === undefined) throw new Error('missing area: no county in the register');
  return county;
});

/** The districts of the register, alphabetical as it is. */
export const districtsOf = onceFor((site: Site): readonly Area[] =>
  site.index.areas.filter((area) => area.type === 'district'),
);

/** The LCSPs of the register, alphabetical as it is. */
export const lcspsOf = onceFor((site: Site): readonly Area[] =>
  site.index.areas.filter((area) => area.type === 'LCSP'),
);

/** South East and England: what the county itself is set against. */
export const benchmarksOf = (site: Site): readonly Area[] =>
  site.index.areas.filter((area) => area.type === 'region' || area.type === 'country');

/** The three themes an LCSP page leads with, in page order. */
export const LEADING_THEMES = ['attendance', 'exclusions', 'neet'] as const satisfies readonly Theme[];

/** The register row of an indicator id; a miss is a defect. */
export function indicatorOf(site: Site, id: string): Indicator {
  const indicator = site.index.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`missing indicator: ${id}`);
  return indicator;
}

/** Indicators of one theme and one list, in the register's order. */
export const indicatorsOfTheme = (site: Site, theme: Theme, list: IndicatorList): readonly Indicator[] =>
  site.index.indicators.filter((indicator) => indicator.theme === theme && indicator.list === list);

/** An indicator as charts name it. Its own unit says enough, so the axis needs no further words. */
export const measureOf = (indicator: Indicator, label: string = indicator.label): Measure => ({
  label,
  unit: indicator.unit,
  ofWhat: '',
});

/** `2008-09-01` -> `2008/09`: the school year that begins in the year of a date. */
const schoolYearFrom = (isoDate: string): string => {
  const year = Number(isoDate.slice(0, 4));
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};

/**
 * Label of the period area pages lead with: the first school year of the LCSPs, taken from the day the
 * mapping table says they began, so that later figures never push it off the page.
 */
export const leadPeriod = onceFor((governance: GovernanceFile): string => {
  const began = governance.mapping.map((link) => link.validFrom).toSorted()[0];
  if (began === undefined) throw new Error('missing mapping: the LCSPs have no first day');
  return schoolYearFrom(began);
});

/** First day of the LCSPs, and the day by which 12 boards were to replace theirs; ISO dates from the mapping table. */
export interface LcspYears {
  readonly began: string;
  readonly proposedEnd: string;
}

export function lcspYears(governance: GovernanceFile): LcspYears {
  const days = [...new Set(governance.mapping.map((link) => link.validFrom))].toSorted();
  const [began, proposedEnd] = days;
  if (began === undefined || proposedEnd === undefined) throw new Error('missing mapping: the LCSPs have no dates');
  return { began, proposedEnd };
}

/** True for a period of which some day lies in the LCSPs' time. */
export const isLcspPeriod = (years: LcspYears, period: Period): boolean =>
  period.start < years.proposedEnd && period.end >= years.began;

/** True for a period that lies wholly after it: shown as context only, "after the LCSPs". */
export const isAfterLcsps = (years: LcspYears, period: Period): boolean => period.start >= years.proposedEnd;

/** Entries of several published files, each id once; ids are made of table and line and so agree between files. */
export function mergeProvenance(...lists: readonly (readonly Provenance[])[]): readonly Provenance[] {
  const byId = new Map(lists.flat().map((entry) => [entry.id, entry]));
  return [...byId.values()];
}

/** Titles of the sources some figures stand on, in the register's order, each once; for the line under a chart. */
export function sourceTitles(
  used: readonly string[],
  entries: readonly Provenance[],
  sources: readonly Source[],
): readonly string[] {
  const wanted = new Set(used);
  const ids = new Set(entries.filter((entry) => wanted.has(entry.id)).map((entry) => entry.source));
  return sources.filter((source) => ids.has(source.id)).map((source) => source.title);
}
