import type { AreaChildrenRow } from '../../src/charts/areaChildren/areaChildren.ts';
import type { AreaOverTimeRow } from '../../src/charts/areaOverTime/areaOverTime.ts';
import type { MeasureFigureRow } from '../../src/charts/measureOverTime/measureOverTime.ts';
import { KENT } from './fixture.ts';
import { overTimeRows } from './overTimeRows.ts';
import { ageRows, populationRows } from './planRows.ts';

const FOCAL = '2008/09';

const isOutturn = (row: { readonly kind: string; readonly basis?: string }): row is MeasureFigureRow =>
  row.kind === 'figure' && row.basis !== 'plan';

/** Half days missed in primary schools of one district and of Kent, on the scale both share. */
export function smallOverTimeRows(name: string): readonly AreaOverTimeRow[] {
  const figures = overTimeRows(name, 'primary')
    .filter(isOutturn)
    .filter(({ place }) => place.role === 'me' || place.name === KENT.name);
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const extent = [Math.min(...values), Math.max(...values)] as const;
  return figures.map((row) => ({ ...row, focal: FOCAL, extent }));
}

/** Children of one LCSP by age beside Kent's shares, on the scale of all LCSPs. */
export function smallChildrenRows(name: string): readonly AreaChildrenRow[] {
  const bands = ageRows(name);
  const shareOf = (band: string): number => bands.find((row) => row.role === 'kent' && row.band === band)?.share ?? 0;
  const counts = populationRows(name).flatMap((row) => (row.role === 'whole' ? [] : [row.count]));
  const whole = populationRows(name).find(({ role }) => role === 'me')?.count ?? 0;
  const common = { county: KENT.name, mostChildren: Math.max(...counts), mostShare: 60 } as const;
  const parts = bands
    .filter(({ role }) => role === 'me')
    .map(({ place, band, bandRole, count, share, digits, basis, provenance }) => ({
      ...{ place, band, bandRole, count, share, digits, basis, provenance },
      countyShare: shareOf(band),
      ...common,
    }));
  const [first] = parts;
  if (first === undefined) throw new Error(`missing age bands of ${name}`);
  return [{ ...first, band: '0-19', bandRole: 'whole', count: whole, share: 100, countyShare: 100 }, ...parts];
}
