import type { SchemaElement } from 'hyparquet';
import { plainDecimal } from '../read/plainDecimal.ts';

/** A stored value of one column as the text a CSV would hold. */
export type ColumnText = (value: unknown) => string;

/**
 * How the values of a plain column become text; null where they are none. The column is freed of its logical type, so that the
 * library hands on what is stored: it would make decimals of binary fractions and days of dates in the reader's own zone.
 * (Parquet's LogicalTypes.md says what each stands for.)
 */
export function plainColumn(element: SchemaElement): ColumnText | null {
  const stored = { ...element };
  const { converted_type: converted, logical_type: logical, type } = stored;
  delete element.converted_type;
  delete element.logical_type;
  const kind = logical?.type ?? converted;
  // How a column without a single value is written, such as a status that is blank throughout.
  if (kind === 'NULL') return () => '';
  if (kind === 'DECIMAL') return decimalText(logical?.type === 'DECIMAL' ? logical.scale : (stored.scale ?? 0));
  if (kind === 'DATE') return (value) => isoDay(BigInt(Number(value)));
  const unit = timeUnit(stored);
  if (unit !== null) return (value) => isoTime(wholeOf(value) * unit);
  if (type === 'BOOLEAN') return (value) => (value === true ? 'TRUE' : 'FALSE');
  if (type === 'INT96') return (value) => isoTime(wholeOf(value));
  if (type === 'FLOAT') return (value) => shortestFloat(Number(value));
  if (type === 'DOUBLE') return (value) => numberText(Number(value));
  if (type === 'INT32' || type === 'INT64') return isWholeKind(kind) ? wholeText(stored) : null;
  return isTextKind(kind) && type === 'BYTE_ARRAY' ? bytesText : null;
}

const isWholeKind = (kind: string | undefined): boolean => kind === undefined || /^U?INT_|^INTEGER$/.test(kind);
const isTextKind = (kind: string | undefined): boolean => kind === undefined || /^(UTF8|STRING|ENUM|JSON)$/.test(kind);

// A file that is not read on is one that was refused, so a value of another kind is a defect.
function wholeOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  throw new TypeError(`invalid whole number: ${typeof value}`);
}

// Unsigned numbers are stored in the bits of signed ones.
function wholeText({ type, converted_type: converted, logical_type: logical }: SchemaElement): ColumnText {
  const isUnsigned = /^UINT_/.test(converted ?? '') || (logical?.type === 'INTEGER' && !logical.isSigned);
  const bits = type === 'INT32' ? 32 : 64;
  return (value) => String(isUnsigned ? BigInt.asUintN(bits, wholeOf(value)) : wholeOf(value));
}

function decimalText(scale: number): ColumnText {
  return (value) => {
    const unscaled = value instanceof Uint8Array ? signedOf(value) : wholeOf(value);
    const sign = unscaled < 0n ? '-' : '';
    const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
    const point = digits.length - scale;
    return `${sign}${digits.slice(0, point)}${scale === 0 ? '' : `.${digits.slice(point)}`}`;
  };
}

// Two's complement, the highest byte first.
function signedOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

const NANOSECONDS = { MILLIS: 1_000_000n, MICROS: 1000n, NANOS: 1n } as const;

function timeUnit({ converted_type: converted, logical_type: logical }: SchemaElement): bigint | null {
  if (logical?.type === 'TIMESTAMP') return NANOSECONDS[logical.unit];
  if (converted === 'TIMESTAMP_MILLIS') return NANOSECONDS.MILLIS;
  return converted === 'TIMESTAMP_MICROS' ? NANOSECONDS.MICROS : null;
}

const DAY = 86_400_000_000_000n;

const isoDay = (days: bigint): string => new Date(Number(days) * 86_400_000).toISOString().slice(0, 10);

// Midnight is a day; any other time keeps the digits it has.
function isoTime(nanoseconds: bigint): string {
  const rest = ((nanoseconds % DAY) + DAY) % DAY;
  const day = isoDay((nanoseconds - rest) / DAY);
  if (rest === 0n) return day;
  const seconds = new Date(Number(rest / 1_000_000n)).toISOString().slice(11, 19);
  const part = String(rest % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${day}T${seconds}${part === '' ? '' : `.${part}`}`;
}

const numberText = (value: number): string => (Number.isFinite(value) ? plainDecimal(value) : String(value));

// Of a number in single precision nine digits are enough, and fewer often are: 0.1 is not 0.10000000149011612.
function shortestFloat(value: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return numberText(short);
  }
  return numberText(value);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

const bytesText: ColumnText = (value) => (value instanceof Uint8Array ? decoder.decode(value) : String(value));
