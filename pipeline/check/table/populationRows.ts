/** One typed row of a population table: children of one age band in one area. `percent` is the printed share of the whole band. */
export type PopulationRow = {
  line: number;
  areaId: string;
  area: string;
  band: string;
  count: number | null;
  percent: number | null;
  percentDigits: number;
};

/** Rows of each area by its name, in the order of the file. */
export function groupByArea(rows: readonly PopulationRow[]): Map<string, PopulationRow[]> {
  const groups = new Map<string, PopulationRow[]>();
  for (const row of rows) groups.set(row.area, [...(groups.get(row.area) ?? []), row]);
  return groups;
}
