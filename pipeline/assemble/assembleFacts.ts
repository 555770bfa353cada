import { assembleAreas } from './areas.ts';
import { assembleCommentary } from './commentary/commentary.ts';
import { assembleComparisons, assembleTrends } from './comparisons.ts';
import { assembleControls } from './controls.ts';
import { assembleCoverage } from './coverage.ts';
import { assembleFunnels } from './funnels.ts';
import { assembleGovernance } from './governance.ts';
import { assembleDefinitions, assembleIndicators } from './indicators.ts';
import { assembleMoney } from './money.ts';
import { assembleObservations } from './observations.ts';
import { assemblePlan } from './plan.ts';
import { assemblePopulations } from './populations.ts';
import type { ProvenanceBook } from './provenance.ts';
import { assembleRanges, assembleRankings } from './rankings.ts';
import { assembleReceipt, explainReceipts } from './receipts/receipts.ts';
import { reconcileMoney } from './receipts/receiptsMoney.ts';
import { reconcileObservations } from './receipts/receiptsObservations.ts';
import { reconcilePublishers } from './receipts/receiptsPublishers.ts';
import { reconcilePopulation } from './receipts/receiptsPopulation.ts';
import { assembleSeries } from './series.ts';
import { assembleSources } from './sources.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { assembleTargets } from './targets.ts';
import type { Facts } from './facts.ts';

/** Works out all facts from checked and typed tables. Pure: the same tables give the same facts. */
export function assembleFacts(tables: TypedPackage): Facts {
  const book: ProvenanceBook = new Map();
  const areas = assembleAreas(tables);
  const indicators = assembleIndicators(tables, book);
  const definitions = assembleDefinitions(tables, book);
  const sources = assembleSources(tables);
  const registers = { areas, indicators, sources };
  const all = assembleObservations(tables, registers, book);
  const observations = all.filter(({ period }) => period.term === undefined);
  const termObservations = all.filter(({ period }) => period.term !== undefined);
  const populations = assemblePopulations(tables, areas, book);
  const money = assembleMoney(tables, book);
  const county = areas.find((area) => area.type === 'county');
  const funnels = county === undefined ? [] : assembleFunnels(observations, county);
  const larger = areas.filter((area) => ['county', 'region', 'country'].includes(area.type));
  const series = assembleSeries(observations, definitions);
  const terms = assembleSeries(termObservations, definitions);
  return {
    ...registers,
    definitions,
    populations,
    observations,
    series,
    terms,
    controls: assembleControls([...series, ...terms], indicators),
    termObservations,
    targets: assembleTargets(tables, registers, observations, definitions, book),
    comparisons: assembleComparisons(observations, larger, funnels),
    funnels,
    rankings: assembleRankings(observations),
    ranges: assembleRanges(observations),
    trends: assembleTrends(observations, definitions),
    coverage: assembleCoverage(tables, observations, registers, {
      areas: areas.filter((area) => area.page !== null),
      indicators: indicators.filter((indicator) => indicator.list === 'kpi'),
    }),
    plan: assemblePlan(tables, book),
    money,
    governance: assembleGovernance(tables, book),
    commentary: assembleCommentary(tables, observations, book),
    receipts: explainReceipts(
      [
        ...reconcilePopulation(populations, areas),
        ...reconcileObservations(observations),
        ...reconcileMoney(money),
        ...reconcilePublishers(tables),
      ].map(assembleReceipt),
      tables,
    ),
    book,
  };
}
