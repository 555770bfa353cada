/** Units of the drawing, which its page stretches to the room there is. */
const WIDTH = 200;
const HEIGHT = 16;

interface Props {
  readonly share: number;
  /** The share it is set against, as an upright line; left out where there is none. */
  readonly against?: number;
  /** Share at the right end: the same for every bar set beside this one. */
  readonly most: number;
}

/** A share as a bar in a table's cell, beside the number it draws; hidden from speech, because the number is read. */
export function ShareBar({ share, against, most }: Props) {
  const at = (value: number): number => Math.round((WIDTH * value) / most);
  return (
    <svg
      className="share-bar"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="share-bar-own" y="2" width={at(share)} height={HEIGHT - 4} />
      {against !== undefined && (
        <>
          <path className="share-bar-edge" d={`M${at(against)} 0V${HEIGHT}`} />
          <path className="share-bar-line" d={`M${at(against)} 0V${HEIGHT}`} />
        </>
      )}
    </svg>
  );
}
