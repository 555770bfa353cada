import type { ReactElement, ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile, IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { StatusCode } from '../../../pipeline/contract/reasons.ts';
import { formatArea } from '../../format/areas.ts';
import type { Claim } from '../../words/claim.ts';
import { areaPath, partsOfArea, type AreaPart } from '../area/areaPaths.ts';
import type { Page } from '../page.ts';
import { LEADING_THEMES, onceFor, type Site } from '../../site/site.ts';
import { Dashboard } from './Dashboard.tsx';
import type { Way } from './AreaWays.tsx';
import { DetailFrame } from './DetailFrame.tsx';
import { measureIds, themeMeasurePath, themeMeasures, type Theme, type ThemeMeasure } from './themeMeasures.ts';
import { ThemeSections } from './MeasureSections.tsx';
import { PartBody } from './PartBody.tsx';

/** One area and what its pages say beside its figures. */
export interface AreaDescription {
  readonly file: AreaFile;
  /** Areas of the same kind in the register's order. */
  readonly siblings: readonly Area[];
  readonly title: string;
  readonly description: string;
  readonly trail: Page['trail'];
  /** Over the name on the dashboard: what kind of area it is. */
  readonly kind: ReactNode;
  readonly scope: Claim;
  /** Ways on from the dashboard, beside those of every area. */
  readonly ways: readonly Way[];
  /** All of the area on one page. */
  readonly full: ReactElement;
  readonly fullForms?: Page['forms'];
}

const TOPICS = {
  targets: 'targets',
  'own-return': 'its own figures',
  ages: 'ages',
  attendance: 'attendance',
  exclusions: 'exclusions',
  neet: 'NEET',
  questions: 'questions, and what is not held',
  sources: 'where each number comes from',
  full: 'all on one page',
} as const satisfies Record<AreaPart, string>;

const ABOUT = {
  targets: 'every target of the plan with actual, estimate, later figure and verdict',
  'own-return': 'figures of its own, set against the county',
  ages: 'how many children and young people, and of what age, beside the county',
  attendance: 'half days missed and persistent absence over the years, with targets and their verdicts',
  exclusions: 'permanent exclusions at the nearest level held, with target and verdict',
  neet: 'young people not in education, employment or training at the nearest level held, with target and verdict',
  questions: 'the questions its figures put, what is not held and who would hold it, and what the papers say',
  sources: 'every number of its first page with document, place, words as printed and check',
  full: 'ages, attendance, exclusions, NEET, questions and sources, to print or to search',
} as const satisfies Record<AreaPart, string>;

const OF_MEASURE = 'over the years and beside other areas, with target, verdict and notes where it has them';

/** Topics with an address a measure. */
const isTheme = (part: AreaPart): part is Theme => LEADING_THEMES.some((theme) => theme === part);

function partPage(area: AreaDescription, part: Exclude<AreaPart, Theme>): Page {
  const { file, trail, fullForms } = area;
  const name = formatArea(file.area);
  const isFull = part === 'full';
  return {
    path: areaPath(file.area, part),
    title: `${name}: ${TOPICS[part]}`,
    description: `${name}: ${ABOUT[part]}.`,
    trail: [...trail, { label: name, to: file.area.page ?? '' }],
    body:
      part === 'full' ? area.full : <PartBody file={file} siblings={area.siblings} part={part} topic={TOPICS[part]} />,
    runningHead: name,
    ...(isFull ? { formsAt: file.area.page ?? '' } : { width: 'wide', chartsElsewhere: true, tool: 'pins' }),
    ...(isFull && fullForms !== undefined ? { forms: fullForms } : {}),
  };
}

/** Statuses of every figure a measure's page shows: the area's own, its county's, and those of the areas beside it. */
function statusesOf(site: Site, file: AreaFile, { indicator: { id } }: ThemeMeasure): readonly StatusCode[] {
  const own = file.series.filter(({ indicator }) => indicator === id).flatMap(({ status }) => status);
  const measure = site.indicators.get(id);
  return measure === undefined ? own : [...own, ...statusesIn(measure)];
}

/** Each status of a measure once. */
const statusesIn = onceFor(({ series }: IndicatorFile): readonly StatusCode[] => [
  ...new Set(series.flatMap(({ status }) => status)),
]);

interface OfTheme {
  readonly theme: Theme;
  readonly all: readonly ThemeMeasure[];
}

function measurePage(site: Site, area: AreaDescription, { theme, all }: OfTheme, measure?: ThemeMeasure): Page {
  const { file, siblings, trail } = area;
  const name = formatArea(file.area);
  const front = areaPath(file.area, theme);
  const id = measure?.indicator.id ?? '';
  const path = themeMeasurePath(file.area, theme, { all, id });
  const isFront = path === front;
  const title = `${name}: ${TOPICS[theme]}`;
  // Another area may lack the measure: its topic is the nearest it has.
  const pathOf = (other: Area): string => themeMeasurePath(other, theme, { all: measureIds(site, other, theme), id });
  const statuses = measure === undefined ? [] : statusesOf(site, file, measure);
  return {
    path,
    title: isFront ? title : `${title}, ${measure?.indicator.shortLabel ?? ''}`,
    description: isFront ? `${name}: ${ABOUT[theme]}.` : `${name}, ${measure?.indicator.label ?? ''}: ${OF_MEASURE}.`,
    trail: [...trail, { label: name, to: file.area.page ?? '' }, ...(isFront ? [] : [{ label: title, to: front }])],
    body: (
      <DetailFrame {...{ file, siblings, pathOf, part: theme, topic: TOPICS[theme], statuses }}>
        <ThemeSections file={file} theme={theme} all={all} measure={measure} />
      </DetailFrame>
    ),
    runningHead: name,
    width: 'wide',
    chartsElsewhere: true,
    tool: 'pins',
  };
}

/** The pages of one topic, one a measure; a topic without any still has its address. */
function themePages(site: Site, area: AreaDescription, theme: Theme): readonly Page[] {
  const all = themeMeasures(site, area.file, theme);
  const of = { theme, all };
  return all.length === 0 ? [measurePage(site, area, of)] : all.map((measure) => measurePage(site, area, of, measure));
}

/** The pages of one area: all of it at a glance, each part at its own address, and all on one page. */
export const areaPagesOf = (site: Site, area: AreaDescription): readonly Page[] => [
  {
    path: area.file.area.page ?? '',
    title: area.title,
    description: area.description,
    trail: area.trail,
    body: <Dashboard file={area.file} siblings={area.siblings} kind={area.kind} scope={area.scope} ways={area.ways} />,
    runningHead: formatArea(area.file.area),
    width: 'wide',
    chartsElsewhere: true,
    tool: 'pins',
    holdsStyles: true,
  },
  ...partsOfArea(area.file).flatMap((part) => (isTheme(part) ? themePages(site, area, part) : [partPage(area, part)])),
];
