/** JSON under way, as bytes: numbers of a million cells are written digit by digit, without a text of each. */
export type JsonBytes = { bytes: Uint8Array; length: number };

const encoder = new TextEncoder();
const ZERO = 48;
const MINUS = 45;
const POINT = 46;
// Whole numbers up to here are divided as 32-bit integers.
const MOST_WHOLE = 2 ** 31 - 1;
/** No number that is written takes more bytes than this, its comma included. */
const LONGEST_NUMBER = 32;

export const createJsonBytes = (): JsonBytes => ({ bytes: new Uint8Array(1 << 16), length: 0 });

/** Makes room for so many numbers, so that writing one need not ask. */
export function reserveNumbers(json: JsonBytes, count: number): void {
  reserve(json, count * LONGEST_NUMBER);
}

function reserve(json: JsonBytes, more: number): void {
  if (json.length + more <= json.bytes.length) return;
  const larger = new Uint8Array(Math.max(json.bytes.length * 2, json.length + more));
  larger.set(json.bytes.subarray(0, json.length));
  json.bytes = larger;
}

/** Writes text that is JSON already. */
export function writeText(json: JsonBytes, text: string): void {
  reserve(json, text.length * 3);
  json.length += encoder.encodeInto(text, json.bytes.subarray(json.length)).written;
}

/** Writes one byte, such as a comma; room must have been made. */
export function writeByte(json: JsonBytes, byte: number): void {
  json.bytes[json.length] = byte;
  json.length += 1;
}

/** Writes `units` of the last of `digits` decimals, such as 71 with one decimal as `7.1`; room must have been made. */
export function writeDecimal(json: JsonBytes, units: number, digits: number): void {
  if (!(Math.abs(units) <= MOST_WHOLE)) {
    writeText(json, String(units / 10 ** digits));
    return;
  }
  const { bytes } = json;
  let rest = units < 0 ? -units | 0 : units | 0;
  if (units < 0) writeByte(json, MINUS);
  const width = Math.max(widthOf(rest), digits + 1);
  const end = json.length + width + (digits > 0 ? 1 : 0);
  let at = end;
  for (let place = 0; place < width; place += 1) {
    if (place === digits && digits > 0) bytes[--at] = POINT;
    const next = (rest / 10) | 0;
    bytes[--at] = ZERO + rest - next * 10;
    rest = next;
  }
  json.length = end;
}

function widthOf(whole: number): number {
  let width = 1;
  for (let limit = 10; whole >= limit; limit *= 10) width += 1;
  return width;
}
