import type { Population } from '../../../pipeline/contract/area.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { ageRowsOf, type AgeStructureRow } from '../../charts/ageStructure/ageStructure.ts';
import { areaStripRows } from '../../charts/areaStrip/areaStrip.ts';
import type { MeasureOverTimeRow } from '../../charts/measureOverTime/measureOverTime.ts';
import { measureOverTimeRows } from '../../charts/measureOverTime/measureOverTimeRows.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import type { ExploreArea, ExploreBase, ExplorePiece } from '../../select/explore/exploreData.ts';
import type { ExploreView } from '../../select/explore/exploreView.ts';
import { isOwn, ownWay } from '../../select/ownReturn.ts';
import { nearestHeld } from '../../select/explore/nearestHeld.ts';
import { unpackPopulations, unpackSeries, type ExploreAges } from '../../select/explore/packedFigures.ts';
import { pointIn } from '../../site/series.ts';
import { labelDistricts, labelReturns } from '../../words/areasLabels.ts';

/** What has been brought for one measure. */
export interface Held {
  readonly piece: ExplorePiece;
  readonly series: readonly Series[];
  readonly populations: readonly Population[];
  /** Titles of the sources the populations stand on. */
  readonly agesFrom: readonly string[];
}

export const holdPiece = (piece: ExplorePiece, ages: ExploreAges): Held => ({
  piece,
  populations: unpackPopulations(ages),
  agesFrom: ages.sources,
  series: piece.series.map((series) => unpackSeries(series, piece.indicator.id, piece.periods)),
});

/** A view with the figures it is about, and what follows from both. */
export interface Explored {
  readonly base: ExploreBase;
  readonly view: ExploreView;
  readonly held: Held;
  /** The areas chosen. */
  readonly chosen: readonly ExploreArea[];
  /** Whose figure stands for an area. */
  readonly ownerOf: (area: Pick<ExploreArea, 'id' | 'name' | 'type'>) => ExploreArea;
  /** The area that wears the accent: pinned, else the first chosen, else the county. */
  readonly lead: ExploreArea;
  /** Label of the period of areas and map. */
  readonly year: string;
}

export function exploreWith(base: ExploreBase, view: ExploreView, held: Held): Explored {
  const chosen = view.areas.flatMap((id) => base.areas.find((area) => area.id === id) ?? []);
  const lead = chosen.find(({ id }) => id === view.pin) ?? chosen[0] ?? base.county;
  const first = base.measures.find(({ id }) => id === view.measure)?.year ?? '';
  return {
    base,
    view,
    held,
    chosen,
    lead,
    ownerOf: (area) => nearestHeld(base, held.series, area),
    year: view.year === '' ? first : view.year,
  };
}

const uniqueAreas = (areas: readonly ExploreArea[]): readonly ExploreArea[] => [
  ...new Map(areas.map((area) => [area.id, area])).values(),
];

/** Rows inside the stretch of periods chosen; a target or a break outside it is left out with its period. */
function inStretch({ view, held }: Explored, rows: readonly MeasureOverTimeRow[]): readonly MeasureOverTimeRow[] {
  const labels = held.piece.periods.map(({ label }) => label);
  const first = view.from === '' ? 0 : labels.indexOf(view.from);
  const last = view.to === '' ? labels.length - 1 : labels.indexOf(view.to);
  const isInside = ({ key }: { readonly key: string }): boolean => {
    const at = held.piece.periods.findIndex((period) => period.key === key);
    return at >= first && at <= last;
  };
  return rows.filter((row) => (row.kind === 'span' ? isInside(row.from) && isInside(row.to) : isInside(row.period)));
}

/** The areas whose lines are drawn, as far as they have figures: those that stand for the areas chosen, the county and what it is set against. */
export const drawnAreas = ({ base, held, chosen, ownerOf }: Explored): readonly ExploreArea[] =>
  uniqueAreas([...chosen.map(ownerOf), base.county, ...base.wider]).filter(({ id }) =>
    held.series.some(({ area }) => area === id),
  );

/** Id of the area whose line wears the accent: the county only where no other area is chosen. */
function accentOf({ base, chosen, lead, ownerOf }: Explored): string {
  const owner = ownerOf(lead);
  return chosen.length > 0 && owner.id === base.county.id ? '' : owner.id;
}

/** The rows of the chart over time, as the pre-rendered pages select them. */
export function timeRows(explored: Explored): readonly MeasureOverTimeRow[] {
  const { base, held } = explored;
  const { indicator, targets, definitions } = held.piece;
  const rows = measureOverTimeRows({
    indicator,
    areas: drawnAreas(explored),
    me: accentOf(explored),
    series: held.series,
    targets,
    definitions,
    years: base.years,
  });
  return inStretch(explored, rows);
}

/** Whether there is anything to draw over time. */
export const hasFigures = (rows: readonly MeasureOverTimeRow[]): boolean => rows.some(({ kind }) => kind === 'figure');

/** The rows of the strip of one level, as the pre-rendered pages select them; none where hardly an area of it has a figure. */
export function stripRows(explored: Explored, level: 'LCSP' | 'district') {
  const { base, held, lead, ownerOf, year } = explored;
  const all = base.areas.filter(({ type }) => type === level);
  const series = held.series.filter((one) => level === 'district' || isOwn(one) || one.level !== 'LCSP');
  const areas = all.filter(({ id }) => series.some((one) => one.area === id && pointIn(one, year) !== undefined));
  if (areas.length < FEWEST_MARKS) return [];
  const owner = ownerOf(lead);
  return areaStripRows({
    indicator: held.piece.indicator,
    areas,
    benchmarks: [base.county, ...base.wider],
    me: level === 'district' && owner.type === 'LCSP' ? (owner.district ?? '') : owner.type === level ? owner.id : '',
    series,
    period: year,
    target: held.piece.targets[0],
    areasLabel:
      level === 'district'
        ? labelDistricts(base.county, all.length)
        : labelReturns(base.county, { sent: areas.length, all: all.length, way: ownWay(series) }),
  });
}

/** Ages of the areas chosen and of the county; an LCSP's are its own, whatever the measure. */
export function ageRows({ base, chosen, lead, held }: Explored): readonly AgeStructureRow[] {
  const rowsOf = (area: ExploreArea, role: AgeStructureRow['role']): readonly AgeStructureRow[] => {
    const population = held.populations.find((one) => one.area === area.id);
    return population === undefined ? [] : ageRowsOf(area, population, role);
  };
  if (chosen.length === 0) return rowsOf(base.county, 'me');
  return [
    ...chosen.flatMap((area) => rowsOf(area, area.id === lead.id ? 'me' : 'other')),
    ...rowsOf(base.county, 'kent'),
  ];
}
