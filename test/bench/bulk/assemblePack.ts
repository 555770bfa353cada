import { STATUS_CODES } from '../../../pipeline/contract/reasons.ts';
import type { AreaType } from '../../../pipeline/contract/kinds.ts';
import type { FigureCube } from './figureCube.ts';
import type { Pack } from './listPacks.ts';
import { createJsonBytes, reserveNumbers, writeByte, writeDecimal, writeText, type JsonBytes } from './jsonBytes.ts';
import { createPackColumns, emptyPackColumns, fillPackColumns, type PackColumns } from './packColumns.ts';

/** Where packs are made, one after the other in the same memory. */
export type PackSpace = { json: JsonBytes; columns: PackColumns };

/** Room for the largest of the packs. */
export function createPackSpace(cube: FigureCube, packs: readonly Pack[]): PackSpace {
  const most = packs.reduce((largest, { areas }) => Math.max(largest, areas.length), 0);
  return { json: createJsonBytes(), columns: createPackColumns(cube, most) };
}

/**
 * One file: a column an array, each as long as areas x indicators x periods (in the order of `areas` here and of the
 * index). A cell is null where there is no figure; `status` is a place in the index's list, null where there is no row.
 */
export function assemblePack(cube: FigureCube, pack: Pack, { json, columns }: PackSpace): void {
  const ids = pack.areas.map((area) => cube.names.areas[area]?.id ?? '');
  emptyPackColumns(columns);
  for (const [place, area] of pack.areas.entries()) fillPackColumns(cube, area, { columns, place });
  json.length = 0;
  writeText(json, `{"areas":${JSON.stringify(ids)}`);
  const cells = pack.areas.length * cube.names.indicators.length * cube.names.periods.length;
  const { digits, limitDigits } = columns;
  writeColumn(json, 'value', { cells, numbers: columns.value, digits });
  writeColumn(json, 'lower', { cells, numbers: columns.lower, digits: limitDigits });
  writeColumn(json, 'upper', { cells, numbers: columns.upper, digits: limitDigits });
  for (const name of WHOLE_COLUMNS) writeColumn(json, name, { cells, numbers: columns[name], digits: null });
  writeText(json, '}\n');
}

const WHOLE_COLUMNS = ['numerator', 'denominator', 'status', 'rank', 'equal'] as const;

const POWERS = Array.from({ length: 20 }, (_, exponent) => 10 ** exponent);
const NULL = [...'null'].map((letter) => letter.charCodeAt(0));
const COMMA = 44;

function writeColumn(
  json: JsonBytes,
  name: string,
  { cells, numbers, digits }: { cells: number; numbers: Float64Array; digits: Uint8Array | null },
): void {
  writeText(json, `,\n"${name}":[`);
  reserveNumbers(json, cells);
  for (let cell = 0; cell < cells; cell += 1) {
    if (cell > 0) writeByte(json, COMMA);
    const number = numbers[cell] ?? Number.NaN;
    const decimals = digits === null ? 0 : (digits[cell] ?? 0);
    if (Number.isNaN(number)) for (const letter of NULL) writeByte(json, letter);
    else writeDecimal(json, decimals === 0 ? number : Math.round(number * (POWERS[decimals] ?? 1)), decimals);
  }
  writeText(json, ']');
}

/** What all files of a cube share: the names the columns follow, and how many areas each rank is out of. */
export function assembleBulkIndex(
  cube: FigureCube,
  packs: readonly Pack[],
  ranked: ReadonlyMap<AreaType | null, Uint16Array>,
): string {
  const { areas, indicators, periods } = cube.names;
  return `${JSON.stringify({
    areas: areas.map(({ id, name, type, parent }) => ({ id, name, type, parent })),
    indicators: indicators.map(({ id, entry }) => ({
      id,
      unit: entry?.unit ?? '',
      polarity: entry?.polarity ?? 'none',
    })),
    periods,
    statuses: STATUS_CODES,
    files: packs.map(({ path }) => path),
    interval: '95%',
    ranked: Object.fromEntries([...ranked].map(([type, counts]) => [type ?? '', [...counts]])),
  })}\n`;
}
