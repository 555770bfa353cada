import type { ActualAgainstTargetRow } from '../../src/charts/actualAgainstTarget/actualAgainstTargetRows.ts';
import type { AgeStructureRow } from '../../src/charts/ageStructure/ageStructure.ts';
import type { BudgetByActivityRow } from '../../src/charts/budgetByActivity/budgetByActivity.ts';
import type { PlanDiagramRow } from '../../src/charts/planDiagram/planDiagram.ts';
import type { PopulationOfAreasRow } from '../../src/charts/populationOfAreas/populationOfAreas.ts';
import type { GlancePoint, TargetsAtAGlanceRow } from '../../src/charts/targetsAtAGlance/targetsAtAGlance.ts';
import type { MeasureTileRow, TileMapRow } from '../../src/charts/tileMap/tileMapRow.ts';
import { KENT, MEASURES, outturn, readFixture, schoolYear } from './fixture.ts';

const BASIS = 'as printed in the 2009/10 plan, undated';
const WHOLE = 'Kent Total';

const BANDS = [
  { band: '0-7', bandRole: 'part', fromAge: 0 },
  { band: '8-13', bandRole: 'part', fromAge: 8 },
  { band: '14-19', bandRole: 'part', fromAge: 14 },
  { band: '10-17', bandRole: 'overlap', fromAge: 10 },
] as const;

const population = (): readonly Record<string, string>[] => readFixture('population.csv');

/** Age bands of one LCSP and of Kent. */
export const ageRows = (name: string): readonly AgeStructureRow[] =>
  population()
    .filter((row) => row['area'] === name || row['area'] === WHOLE)
    .flatMap((row) =>
      BANDS.map((band) => ({
        ...band,
        place: row['area'] === WHOLE ? 'Kent' : `${name} LCSP`,
        level: row['area'] === WHOLE ? ('county' as const) : ('LCSP' as const),
        role: row['area'] === WHOLE ? ('kent' as const) : ('me' as const),
        count: Number(row[band.band]),
        share: (100 * Number(row[band.band])) / Number(row['all']),
        digits: 0,
        basis: BASIS,
        provenance: 'p1',
      })),
    );

/** Population of the 23 LCSPs and of Kent. */
export const populationRows = (me: string): readonly PopulationOfAreasRow[] =>
  population().map((row) => ({
    id: row['area'] ?? '',
    name: row['area'] === WHOLE ? 'Kent' : (row['area'] ?? ''),
    level: row['area'] === WHOLE ? 'county' : 'LCSP',
    role: row['area'] === WHOLE ? 'whole' : row['area'] === me ? 'me' : 'other',
    who: 'Children and young people aged 0-19',
    count: Number(row['all']),
    basis: BASIS,
    provenance: 'p1',
  }));

const slug = (name: string): string => name.toLowerCase().replaceAll('&', 'and').replaceAll(' ', '-');

/** Squares of the schematic map. */
export const tileRows = (me: string): readonly TileMapRow[] => {
  const tiles = new Map(readFixture('tiles.csv').map((row) => [row['area_id'], row]));
  return population()
    .filter((row) => row['area'] !== WHOLE)
    .map((row) => {
      const name = row['area'] ?? '';
      const tile = tiles.get(slug(name));
      return {
        id: slug(name),
        name,
        column: Number(tile?.['column']),
        row: Number(tile?.['row']),
        count: Number(row['all']),
        isMe: name === me,
        basis: BASIS,
        provenance: 'p1',
      };
    });
};

/** The same squares with invented figures of districts, one of them withheld. */
export const measureTileRows = (me: string): readonly MeasureTileRow[] =>
  tileRows(me).map(({ id, name, column, row, isMe }, at) => ({
    id,
    name,
    column,
    row,
    isMe,
    measure: MEASURES.primary,
    period: schoolYear('2008/09'),
    figureOf: `${name} district`,
    ...outturn(5 + (at % 7) * 0.25, 2),
    ...(at === 4 ? { value: null, missing: 'suppressed' as const, status: 'c' as const } : {}),
  }));

/** Controllable expenditure by activity as the text held prints it. */
export const budgetRows = (): readonly BudgetByActivityRow[] =>
  readFixture('budget.csv', ';').flatMap((row) =>
    ['2008-09', '2009-10'].map((year) => ({
      activity: row['activity'] ?? '',
      year,
      amount: Number(row[year]),
      place: 'Kent, all Local Children’s Services Partnerships',
      measure: 'Controllable expenditure',
      note: '',
      provenance: 'p1',
    })),
  );

/** The plan's figures, the outturn and the target of one indicator. */
export const primaryTargetRows: readonly ActualAgainstTargetRow[] = (
  [
    ['2007/08', 'actual', 5.3, 1, 'plan', null],
    ['2007/08', 'outturn', 5.31885, 2, 'Department for Education', null],
    ['2008/09', 'estimate', 5.0, 1, 'plan', null],
    ['2008/09', 'outturn', 5.33826, 2, 'Department for Education', null],
    ['2008/09', 'target', 5.0, 1, 'plan', 'at most'],
  ] as const
).map(([period, mark, value, digits, source, direction]) => ({
  measure: MEASURES.primary,
  place: KENT,
  period: schoolYear(period),
  mark,
  value,
  digits,
  source,
  direction,
  without: [],
  provenance: 'p1',
}));

const point = (mark: GlancePoint['mark'], period: string, [value, digits]: readonly [number, number]): GlancePoint => ({
  mark,
  period: schoolYear(period),
  value,
  digits,
  provenance: 'p1',
});

/** Four of Kent's targeted indicators, one of each answer. */
export const glanceRows: readonly TargetsAtAGlanceRow[] = [
  {
    indicator: 'half-days-primary',
    measure: MEASURES.primary,
    niNumber: '',
    place: KENT,
    direction: 'at most',
    points: [
      point('actual', '2007/08', [5.3, 1]),
      point('outturn', '2007/08', [5.31885, 2]),
      point('estimate', '2008/09', [5.0, 1]),
      point('outturn', '2008/09', [5.33826, 2]),
      point('target', '2008/09', [5.0, 1]),
    ],
    state: 'not met',
    verdict: 'Not met in 2008/09',
  },
  {
    indicator: 'half-days-secondary',
    measure: MEASURES.secondary,
    niNumber: '',
    place: KENT,
    direction: 'at most',
    points: [
      point('actual', '2007/08', [7.5, 1]),
      point('outturn', '2007/08', [7.88312, 2]),
      point('estimate', '2008/09', [7.35, 2]),
      point('outturn', '2008/09', [7.80948, 2]),
      point('target', '2008/09', [7.35, 2]),
    ],
    state: 'not comparable',
    verdict: 'Not comparable: the two sources differ for 2007/08',
  },
  {
    indicator: 'ni-114',
    measure: { label: 'Permanent exclusions', unit: 'per 1000 pupils', ofWhat: '' },
    niNumber: 'NI 114',
    place: KENT,
    direction: 'at most',
    points: [
      point('provisional', '2007/08', [1.3, 1]),
      point('estimate', '2008/09', [1.4, 1]),
      point('outturn', '2007/08', [1.668, 1]),
      point('outturn', '2008/09', [1.219, 1]),
      point('target', '2008/09', [1.4, 1]),
    ],
    state: 'not comparable',
    verdict: 'Not comparable: the two sources differ for 2007/08',
  },
  {
    indicator: 'ni-117',
    measure: { label: '16-18 year olds not in education, employment or training', unit: '%', ofWhat: '' },
    niNumber: 'NI 117',
    place: KENT,
    direction: 'at most',
    points: [
      point('actual', '2007/08', [5.27, 2]),
      point('estimate', '2008/09', [4.46, 2]),
      point('target', '2009/10', [5.9, 1]),
    ],
    state: 'not assessed',
    verdict: 'Not assessed: no figure for 2009/10 is held',
  },
  {
    indicator: 'ni-075',
    measure: { label: '5 or more A*-C grades at GCSE including English and Maths', unit: '%', ofWhat: '' },
    niNumber: 'NI 75',
    place: KENT,
    direction: 'at least',
    points: [
      point('actual', '2007/08', [49.7, 1]),
      point('estimate', '2008/09', [56, 0]),
      point('target', '2009/10', [57, 0]),
    ],
    state: 'not assessed',
    verdict: 'Not assessed: no figure for 2009/10 is held',
  },
];

const PLAN = 'Children and Young People’s Plan, Kent';
const PRIORITY = { id: 'priority-7', number: 7, title: 'Learning' };
const ATTENDANCE = {
  id: '7b',
  text: 'Children and young people take up learning opportunities and achieve their potential.',
};

/** One priority with links a key action names and links of ours, and outcomes without either. */
export const planRows: readonly PlanDiagramRow[] = [
  ...(
    [
      ['half-days-primary', 'Half days missed in primary schools', 'same-action'],
      ['half-days-secondary', 'Half days missed in secondary schools', 'same-action'],
      ['ni-087', 'NI 87 Secondary school persistent absence rate', 'editorial'],
    ] as const
  ).flatMap(([id, label, basis]) =>
    (
      [
        [5, 'Improve school attendance'],
        [8, 'Partnerships between schools and early years settings'],
        [14, 'Improve key outcomes'],
      ] as const
    ).map(([number, title]) => ({
      priority: PRIORITY,
      outcome: ATTENDANCE,
      action: { id: `action-${number}`, number, title },
      indicator: { id, label, basis, nearest: false, isOfPlan: true },
      plan: PLAN,
    })),
  ),
  {
    priority: PRIORITY,
    outcome: { id: '7a', text: 'Young children start school ready to learn.' },
    action: { id: 'action-11', number: 11, title: 'Develop early years provision' },
    indicator: null,
    plan: PLAN,
  },
  {
    priority: { id: 'priority-8', number: 8, title: 'Safety' },
    outcome: { id: '8c', text: 'Children are safe from harm.' },
    action: null,
    indicator: null,
    plan: PLAN,
  },
];
