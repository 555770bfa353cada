import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { formatArea } from '../../format/areas.ts';
import { termAnchor } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';

/** Something a reader may look for, with the page that answers. */
export interface SearchEntry {
  readonly name: string;
  /** What kind of thing it is and what sets it apart, as read beside the name. */
  readonly context: string;
  /** Other words it is known by, read beside the name too; blank when there are none. */
  readonly also: string;
  /** Path from the site root. */
  readonly to: string;
}

/** Parts of the site with the words people look for them by. */
const PARTS: readonly SearchEntry[] = [
  { name: 'Compare areas', context: 'tool', also: 'side by side', to: 'compare/' },
  { name: 'Scorecard', context: 'page', also: 'all LCSPs, overview, league, where to look first', to: 'scorecard/' },
  { name: 'Explore', context: 'tool', also: 'charts, trend lines, years, map, analysis', to: 'explore/' },
  { name: 'Study day', context: 'tool', also: 'pack, sub-committee, visit, meeting', to: 'study-day/' },
  {
    name: 'Six-monthly report',
    context: 'committee paper',
    also: 'Policy Overview Committee, monitoring',
    to: 'report/',
  },
  { name: 'Money', context: 'page', also: 'budget, staffing, spending, variation statement', to: 'money/' },
  { name: 'Governance', context: 'page', also: 'board, trust, partnership, proposals, dates', to: 'governance/' },
  { name: 'Data', context: 'page', also: 'download, CSV, JSON, spreadsheet, licence', to: 'data/' },
  { name: 'Returns: who has sent', context: 'page', also: 'received, signed off, missing return', to: 'data/returns/' },
  { name: 'Coverage', context: 'page', also: 'missing figures, not held', to: 'data/coverage/' },
  { name: 'Checks', context: 'page', also: 'reconciliation, errors', to: 'data/checks/' },
  { name: 'Changes', context: 'page', also: 'revisions, releases, new figures', to: 'data/changes/' },
  { name: 'Methods', context: 'page', also: 'verdicts, intervals, rules, symbols', to: 'methods/' },
  {
    name: 'Check or bring a file',
    context: 'tool',
    also: 'import, published file, new figures, check a return, upload, template, spreadsheet',
    to: 'check-a-return/',
  },
  { name: 'Accessibility statement', context: 'page', also: 'screen reader, large print', to: 'accessibility/' },
  { name: 'About this publication', context: 'page', also: 'contact, privacy, licence, report an error', to: 'about/' },
];

const AREA_KINDS = {
  LCSP: 'Local Children’s Services Partnership',
  district: 'district, read as the area of a Local Children’s Trust (inferred from names)',
  county: 'the whole county',
  region: 'region',
  country: 'country',
} as const satisfies Record<Area['type'], string>;

function areaEntry(site: Site, area: Area): readonly SearchEntry[] {
  if (area.page === null) return [];
  const nameOf = (id: string) => site.index.areas.find((one) => one.id === id)?.name ?? '';
  const where = area.district === null ? '' : `, read as in ${nameOf(area.district)} district (inferred from names)`;
  const inside = area.lcsps.map(nameOf);
  return [
    {
      name: formatArea(area),
      context: `${AREA_KINDS[area.type]}${where}`,
      also: [...area.aliases, ...inside].join(', '),
      to: area.page,
    },
  ];
}

const indicatorEntry = (indicator: Indicator): SearchEntry => ({
  name: indicator.label,
  context: 'indicator',
  also: [...(indicator.shortLabel === indicator.label ? [] : [indicator.shortLabel]), indicator.niNumber]
    .filter((word) => word !== '')
    .join(', '),
  to: `indicators/${indicator.id}/`,
});

function planEntries({ plan }: Site): readonly SearchEntry[] {
  const priorities = plan.priorities.flatMap((priority) => [
    {
      name: priority.shortTitle,
      context: `priority ${priority.number} of the plan`,
      also: priority.title,
      to: `plan/${priority.id}/`,
    },
    ...priority.outcomes.map((outcome) => ({
      name: outcome.text,
      context: `outcome ${outcome.id.toUpperCase()} of the plan`,
      also: '',
      to: `plan/${priority.id}/#outcome-${outcome.id}`,
    })),
  ]);
  const actions = plan.actions.map((action) => ({
    name: action.title,
    context: `key action ${action.number} of the plan`,
    also: '',
    to: `plan/full/#${action.id}`,
  }));
  return [...priorities, ...actions];
}

const wordEntries = ({ index }: Site): readonly SearchEntry[] =>
  index.glossary.map(({ term, expansion }) => ({
    name: term,
    context: 'word explained',
    also: expansion,
    to: `about/#${termAnchor(term)}`,
  }));

/** Words people look for, each with the page that answers. */
const everydayEntries = ({ names }: Site): readonly SearchEntry[] =>
  names.words.map(({ word, to, says }) => ({ name: word, context: 'everyday word', also: says, to }));

/** Everything the site knows by name, in alphabetical order: areas, indicators, the plan, words, parts of the site. Places stand apart, by district. */
export function selectSearchEntries(site: Site): readonly SearchEntry[] {
  const entries = [
    ...site.index.areas.flatMap((area) => areaEntry(site, area)),
    ...site.index.indicators.map(indicatorEntry),
    ...planEntries(site),
    ...wordEntries(site),
    ...everydayEntries(site),
    ...PARTS,
  ];
  return entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.to.localeCompare(b.to));
}
