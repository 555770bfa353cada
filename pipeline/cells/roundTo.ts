/** A number rounded half away from zero to some decimals, as text for a message (never for a published figure). */
export function roundTo(value: number, decimals: number): string {
  const scale = 10 ** Math.min(decimals, 15);
  const size = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale;
  return String(value < 0 && size > 0 ? -size : size);
}
