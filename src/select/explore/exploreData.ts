import type { Area, Population, Tile } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { provenanceId, type ProvenanceId } from '../../../pipeline/contract/ids.ts';
import type { Funnel } from '../../../pipeline/contract/funnel.ts';
import type { DefinitionChange, Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Period } from '../../../pipeline/contract/series.ts';
import {
  countyOf,
  benchmarksOf,
  districtsOf,
  lcspsOf,
  lcspYears,
  leadPeriod,
  sourceTitles,
  type LcspYears,
  type Site,
} from '../../site/site.ts';
import type { DrawnTarget } from '../drawnParts.ts';
import { ownReturn, termFile, termMeasures } from '../ownReturn.ts';
import { packSeries, type PackedSeries, type ExploreAges, type PackedPopulation } from './packedFigures.ts';

/** An area as Explore needs it. */
export type ExploreArea = Pick<Area, 'id' | 'name' | 'type' | 'district' | 'page'>;

/** For which areas a measure has figures beside the county's: LCSPs by their own returns, districts, or none. */
export type ExploreLevel = 'LCSP' | 'district' | 'county';

/** A measure to choose. */
export interface ExploreMeasure extends Pick<Indicator, 'label' | 'shortLabel'> {
  /** As the address names it. */
  readonly id: string;
  readonly level: ExploreLevel;
  /** Labels of its periods in time order. */
  readonly periods: readonly string[];
  /** Label of the period its areas are set beside each other in, unless another is asked for. */
  readonly year: string;
}

/** What is known before any figure: plain data, because it travels in the page. */
export interface ExploreBase {
  readonly release: string;
  readonly edition: IndicatorFile['edition'];
  /** LCSPs, then districts. */
  readonly areas: readonly ExploreArea[];
  readonly county: ExploreArea;
  /** South East and England. */
  readonly wider: readonly ExploreArea[];
  readonly measures: readonly ExploreMeasure[];
  readonly tiles: readonly Tile[];
  readonly years: LcspYears;
  /** Ids of the LCSPs that have sent a return. */
  readonly returned: readonly string[];
}

/** The figures of one measure. */
export interface ExplorePiece {
  /** Id of the measure: the indicator's, or that of the indicator by term. */
  readonly measure: string;
  readonly indicator: Indicator;
  readonly periods: readonly Period[];
  readonly series: readonly PackedSeries[];
  readonly targets: readonly DrawnTarget[];
  readonly definitions: readonly DefinitionChange[];
  /** Of the first LCSP year only: the curves of every year would outweigh all else. */
  readonly funnels: readonly Funnel[];
  /** Titles of the sources. Each figure and target names the places of those it stands on, in place of its entry. */
  readonly sources: readonly string[];
}

const areaOfExplore = ({ id, name, type, district, page }: Area): ExploreArea => ({ id, name, type, district, page });

const inOrder = (periods: readonly Period[]): readonly Period[] =>
  [...new Map(periods.map((period) => [period.key, period])).values()].toSorted(
    (a, b) => a.start.localeCompare(b.start, 'en') || a.label.localeCompare(b.label, 'en'),
  );

/** Periods of the figures, and of targets, which may be of a later one. */
const periodsOf = ({ series, targets }: IndicatorFile): readonly Period[] =>
  inOrder([...series.flatMap(({ periods }) => periods), ...targets.flatMap(({ period }) => period ?? [])]);

function levelOf({ series }: IndicatorFile): ExploreLevel {
  const levels = new Set(series.filter(({ basis }) => basis !== 'plan').map(({ level }) => level));
  return levels.has('LCSP') ? 'LCSP' : levels.has('district') ? 'district' : 'county';
}

function measureOfExplore({ id, file }: ExploredMeasure, lead: string): ExploreMeasure {
  const { label, shortLabel } = file.indicator;
  const held = inOrder(file.series.flatMap(({ periods }) => periods)).map((period) => period.label);
  const year = held.includes(lead) ? lead : (held.at(-1) ?? '');
  return { id, label, shortLabel, level: levelOf(file), periods: periodsOf(file).map((period) => period.label), year };
}

/** Measures with a figure for any area: those of areas first, so that the first shown has most to explore. */
export function exploredFiles(site: Site): readonly IndicatorFile[] {
  const held = site.index.indicators
    .flatMap(({ id }) => site.indicators.get(id) ?? [])
    .filter(({ series }) => series.length > 0);
  return [...held.filter((file) => levelOf(file) !== 'county'), ...held.filter((file) => levelOf(file) === 'county')];
}

/** A measure by its id in an address, with its figures: an indicator by year, or by term. */
export interface ExploredMeasure {
  readonly id: string;
  readonly file: IndicatorFile;
}

/** Everything to choose: measures by year in their order, then those LCSPs have sent by term. */
export const exploredMeasures = (site: Site): readonly ExploredMeasure[] => {
  const files = exploredFiles(site);
  return [
    ...files.map((file) => ({ id: String(file.indicator.id), file })),
    ...[...site.indicators.values()].flatMap((file) =>
      termMeasures(file).map((measure) => ({ id: measure.id, file: termFile(file, measure) })),
    ),
  ];
};

/** LCSPs that have sent a return. */
export const returnedOf = (site: Site): readonly string[] =>
  lcspsOf(site)
    .map(({ id }) => id)
    .filter((id) => {
      const file = site.areas.get(id);
      return file !== undefined && ownReturn(file).length > 0;
    });

/** What the page of Explore carries. */
export const selectExploreBase = (site: Site): ExploreBase => ({
  release: site.index.release,
  edition: site.index.edition,
  areas: [...lcspsOf(site), ...districtsOf(site)].map(areaOfExplore),
  county: areaOfExplore(countyOf(site)),
  wider: benchmarksOf(site).map(areaOfExplore),
  measures: exploredMeasures(site).map((one) => measureOfExplore(one, leadPeriod(site.governance))),
  tiles: site.index.tiles,
  years: lcspYears(site.governance),
  returned: returnedOf(site),
});

const drawnTarget = ({
  area,
  indicator,
  period,
  value,
  digits,
  direction,
  provenance,
  verdict,
}: DrawnTarget): DrawnTarget => ({
  area,
  indicator,
  period,
  value,
  digits,
  direction,
  provenance,
  verdict: { state: verdict.state },
});

/** Titles of what figures and targets stand on, and a way from an entry to the places of its titles: `0`, `0 2`. */
function sourcesOf(site: Site, file: IndicatorFile) {
  const used = [
    ...file.series.flatMap(({ provenance }) => provenance),
    ...file.targets.map(({ provenance }) => provenance),
  ];
  const titles = sourceTitles(used, file.provenance, site.index.sources);
  const placesOf = (id: string): ProvenanceId =>
    provenanceId(
      sourceTitles([id], file.provenance, site.index.sources)
        .map((title) => titles.indexOf(title))
        .join(' '),
    );
  return { titles, placesOf };
}

/** The figures of one measure as a script brings them. */
export function selectExplorePiece(site: Site, { id, file }: ExploredMeasure): ExplorePiece {
  const periods = periodsOf(file);
  const lead = leadPeriod(site.governance);
  const { titles, placesOf } = sourcesOf(site, file);
  return {
    measure: id,
    indicator: file.indicator,
    periods,
    series: file.series.map((series) =>
      packSeries({ ...series, provenance: series.provenance.map(placesOf) }, periods),
    ),
    targets: file.targets.map((target) => ({ ...drawnTarget(target), provenance: placesOf(target.provenance) })),
    definitions: file.definitions,
    funnels: file.funnels.filter(({ average, period }) => average === countyOf(site).id && period.label === lead),
    sources: titles,
  };
}

function packPopulation({ area, basis, label, bands }: Population, order: ExploreAges['bands']): PackedPopulation {
  const counts = order.map(({ band }) => {
    const held = bands.find((one) => one.band === band);
    if (held === undefined || bands.length !== order.length) throw new Error(`invalid bands: ${area}`);
    return held.count;
  });
  return { area, basis, label, counts };
}

/** The ages of the areas Explore shows. */
export function selectExploreAges(site: Site): ExploreAges {
  const wanted = new Set<string>([...lcspsOf(site), ...districtsOf(site), countyOf(site)].map(({ id }) => id));
  const populations = site.kent.populations.filter(({ area }) => wanted.has(area));
  const used = populations.flatMap(({ bands }) => bands.map(({ provenance }) => provenance));
  const [first] = populations;
  const bands = (first?.bands ?? []).map(({ band, role, fromAge, toAge }) => ({ band, role, fromAge, toAge }));
  return {
    bands,
    populations: populations.map((one) => packPopulation(one, bands)),
    sources: sourceTitles(used, site.kent.provenance, site.index.sources),
  };
}
