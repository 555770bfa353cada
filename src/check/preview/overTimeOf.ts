import type { AreaOverTimeRow } from '../../charts/areaOverTime/areaOverTime.ts';
import type { PlaceRole } from '../../marks/places.ts';
import type { ReturnRegisters } from '../returnRegisters.ts';
import type { PreviewFigure } from './previewRows.ts';

type Extent = readonly [number, number];

/** The county's figures of the same measure, for the thin line behind the return's own. */
function countyRows(figure: PreviewFigure, { county }: ReturnRegisters, focal: string, extent: Extent) {
  const held = county.find(({ indicator }) => indicator === figure.entry.id);
  if (held === undefined) return [];
  const place = { id: 'county', name: held.name, level: 'county', role: 'kent' as PlaceRole } as const;
  return held.periods.map((period, index): AreaOverTimeRow => ({
    measure: figure.measure,
    place,
    period,
    segment: held.segment[index] ?? 0,
    focal,
    extent,
    value: held.value[index] ?? null,
    digits: held.digits[index] ?? 0,
    missing: held.value[index] === null ? 'not in the sources held' : null,
    status: '',
    mark: 'outturn',
    provenance: '',
  }));
}

/** Where a period of the return lies between the county's breaks; without the county nothing is known to break. */
function segmentOf({ period, entry }: PreviewFigure, { county }: ReturnRegisters): number {
  const held = county.find(({ indicator }) => indicator === entry.id);
  return held?.segment[held.periods.findIndex(({ key }) => key === period.key)] ?? 0;
}

/** One measure of a return over its periods, with the county behind it. */
export function overTimeOf(figures: readonly PreviewFigure[], registers: ReturnRegisters): readonly AreaOverTimeRow[] {
  const first = figures[0];
  const shown = figures.filter(({ value }) => value !== null);
  const last = shown.toSorted((a, b) => a.period.start.localeCompare(b.period.start, 'en')).at(-1);
  if (first === undefined || last === undefined) return [];
  const starts = new Set(figures.map(({ period }) => period.start));
  const behind = countyRows(first, registers, last.period.label, [0, 0]).filter(({ period }) =>
    starts.has(period.start),
  );
  const values = [...shown, ...behind].flatMap(({ value }) => (value === null ? [] : [value]));
  const extent: Extent = [Math.min(...values), Math.max(...values)];
  const focal = last.period.label;
  const own = figures.map((figure): AreaOverTimeRow => ({
    ...figure,
    segment: segmentOf(figure, registers),
    focal,
    extent,
  }));
  return [...own, ...behind.map((row) => ({ ...row, extent }))];
}
