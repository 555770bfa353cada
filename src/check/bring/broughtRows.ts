import { assemblePeriod } from '../../../pipeline/assemble/periods.ts';
import { STATUS_CODES, type StatusCode } from '../../../pipeline/contract/reasons.ts';
import { UNITS } from '../../../pipeline/contract/kinds.ts';
import type { CodedArea } from '../../../pipeline/import/matchArea.ts';
import { areaIdOf } from '../../../pipeline/import/plan/placeFigures.ts';
import type { IndicatorEntry } from '../../../pipeline/registers/indicators.ts';
import type { AreaOverTimeRow } from '../../charts/areaOverTime/areaOverTime.ts';
import type { Place } from '../../marks/places.ts';
import { reasonOfStatus } from '../preview/reasonOfStatus.ts';
import type { BroughtFile } from './broughtFile.ts';
import { heldTable, type ImportRegisters } from './importRegisters.ts';

/** One measure of the area that is drawn, as published and with the file. */
export interface BroughtMeasure {
  readonly label: string;
  readonly rows: readonly AreaOverTimeRow[];
}

/** A figure as text, of the file or published. */
interface TextFigure {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly status: StatusCode;
}

/** The area that is drawn: the county where the file holds it, else the first it holds. */
export function areaDrawn({ figures }: BroughtFile, { areas }: ImportRegisters): CodedArea | null {
  const named = new Set(figures.map(({ areaId }) => areaId));
  const held = areas.filter(({ id }) => named.has(id));
  return held.find(({ type }) => type === 'county') ?? held[0] ?? null;
}

/** Every measure a file has of one area: what is published with the figures of the file in their places, and what is published alone. */
export function broughtMeasures(
  brought: BroughtFile,
  area: CodedArea,
  registers: ImportRegisters,
): readonly BroughtMeasure[] {
  const own = brought.figures.filter(({ areaId }) => areaId === area.id);
  const held = heldFigures(brought, area, registers);
  return [...new Set(own.map(({ indicator }) => indicator))].flatMap((id) => {
    const entry = registers.indicators.find((one) => String(one.id) === id);
    if (entry === undefined) return [];
    const published = held.filter(({ indicator }) => indicator === id);
    const fresh = own.filter(({ indicator }) => indicator === id);
    const kept = published.filter(({ period }) => fresh.every((one) => one.period !== period));
    const rows = [
      ...rowsOf([...kept, ...fresh], entry, placeOf(area, 'with this file', 'me')),
      ...rowsOf(published, entry, placeOf(area, 'as published', 'kent')),
    ];
    return [{ label: entry.label, rows: onOneScale(rows) }];
  });
}

function heldFigures({ recipe }: BroughtFile, area: CodedArea, registers: ImportRegisters): readonly TextFigure[] {
  const idOf = areaIdOf(registers.areas);
  const table = heldTable(registers, recipe?.table.replace(/^data\//, '') ?? '');
  return table.rows
    .filter(({ cellOf }) => idOf(cellOf('area')) === area.id)
    .map(({ cellOf }) => ({
      indicator: cellOf('indicator'),
      period: cellOf('period'),
      value: cellOf('value'),
      status: STATUS_CODES.find((code) => code === cellOf('status')) ?? '',
    }));
}

const placeOf = ({ id, name, type }: CodedArea, which: string, role: Place['role']): Place => ({
  id: `${id} ${which}`,
  name: `${name}${type === 'LCSP' || type === 'district' ? ` ${type}` : ''} ${which}`,
  level: type,
  role,
});

/** Figures in the order of their periods; a change of definition ends a line. Focus and scale are set once all are known. */
function rowsOf(figures: readonly TextFigure[], entry: IndicatorEntry, place: Place): readonly AreaOverTimeRow[] {
  const unit = UNITS.find((known) => known === entry.unit) ?? 'not stated';
  const sorted = figures.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return sorted.map(({ period, value, status }, index) => ({
    measure: { label: entry.label, unit, ofWhat: '' },
    place,
    period: assemblePeriod(period, entry.periodType),
    segment: sorted.slice(0, index + 1).filter((one) => one.status === 'b').length,
    focal: '',
    extent: [0, 0],
    value: value === '' ? null : Number(value),
    digits: value.split('.')[1]?.length ?? 0,
    missing: value === '' ? reasonOfStatus(status) : null,
    status,
    mark: status === 'e' ? 'estimate' : status === 'p' ? 'provisional' : 'actual',
    provenance: '',
  }));
}

function onOneScale(rows: readonly AreaOverTimeRow[]): readonly AreaOverTimeRow[] {
  const shown = rows.filter(({ value }) => value !== null);
  const last = shown.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1)).at(-1);
  const values = shown.flatMap(({ value }) => value ?? []);
  const extent = values.length === 0 ? ([0, 0] as const) : ([Math.min(...values), Math.max(...values)] as const);
  return rows.map((row) => ({ ...row, focal: last?.period.label ?? '', extent }));
}
