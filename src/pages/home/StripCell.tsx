/** Units of the drawing, which its cell stretches to the room there is; strokes keep their width. */
const WIDTH = 200;
const HEIGHT = 10;
/** Room for half a mark at either end. */
const EDGE = 8;

interface Props {
  readonly value: number | null;
  readonly lines: readonly { readonly role: string; readonly value: number }[];
  readonly target: number | undefined;
  readonly range: readonly [low: number, high: number];
}

/**
 * One area's place on the scale all of its level share: a dot, the lines it is set against and the target as a short
 * mark. Set one under the other, the lines run on. Hidden from speech, because its number stands beside it.
 */
export function StripCell({ value, lines, target, range: [low, high] }: Props) {
  const along = (one: number): number =>
    Math.round(EDGE + ((WIDTH - 2 * EDGE) * (one - low)) / (high === low ? 1 : high - low));
  return (
    <svg className="strip-cell" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {lines.map((line) => (
        <path key={line.role} className={`strip-${line.role}`} d={`M${along(line.value)} 0V${HEIGHT}`} />
      ))}
      {target !== undefined && <path className="strip-target" d={`M${along(target)} 3V7`} />}
      {value !== null && <path className="strip-dot" d={`M${along(value)} 5h.01`} />}
    </svg>
  );
}
