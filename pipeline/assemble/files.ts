import type { Area, Population } from '../contract/area.ts';
import type {
  AreaFile,
  ChecksFile,
  CoverageFile,
  FileHead,
  GovernanceFile,
  IndexFile,
  IndicatorFile,
  KentFile,
  MoneyFile,
  NamesFile,
  PlanFile,
} from '../contract/files.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { Series } from '../contract/series.ts';
import type { AreaReturns } from '../contract/returns.ts';
import type { Target } from '../contract/verdict.ts';
import { areaById, assembleTiles } from './areas.ts';
import { chartedIndicators } from './chartedIndicators.ts';
import type { Facts } from './facts.ts';
import { assembleNames } from './names.ts';
import { assembleOnePoints } from './onePoint.ts';
import { provenanceUsedIn, type ProvenanceBook } from './provenance.ts';
import { rowsBy } from './rowsBy.ts';
import { assembleGlossary, assembleReadings } from './sources.ts';
import type { TypedPackage } from '../package/declarations.ts';

/** What the build knows beside the facts. */
export interface BuildNotes {
  readonly head: FileHead;
  readonly downloads: IndexFile['downloads'];
  readonly changes: IndexFile['changes'];
  readonly checks: ChecksFile['checks'];
  readonly findings: ChecksFile['findings'];
  /** What each LCSP has sent, without a figure. */
  readonly returns: readonly AreaReturns[];
}

/** Every published JSON file with its path under `data/`, each made when it is asked for. */
export function* assembleFiles(
  facts: Facts,
  tables: TypedPackage,
  notes: BuildNotes,
): Generator<readonly [string, unknown]> {
  const { head } = notes;
  const { book } = facts;
  yield ['index.json', assembleIndex(facts, tables, notes)];
  yield ['kent.json', withProvenance(assembleKent(facts, head), book) satisfies KentFile];
  yield ['plan.json', withProvenance({ ...head, ...facts.plan }, book) satisfies PlanFile];
  yield ['money.json', withProvenance(assembleMoneyFile(facts, tables, head), book) satisfies MoneyFile];
  yield ['governance.json', withProvenance({ ...head, ...facts.governance }, book) satisfies GovernanceFile];
  yield ['checks.json', withProvenance(assembleChecks(facts, tables, notes), book) satisfies ChecksFile];
  yield ['coverage.json', assembleCoverageFile(facts, notes)];
  yield ['names.json', { ...head, ...assembleNames(tables) } satisfies NamesFile];
  for (const area of facts.areas.filter((one) => one.page !== null)) {
    const file = assembleArea(area, facts, tables, head);
    yield [`areas/${area.id}.json`, withProvenance(file, book) satisfies AreaFile];
  }
  for (const indicator of facts.indicators) {
    const file = assembleIndicator(indicator, facts, head);
    yield [`indicators/${indicator.id}.json`, withProvenance(file, book) satisfies IndicatorFile];
  }
}

function withProvenance<File extends object>(file: File, book: ProvenanceBook) {
  return { ...file, provenance: provenanceUsedIn(file, book) };
}

function assembleIndex(facts: Facts, tables: TypedPackage, notes: BuildNotes): IndexFile {
  const found = (severity: string) => notes.findings.filter((finding) => finding.severity === severity).length;
  return {
    ...notes.head,
    areas: facts.areas,
    tiles: assembleTiles(tables),
    tilesBasis: tables.tiles[0]?.basis ?? '',
    indicators: facts.indicators,
    sources: facts.sources,
    glossary: assembleGlossary(tables),
    disclosure: assembleDisclosure(tables),
    counts: {
      lcsps: facts.areas.filter((area) => area.type === 'LCSP').length,
      areas: facts.areas.length,
      indicators: facts.indicators.length,
      figures:
        [...facts.observations, ...facts.termObservations].filter((one) => one.value !== null).length +
        tables.population.length,
      warnings: found('warning'),
      notices: found('notice'),
    },
    downloads: notes.downloads,
    changes: notes.changes,
  };
}

function assembleDisclosure(tables: TypedPackage): IndexFile['disclosure'] {
  const [row] = tables.disclosure;
  if (row === undefined) throw new Error('missing rule for small counts in the disclosure table');
  return { threshold: row.threshold, owner: row.owner };
}

function assembleKent(facts: Facts, head: FileHead): Omit<KentFile, 'provenance'> {
  const county = countyOf(facts);
  return {
    ...head,
    targets: facts.targets.filter((target) => target.area === county.id),
    series: facts.series.filter((series) => series.area === county.id),
    populations: facts.populations,
  };
}

function assembleMoneyFile(facts: Facts, tables: TypedPackage, head: FileHead): Omit<MoneyFile, 'provenance'> {
  return {
    ...head,
    ...facts.money,
    readings: assembleReadings(tables).filter((reading) => reading.table.startsWith('money')),
    receipts: facts.receipts.filter((receipt) => receipt.group === 'money'),
  };
}

function assembleChecks(facts: Facts, tables: TypedPackage, notes: BuildNotes): Omit<ChecksFile, 'provenance'> {
  const { head, checks, findings } = notes;
  return { ...head, receipts: facts.receipts, readings: assembleReadings(tables), checks, findings };
}

function assembleCoverageFile(facts: Facts, { head, returns }: BuildNotes): CoverageFile {
  const lcsps = new Set(facts.areas.filter((area) => area.type === 'LCSP').map((area) => area.id));
  return { ...head, cells: facts.coverage.filter((cell) => lcsps.has(cell.area)), returns };
}

/** Rows that are of one area and one indicator. */
type OfBoth = Pick<Series, 'area' | 'indicator'>;

const seriesOf = rowsBy<Series>(({ area }) => area);
const comparisonsOf = rowsBy<Facts['comparisons'][number]>(({ area }) => area);
const trendsOf = rowsBy<Facts['trends'][number]>(({ area }) => area);
const cellsOf = rowsBy<Facts['coverage'][number]>(({ area }) => area);

function assembleArea(area: Area, facts: Facts, tables: TypedPackage, head: FileHead): Omit<AreaFile, 'provenance'> {
  const charted = chartedIndicators(area, facts);
  const county = countyOf(facts);
  const near = [area.id, area.district, ...facts.areas.filter(isBenchmark).map((one) => one.id)];
  const judged = [area.id, area.district, county.id];
  const isCharted = ({ indicator }: OfBoth): boolean => charted.has(indicator);
  return {
    ...head,
    area,
    population: populationOf(area, facts),
    kentPopulation: populationOf(county, facts),
    series: seriesOf(facts.series, near).filter(isCharted),
    ...termsOf(facts, (series) => series.area === area.id),
    ...controlsOf(facts, area),
    targets: facts.targets
      .filter((target) => charted.has(target.indicator))
      .map((target) => withIntervalsOf(target, [area.id, target.area])),
    comparisons: comparisonsOf(facts.comparisons, judged).filter(isCharted),
    trends: trendsOf(facts.trends, judged).filter(isCharted),
    onePoint: assembleOnePoints(tables, area, facts.indicators, facts),
    coverage: cellsOf(facts.coverage, [area.id]),
    definitions: facts.definitions.filter((change) => charted.has(change.indicator)),
    ...commented(facts.commentary.filter((one) => judged.includes(one.area) && isCharted(one))),
  };
}

/** A target with the intervals of some areas beside it: on an area's page those of other areas are not told. */
function withIntervalsOf({ intervals = [], ...target }: Target, areas: readonly string[]): Target {
  const kept = intervals.filter((one) => areas.includes(one.area));
  return kept.length === 0 ? target : { ...target, intervals: kept };
}

/** Series of terms, only where there are some: files of data without a term stay as they are. */
function termsOf({ terms }: Facts, isWanted: (series: Series) => boolean): { readonly terms?: readonly Series[] } {
  const wanted = terms.filter(isWanted);
  return wanted.length === 0 ? {} : { terms: wanted };
}

/** Control charts of an area's own series, only where there are some. */
function controlsOf({ controls }: Facts, area: Area): Pick<AreaFile, 'controls'> {
  const own = controls.filter((one) => one.area === area.id);
  return own.length === 0 ? {} : { controls: own };
}

function isBenchmark(area: Area): boolean {
  return area.type === 'county' || area.type === 'region' || area.type === 'country';
}

function assembleIndicator(indicator: Indicator, facts: Facts, head: FileHead): Omit<IndicatorFile, 'provenance'> {
  const ofIt = <Item extends { readonly indicator: string }>(items: readonly Item[]) =>
    items.filter((item) => item.indicator === indicator.id);
  return {
    ...head,
    indicator,
    series: ofIt(facts.series),
    ...termsOf(facts, (series) => series.indicator === indicator.id),
    targets: ofIt(facts.targets),
    comparisons: ofIt(facts.comparisons),
    funnels: ofIt(facts.funnels),
    rankings: ofIt(facts.rankings),
    ...rangesOf(ofIt(facts.ranges)),
    trends: ofIt(facts.trends),
    definitions: ofIt(facts.definitions),
    links: ofIt(facts.plan.links),
    coverage: ofIt(facts.coverage),
    ...commented(ofIt(facts.commentary)),
  };
}

const rangesOf = (ranges: Facts['ranges']): Pick<IndicatorFile, 'ranges'> => (ranges.length === 0 ? {} : { ranges });

const commented = (commentary: Facts['commentary']): Pick<AreaFile, 'commentary'> =>
  commentary.length === 0 ? {} : { commentary };

function countyOf(facts: Facts): Area {
  const county = facts.areas.find((area) => area.type === 'county');
  if (county === undefined) throw new Error('missing county in the area register');
  return areaById(facts.areas, county.id);
}

function populationOf(area: Area, facts: Facts): Population {
  const found = facts.populations.find((population) => population.area === area.id);
  if (found === undefined) throw new Error(`missing population of ${area.id}`);
  return found;
}
