import { STATUS_CODES } from '../contract/reasons.ts';
import type { AreaType } from '../contract/area.ts';
import { digitsOfMark, NO_COUNT, statusOfMark } from './figureCube.ts';
import type { FigureChunk, FigureCube } from './figureCube.ts';
import { estimateLimits } from './estimateLimits.ts';
import type { Limits95 } from './estimateLimits.ts';
import { reserveNumbers, writeByte, writeDecimal, writeText } from './jsonBytes.ts';
import type { JsonBytes } from './jsonBytes.ts';
import { EQUAL } from './rankCube.ts';

/** Some areas whose figures stand in one file. */
export type Pack = { path: string; areas: readonly number[] };

/** Above so many areas, files are made for parent areas: tens of thousands of small files cost more than their content. */
const MOST_AREA_FILES = 1000;

/** Decimals of a limit beyond those of its value. */
const FURTHER_DIGITS = 2;
const COMMA = 44;

/** The files of a cube: one an area, or one a parent area where there are very many. */
export function listPacks(cube: FigureCube): Pack[] {
  const { areas } = cube.names;
  if (areas.length <= MOST_AREA_FILES) {
    return areas.map((area, place) => ({ path: `areas/${area.id}.json`, areas: [place] }));
  }
  const parents = new Map<string, number[]>();
  for (const [place, area] of areas.entries()) {
    const key = area.parent === '' ? 'none' : area.parent;
    parents.set(key, [...(parents.get(key) ?? []), place]);
  }
  return [...parents].map(([parent, places]) => ({ path: `parents/${parent}.json`, areas: places }));
}

type Slot = { chunk: FigureChunk; slot: number };
type WriteCell = (json: JsonBytes, chunk: FigureChunk, slot: number) => void;

/**
 * One file: a column an array, each as long as areas x indicators x periods (in the order of `areas` here and of the
 * index). A cell is null where there is no figure; `status` is a place in the index's list, null where there is no row.
 */
export function assemblePack(cube: FigureCube, pack: Pack, json: JsonBytes): void {
  const ids = pack.areas.map((area) => cube.names.areas[area]?.id ?? '');
  json.length = 0;
  writeText(json, `{"areas":${JSON.stringify(ids)}`);
  for (const [name, write] of columnsOf(cube)) {
    writeText(json, `,\n"${name}":[`);
    writeColumn(cube, pack, { json, write });
    writeText(json, ']');
  }
  writeText(json, '}\n');
}

function writeColumn(
  { chunks, names }: FigureCube,
  { areas }: Pack,
  { json, write }: { json: JsonBytes; write: WriteCell },
): void {
  const { indicators, periods } = names;
  let isFirst = true;
  for (const area of areas) {
    const ofArea = periods.map((_, period) => chunks[period]?.[area]);
    for (let slot = 0; slot < indicators.length; slot += 1) {
      reserveNumbers(json, periods.length);
      for (const chunk of ofArea) {
        if (!isFirst) writeByte(json, COMMA);
        isFirst = false;
        if (chunk === undefined || chunk.line[slot] === 0) writeNull(json);
        else write(json, chunk, slot);
      }
    }
  }
}

function columnsOf(cube: FigureCube): readonly (readonly [string, WriteCell])[] {
  const limits: Limits95 = { lower: null, upper: null };
  const limitsAt = ({ chunk, slot }: Slot): Limits95 => {
    estimateLimits(cube.names.indicators[slot]?.entry ?? null, countAt(chunk.numerator, slot), {
      denominator: countAt(chunk.denominator, slot),
      into: limits,
    });
    return limits;
  };
  return [
    ['value', (json, chunk, slot) => writeValue(json, chunk.value[slot] ?? Number.NaN, digitsAt(chunk, slot))],
    ['lower', (json, chunk, slot) => writeLimit(json, limitsAt({ chunk, slot }).lower, digitsAt(chunk, slot))],
    ['upper', (json, chunk, slot) => writeLimit(json, limitsAt({ chunk, slot }).upper, digitsAt(chunk, slot))],
    ['numerator', (json, chunk, slot) => writeCount(json, countAt(chunk.numerator, slot))],
    ['denominator', (json, chunk, slot) => writeCount(json, countAt(chunk.denominator, slot))],
    ['status', (json, chunk, slot) => writeDecimal(json, statusOfMark(chunk.marks[slot] ?? 0), 0)],
    ['rank', (json, chunk, slot) => writeRank(json, chunk.rank[slot] ?? 0)],
    ['equal', (json, chunk, slot) => writeDecimal(json, (chunk.rank[slot] ?? 0) >= EQUAL ? 1 : 0, 0)],
  ];
}

const digitsAt = (chunk: FigureChunk, slot: number): number => digitsOfMark(chunk.marks[slot] ?? 0);
const countAt = (counts: Int32Array | Float64Array, slot: number): number | null => {
  const count = counts[slot] ?? NO_COUNT;
  return count === NO_COUNT ? null : count;
};

const NULL = [...'null'].map((letter) => letter.charCodeAt(0));

function writeNull(json: JsonBytes): void {
  for (const letter of NULL) writeByte(json, letter);
}

function writeValue(json: JsonBytes, value: number, digits: number): void {
  if (Number.isNaN(value)) writeNull(json);
  else writeDecimal(json, Math.round(value * 10 ** digits), digits);
}

const writeLimit = (json: JsonBytes, limit: number | null, digits: number): void =>
  writeValue(json, limit ?? Number.NaN, digits + FURTHER_DIGITS);

function writeCount(json: JsonBytes, count: number | null): void {
  if (count === null) writeNull(json);
  else writeDecimal(json, count, 0);
}

function writeRank(json: JsonBytes, rank: number): void {
  if (rank === 0) writeNull(json);
  else writeDecimal(json, rank & ~EQUAL, 0);
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
    indicators: indicators.map(({ id, entry }) => ({ id, unit: entry?.unit ?? '', polarity: entry?.polarity ?? 'none' })),
    periods,
    statuses: STATUS_CODES,
    files: packs.map(({ path }) => path),
    interval: '95%',
    ranked: Object.fromEntries([...ranked].map(([type, counts]) => [type ?? '', [...counts]])),
  })}\n`;
}
