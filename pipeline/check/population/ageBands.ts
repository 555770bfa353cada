import type { AgeBand } from '../../registers/ageBands.ts';

type Ages = Pick<AgeBand, 'fromAge' | 'toAge'>;

/** Ages of a band written `8-13`, both included; null where the text is no band. */
export function parseBand(text: string): Ages | null {
  const parts = /^(0|[1-9]\d?)-([1-9]\d?)$/.exec(text);
  if (parts === null) return null;
  const [fromAge, toAge] = [Number(parts[1]), Number(parts[2])];
  return fromAge < toAge ? { fromAge, toAge } : null;
}

/**
 * Sorts bands into the whole, the parts it divides into, and those that overlap them. Without a register the widest band is
 * the whole, and a band is an overlap when the others cover each of its ages.
 */
export function sortBands(ids: readonly string[]): AgeBand[] {
  const bands = ids.flatMap((band) => {
    const ages = parseBand(band);
    return ages === null ? [] : [{ band, ...ages }];
  });
  const whole = bands.find((band) =>
    bands.every((other) => band.fromAge <= other.fromAge && band.toAge >= other.toAge),
  );
  let parts = bands.filter((band) => band !== whole);
  for (const band of bands) {
    const others = parts.filter((other) => other !== band);
    if (parts.includes(band) && agesOf([band]).every((age) => agesOf(others).includes(age))) parts = others;
  }
  return bands.map((band) => ({ ...band, role: band === whole ? 'whole' : parts.includes(band) ? 'part' : 'overlap' }));
}

/** Every age that some band holds, in order. */
export function agesOf(bands: readonly Ages[]): number[] {
  const ages = new Set<number>();
  for (const { fromAge, toAge } of bands) for (let age = fromAge; age <= toAge; age += 1) ages.add(age);
  return [...ages].sort((a, b) => a - b);
}
