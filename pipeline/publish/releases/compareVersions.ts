/** Orders release numbers: 1.9.0 before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const different = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return different === -1 ? 0 : (left[different] ?? 0) - (right[different] ?? 0);
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);
