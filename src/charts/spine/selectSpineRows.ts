import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { SpineRow } from './spine.ts';
import { countyOf, leadPeriod, measureOf, type Site } from '../../site/site.ts';
import { placeOf } from '../../select/drawnParts.ts';
import { pointIn } from '../../site/series.ts';

/**
 * Every measure counted in children that an area and the county both have in the first LCSP year, in the register's
 * order. A withheld figure keeps its row.
 */
export function spineRows(site: Site, file: AreaFile, area: Area): readonly SpineRow[] {
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  return site.index.indicators.flatMap((indicator): readonly SpineRow[] => {
    const held = file.series.filter((one) => one.indicator === indicator.id && one.basis !== 'plan');
    const point = pointIn(
      held.find((one) => one.area === area.id),
      period,
    );
    const countyPoint = pointIn(
      held.find((one) => one.area === county.id),
      period,
    );
    const comparison = file.comparisons.find(
      (one) =>
        one.area === area.id &&
        one.indicator === indicator.id &&
        one.benchmark === county.id &&
        one.period.label === period,
    );
    const isWithheld = indicator.oneCountAChild && point?.missing === 'suppressed';
    if (point === undefined || countyPoint === undefined || countyPoint.value === null) return [];
    if (comparison === undefined && !isWithheld) return [];
    const { value, digits, provenance } = countyPoint;
    return [
      {
        indicator: indicator.id,
        measure: measureOf(indicator, indicator.shortLabel),
        place: placeOf(area, area.id),
        benchmark: { name: county.name, value, digits, provenance },
        result: comparison?.result ?? 'not compared',
        ...point,
      },
    ];
  });
}
