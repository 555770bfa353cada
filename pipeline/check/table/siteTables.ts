/**
 * A table as a site of statistics gives it: whose it is, and which of its columns hold what ours do, ours first. No columns
 * where its figures stand in a grid below lines about the query.
 */
export type SiteTable = { readonly site: string; readonly columns: readonly (readonly [string, string])[] };

type Known = {
  readonly site: string;
  /** Whether the header, or what stands above it, is as this site alone writes it. */
  readonly isOf: (header: readonly string[], titles: readonly string[]) => boolean;
  /** Our columns by the names that theirs may have, the first that stands there being the one. */
  readonly columns: Readonly<Record<string, readonly RegExp[]>>;
};

const has = (header: readonly string[], pattern: RegExp): boolean => header.some((name) => pattern.test(name.trim()));

const KNOWN: readonly Known[] = [
  {
    site: 'the Office for National Statistics (its API, CSV of version 4)',
    isOf: (header) => /^v4_\d+$/i.test(header[0]?.trim() ?? ''),
    columns: { area: [/^geography$/i], period: [/^time$/i], age_band: [/^Age$/], value: [/^v4_\d+$/i] },
  },
  {
    site: 'Nomis',
    isOf: (header) => has(header, /^obs_value$/i) && has(header, /^(geography|date)(_name|_code)?$/i),
    columns: {
      area: [/^geography_name$/i, /^geography(_code)?$/i],
      period: [/^date_name$/i, /^date(_code)?$/i],
      age_band: [/^c?_?age_name$/i],
      value: [/^obs_value$/i],
    },
  },
  {
    site: 'LG Inform',
    isOf: (header) => has(header, /^metric ?type[ ._]?(label|identifier)?$/i) && has(header, /^area\b/i),
    columns: {
      area: [/^area[ ._]label$/i, /^area\b/i],
      indicator: [/^metric ?type[ ._]label$/i, /^metric ?type\b/i],
      period: [/^period[ ._]label$/i, /^period\b/i],
      value: [/^value$/i],
    },
  },
  { site: 'Nomis', isOf: (_, titles) => titles.some((line) => /\bfrom nomis on\b/i.test(line)), columns: {} },
  {
    site: 'Stat-Xplore',
    isOf: (_, titles) =>
      titles.some((line) => /^counting:/i.test(line)) && titles.some((line) => /^filters:/i.test(line)),
    columns: {},
  },
  { site: 'LG Inform', isOf: (_, titles) => titles.some((line) => /\blg ?inform\b/i.test(line)), columns: {} },
];

/** Whose table this is by its header and the lines above it; null of one that no site known here writes so. */
export function siteTable(header: readonly string[], titles: readonly string[]): SiteTable | null {
  const found = KNOWN.find(({ isOf }) => isOf(header, titles));
  if (found === undefined) return null;
  const columns = Object.entries(found.columns).flatMap(([ours, patterns]) => {
    const theirs = patterns.flatMap((pattern) => header.find((name) => pattern.test(name.trim())) ?? [])[0];
    return theirs === undefined ? [] : [[ours, theirs] as const];
  });
  return { site: found.site, columns };
}
