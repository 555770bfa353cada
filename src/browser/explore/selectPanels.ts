import { ageStructure, sayBand } from '../../charts/ageStructure/ageStructure.ts';
import { areaStrip, sayStripRow } from '../../charts/areaStrip/areaStrip.ts';
import {
  measureOverTime,
  speakFigure,
  speakTarget,
  type MeasureOverTimeRow,
} from '../../charts/measureOverTime/measureOverTime.ts';
import { measureTileRows, measureTiles, sayTile } from '../../charts/tileMap/measureTiles.ts';
import { sayCountTile, tileMap, tileMapRows } from '../../charts/tileMap/tileMap.ts';
import { formatArea } from '../../format/areas.ts';
import { periodPosition } from '../../marks/periods.ts';
import { comparePlaces } from '../../marks/places.ts';
import { nearestHeld } from '../../select/explore/nearestHeld.ts';
import { describeCountMap } from '../../words/claimsExplore.ts';
import { describeLaterYears } from '../../words/timeOfLcsps.ts';
import { panelOf, type Panel } from './panel.ts';
import { timeRows, hasFigures, stripRows, ageRows, type Held, type Explored } from './explored.ts';

/** Titles of the sources some figures stand on, as the last line of a chart has them. */
const sourceOf = ({ piece }: Held, used: readonly string[]): string => {
  const places = new Set(used.flatMap((id) => id.split(' ')));
  return piece.sources.filter((_, at) => places.has(String(at))).join('; ');
};

const placeOfRow = (row: MeasureOverTimeRow) => ('place' in row ? row.place : undefined);

/** One place after the other, each in time order. */
function byPlace(a: MeasureOverTimeRow, b: MeasureOverTimeRow): number {
  const [left, right] = [placeOfRow(a), placeOfRow(b)];
  if (left === undefined || right === undefined || a.kind === 'span' || b.kind === 'span') return 0;
  return (
    comparePlaces(left, right) ||
    left.name.localeCompare(right.name, 'en-GB') ||
    periodPosition(a.period) - periodPosition(b.period)
  );
}

/** Nothing where the stretch of periods has no figure, only a target. */
function timePanel(explored: Explored): readonly Panel[] {
  const rows = timeRows(explored);
  if (!hasFigures(rows)) return [];
  const { indicator } = explored.held.piece;
  const titles = sourceOf(
    explored.held,
    rows.flatMap((row) => ('provenance' in row ? [row.provenance] : [])),
  );
  const panel = panelOf('time', measureOverTime, rows, {
    source: `${titles}. ${indicator.populationNote}`,
    subtitle: describeLaterYears(explored.base.years, explored.held.series, indicator.id),
    areaOf: (row) => placeOfRow(row)?.id ?? '',
    order: byPlace,
    say: (row) => {
      if (row.kind === 'figure') return `${row.period.label}: ${speakFigure(row).join('')}`;
      return row.kind === 'target' ? speakTarget(row, { ...MEASURELESS, unit: indicator.unit }) : '';
    },
  });
  return [panel];
}

/** A target says its own unit; nothing else of the measure is spoken of it. */
const MEASURELESS = { label: '', ofWhat: '' } as const;

const stripPanel = (explored: Explored, level: 'LCSP' | 'district'): readonly Panel[] => {
  const rows = stripRows(explored, level);
  if (rows.length === 0) return [];
  const source = sourceOf(
    explored.held,
    rows.map(({ provenance }) => provenance),
  );
  const id = level === 'LCSP' ? ('areas' as const) : ('districts' as const);
  return [
    panelOf(id, areaStrip, rows, {
      source,
      areaOf: ({ place }) => place.id,
      say: (row) => sayStripRow(rows, row),
      // The lines are drawn under the areas and read after them.
      order: (a, b) => Number(a.kind !== 'area') - Number(b.kind !== 'area'),
    }),
  ];
};

function agesPanel(explored: Explored): Panel {
  const { base, held } = explored;
  const ids = new Map([...base.areas, base.county].map((area) => [formatArea(area), area.id]));
  return panelOf('ages', ageStructure, ageRows(explored), {
    source: held.agesFrom.join('; '),
    areaOf: ({ place }) => ids.get(place) ?? '',
    say: (row) => `${row.place}: ${sayBand(row)}`,
  });
}

/** Ids of the LCSPs that are, or are read as lying in, the area that wears the accent. */
const mineOf = ({ base, chosen, lead }: Explored): readonly string[] =>
  chosen.length === 0
    ? []
    : base.areas
        .filter(({ id, type, district }) => type === 'LCSP' && (id === lead.id || district === lead.id))
        .map(({ id }) => id);

/** Squares shaded by the measure where areas have one, else by children, which every LCSP has of its own. */
function mapPanel(explored: Explored): readonly Panel[] {
  const { base, held, year } = explored;
  const areas = base.areas.filter(({ type }) => type === 'LCSP');
  const mine = mineOf(explored);
  const level = base.measures.find(({ id }) => id === explored.view.measure)?.level;
  if (level === 'county') {
    const rows = tileMapRows(base.tiles, areas, { populations: held.populations, me: mine[0] ?? '' });
    const panel = panelOf('map', tileMap, rows, {
      source: held.agesFrom.join('; '),
      subtitle: describeCountMap(),
      areaOf: ({ id }) => id,
      say: sayCountTile,
    });
    return [panel];
  }
  const rows = measureTileRows({
    indicator: held.piece.indicator,
    tiles: base.tiles,
    areas,
    ownerOf: (area) => nearestHeld(base, held.series, area, year),
    series: held.series,
    period: year,
    mine,
  });
  // In a year without a figure of any area there is nothing to shade.
  if (rows.length === 0) return [];
  const source = sourceOf(
    held,
    rows.map(({ provenance }) => provenance),
  );
  return [panelOf('map', measureTiles, rows, { source, areaOf: ({ id }) => id, say: sayTile })];
}

/** Every chart of a choice, in the order they are read. */
export const selectPanels = (explored: Explored): readonly Panel[] => [
  ...timePanel(explored),
  ...stripPanel(explored, 'LCSP'),
  ...stripPanel(explored, 'district'),
  agesPanel(explored),
  ...mapPanel(explored),
];
