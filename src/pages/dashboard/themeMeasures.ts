import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import {
  leadingEvidence,
  countySeries,
  comparedEvidence,
  type Evidence,
  type CountySeries,
  type ComparedEvidence,
} from '../../select/evidence.ts';
import { onceFor, type LEADING_THEMES, type Site } from '../../site/site.ts';
import { areaPath, measurePath } from '../area/areaPaths.ts';

export type Theme = (typeof LEADING_THEMES)[number];

/** One measure of a topic: of the plan, of the county alone, or counted in children and compared with the county. */
export type ThemeMeasure =
  | { readonly kind: 'plan'; readonly indicator: Indicator; readonly evidence: Evidence }
  | { readonly kind: 'county'; readonly indicator: Indicator; readonly held: CountySeries }
  | { readonly kind: 'compared'; readonly indicator: Indicator; readonly evidence: ComparedEvidence };

/** What a measure of the plan has beside the plan's own figures: some of the district, some of the county, or none. */
type Held = 'district' | 'county' | 'none';

/**
 * How near published figures of a measure come to an area, an LCSP's own left out: the first measure of a topic has the
 * topic's own address, and no address may move because an LCSP has sent something.
 */
function heldOf({ area, series }: AreaFile, { indicator, countyWide }: Evidence): Held {
  const district = area.type === 'LCSP' ? area.district : area.id;
  const isOfDistrict = series.some(
    (one) =>
      one.indicator === indicator.id &&
      one.area === district &&
      one.level === 'district' &&
      one.value.some((value) => value !== null),
  );
  return isOfDistrict ? 'district' : countyWide === undefined ? 'none' : 'county';
}

const HELD = ['district', 'county', 'none'] as const satisfies readonly Held[];

/** What is held on one topic for an area, in the order of its tabs: the plan's measures, then those published later. */
export function themeMeasures(site: Site, file: AreaFile, theme: Theme): readonly ThemeMeasure[] {
  const isCounty = file.area.type === 'county';
  const leading = leadingEvidence(site, file);
  const inRegister = site.index.indicators.flatMap(({ id }) => leading.filter(({ indicator }) => indicator.id === id));
  const ordered = HELD.flatMap((held) => inRegister.filter((evidence) => heldOf(file, evidence) === held));
  const plan = ordered.map((evidence): ThemeMeasure => {
    return { kind: 'plan', indicator: evidence.indicator, evidence };
  });
  const county = (isCounty ? countySeries(site, file) : []).map((held): ThemeMeasure => {
    return { kind: 'county', indicator: held.indicator, held };
  });
  const compared = (isCounty ? [] : comparedEvidence(site, file)).map((evidence): ThemeMeasure => {
    return { kind: 'compared', indicator: evidence.indicator, evidence };
  });
  return [...plan, ...county, ...compared].filter(({ indicator }) => indicator.theme === theme);
}

/** Measures by their ids alone. */
type MeasureIds = readonly { readonly indicator: Pick<Indicator, 'id'> }[];

const idsOf = onceFor((site: Site) => {
  const known = new Map<string, MeasureIds>();
  const read = (area: Pick<Area, 'id'>, theme: Theme): MeasureIds => {
    const file = site.areas.get(area.id);
    return file === undefined
      ? []
      : themeMeasures(site, file, theme).map(({ indicator: { id } }) => ({ indicator: { id } }));
  };
  return (area: Pick<Area, 'id'>, theme: Theme): MeasureIds => {
    const key = `${theme} ${area.id}`;
    const ids = known.get(key) ?? read(area, theme);
    known.set(key, ids);
    return ids;
  };
});

/**
 * What another area holds on a topic, looked up once: every page of a topic leads to the same topic of its neighbours, and
 * of hundreds of areas the files are not held to be asked again.
 */
export const measureIds = (site: Site, area: Pick<Area, 'id'>, theme: Theme): MeasureIds => idsOf(site)(area, theme);

/** Path of a measure of a topic: the first stands at the topic's own address, so that no address of before is empty. */
export function themeMeasurePath(
  area: Pick<Area, 'id' | 'page'>,
  theme: Theme,
  { all, id }: { readonly all: MeasureIds; readonly id: string },
): string {
  return all[0]?.indicator.id === id || all.every(({ indicator }) => indicator.id !== id)
    ? areaPath(area, theme)
    : measurePath(area, theme, id);
}
