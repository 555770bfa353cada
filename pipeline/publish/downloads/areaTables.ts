import { chartedIndicators } from '../../assemble/chartedIndicators.ts';
import type { Facts } from '../../assemble/facts.ts';
import { rowsBy } from '../../assemble/rowsBy.ts';
import type { Area } from '../../contract/area.ts';
import { nearestStep } from '../../contract/figureLevels.ts';
import { FIGURE_COLUMNS, RELATION_COLUMNS, type PlacedRow } from './figureColumns.ts';
import { describeLicences } from './describeLicences.ts';
import type { TableFile } from './tableFile.ts';

/** How a row stands to the area of the file, in the order the rows stand in. */
const RELATIONS = ['own', 'nearest level', 'comparator'] as const;
type Relation = (typeof RELATIONS)[number];

/** One file for every area with a page: its own figures, the nearest level's, and those it is set against, each said to be so. */
export function areaTables(facts: Facts, rows: readonly PlacedRow[]): readonly TableFile[] {
  return facts.areas.filter((area) => area.page !== null).map((area) => areaTable(area, facts, rows));
}

function areaTable(area: Area, facts: Facts, rows: readonly PlacedRow[]): TableFile {
  const shown = shownRows(area, facts, rows);
  return {
    stem: `downloads/${area.id}`,
    kind: 'area',
    about: area.id,
    title: `${area.name} (${area.type}): figures and targets`,
    description:
      'The figures of the page of this area: its own, and where it has none those of the nearest level held, beside those of Kent, South East and England. The column "relation" says which is which.',
    columns: [...RELATION_COLUMNS, ...FIGURE_COLUMNS],
    rows: shown.map(({ relation, placed }) => [area.id, relation, ...placed.cells]),
    schema: null,
    licences: describeLicences(
      facts,
      shown.map(({ placed }) => placed.source),
    ),
  };
}

const ofAreas = rowsBy<PlacedRow>(({ area }) => area);

function shownRows(area: Area, facts: Facts, rows: readonly PlacedRow[]) {
  const charted: ReadonlySet<string> = chartedIndicators(area, facts);
  const larger = facts.areas.filter((one) => ['county', 'region', 'country'].includes(one.type));
  const near = [area.id, area.district, ...larger.map((one) => one.id)];
  const shown = ofAreas(rows, near).filter(
    (placed) => charted.has(placed.indicator) || isPopulationOf(area, facts, placed),
  );
  const keysOf = (placed: readonly PlacedRow[]) => new Set(placed.map((one) => `${one.area} ${one.indicator}`));
  const held = { rows: keysOf(shown), values: keysOf(shown.filter(({ cells }) => cells[VALUE_AT] !== null)) };
  const related = shown.map((placed) => ({ placed, relation: relationOf(area, placed, held) }));
  return related.toSorted((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
}

/** Children are counted for the area and for the county it is set against, not for the district in between. */
function isPopulationOf(area: Area, facts: Facts, placed: PlacedRow): boolean {
  if (!placed.indicator.startsWith('population-')) return false;
  const county = facts.areas.find((one) => one.type === 'county');
  return placed.area === area.id || placed.area === county?.id;
}

const VALUE_AT = FIGURE_COLUMNS.findIndex(({ name }) => name === 'value');

/** Area and indicator of the rows of a file, and of those of them that hold a figure. */
interface Held {
  readonly rows: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

function relationOf(area: Area, { area: of, indicator }: PlacedRow, { rows, values }: Held): Relation {
  if (of === area.id) return 'own';
  const placed = (id: string | null) => (id === null ? null : { id });
  const chain = { own: { id: area.id }, district: placed(area.district), county: { id: area.parent ?? area.id } };
  const nearest =
    nearestStep(chain, ({ id }) => values.has(`${id} ${indicator}`)) ??
    nearestStep(chain, ({ id }) => rows.has(`${id} ${indicator}`));
  return of === nearest?.area.id ? 'nearest level' : 'comparator';
}
