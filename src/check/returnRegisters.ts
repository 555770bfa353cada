import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { FileHead } from '../../pipeline/contract/files.ts';
import type { Period } from '../../pipeline/contract/series.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import type { Registers } from '../../pipeline/check/registers.ts';
import type { RawTable } from '../../pipeline/read/rawTable.ts';

/** Registers a return is judged by, by their role. */
export const REGISTER_ROLES = [
  'areas',
  'areaNames',
  'indicators',
  'sources',
  'revisions',
  'definitions',
  'disclosure',
] as const;

export type RegisterRole = (typeof REGISTER_ROLES)[number];

/** A table as plain data: column names, then rows of texts. */
export interface PackedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The county's published figures of one indicator, for the preview to set a return beside. */
export interface CountyFigures {
  readonly name: string;
  readonly indicator: string;
  readonly periods: readonly Period[];
  readonly value: readonly (number | null)[];
  readonly digits: readonly number[];
  readonly segment: readonly number[];
}

/** All the page that checks a return knows of the world; written at build time into a script of its own. */
export interface ReturnRegisters {
  readonly edition: FileHead['edition'];
  readonly release: string;
  readonly tables: Readonly<Record<RegisterRole, PackedTable>>;
  readonly indicators: readonly Pick<Indicator, 'id' | 'label' | 'shortLabel' | 'unit'>[];
  readonly county: readonly CountyFigures[];
  /** The published figures by which the size of a measure is known. */
  readonly figures: PackedTable;
}

const unpack = (file: string, { columns, rows }: PackedTable): RawTable => ({
  file,
  header: columns,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  findings: [],
});

/** The look-ups the checks use, as the build makes them from the same tables. */
export function registersOf({ tables, figures }: ReturnRegisters): Registers {
  return registersFrom({
    areas: unpack('areas.csv', tables.areas),
    areaNames: unpack('area-names.csv', tables.areaNames),
    indicators: unpack('indicators.csv', tables.indicators),
    sources: unpack('sources.csv', tables.sources),
    revisions: unpack('revisions.csv', tables.revisions),
    definitions: unpack('definitions.csv', tables.definitions),
    disclosure: unpack('disclosure.csv', tables.disclosure),
    observations: [unpack('observations.csv', figures)],
  });
}
