interface Props {
  readonly value: number;
  /** What a bar of full length stands for: one scale a row. */
  readonly most: number;
  /** The county's value, a line across the bar; absent where it is on another scale or the bar is the county's own. */
  readonly line?: number | null;
  readonly isCounty?: boolean;
  /** True for a figure of another level that stands in an area's place: such a bar is pale. */
  readonly isNearest?: boolean;
}

/** Tenths of a per cent are finer than any screen shows. */
const along = (value: number, most: number): number => (most === 0 ? 0 : Math.round((1000 * value) / most) / 10);

/** A figure as a bar from 0, beside its number, which says it to those who do not see it. */
export function CellBar({ value, most, line = null, isCounty = false, isNearest = false }: Props) {
  const level = isCounty ? ' cell-bar-county' : isNearest ? ' bar-near' : '';
  return (
    <svg className={`cell-bar${level}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 2h${along(value, most)}v6H0z`} />
      {line !== null && <path className="bar-line" d={`M${along(line, most)} 0V10`} />}
    </svg>
  );
}
