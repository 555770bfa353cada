const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Carries the checksum of a zip entry (CRC-32, APPNOTE 4.4.7) over the next bytes; begin with 0. fflate itself compares none. */
export function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (let index = 0; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return ~value >>> 0;
}
