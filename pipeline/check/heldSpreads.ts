/** A figure held already, for targets and returns to be set against. */
export type HeldFigure = {
  area: string;
  indicator: string;
  period: string;
  value: number;
  text: string;
  source: string;
};

/** The values of one measure held already, of any area and year; those of 0 tell nothing of its size and are left out. */
export type HeldSpread = {
  /** The two smallest and the two largest, so that a held figure can be set against all others. */
  low: readonly [number, number];
  high: readonly [number, number];
  /** The county's figures as written, by period. */
  county: ReadonlyMap<string, string>;
};

/** Spread of each measure held; counties by their ids. */
export function heldSpreads(
  figures: readonly HeldFigure[],
  counties: ReadonlySet<string>,
): ReadonlyMap<string, HeldSpread> {
  const byIndicator = groupByIndicator(figures.filter(({ value }) => value > 0));
  const spreads = new Map<string, HeldSpread>();
  for (const [indicator, own] of byIndicator) {
    const values = own.map(({ value }) => value).toSorted((a, b) => a - b);
    const [first = 0, second = first] = values;
    const [last = 0, beforeLast = last] = values.toReversed();
    const ofCounty = own.filter(({ area }) => counties.has(area)).map(({ period, text }) => [period, text] as const);
    spreads.set(indicator, { low: [first, second], high: [beforeLast, last], county: new Map(ofCounty.toSorted()) });
  }
  return spreads;
}

/**
 * The figures by which a measure's spread is known, out of all that are held: the county's and the two smallest and
 * largest. What a page needs to judge as the build does.
 */
export function spreadFigures(figures: readonly HeldFigure[], counties: ReadonlySet<string>): readonly HeldFigure[] {
  return [...groupByIndicator(figures).values()].flatMap((own) => {
    const ordered = own.filter(({ value }) => value > 0).toSorted((a, b) => a.value - b.value);
    const extremes = new Set([...ordered.slice(0, 2), ...ordered.slice(-2)]);
    return own.filter((figure) => counties.has(figure.area) || extremes.has(figure));
  });
}

function groupByIndicator(figures: readonly HeldFigure[]): ReadonlyMap<string, readonly HeldFigure[]> {
  const groups = new Map<string, HeldFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.indicator);
    if (group === undefined) groups.set(figure.indicator, [figure]);
    else group.push(figure);
  }
  return groups;
}
