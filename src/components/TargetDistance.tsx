import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import type { Target } from '../../pipeline/contract/verdict.ts';
import { countyOf } from '../site/areas.ts';
import { pointsOf, seriesOf } from '../site/series.ts';
import { describeDistance, describeNoForecast } from '../words/claimsDistance.ts';
import { Link } from './Link.tsx';
import { Sentences } from './Claims.tsx';
import { useSite } from './SiteContext.tsx';

interface Props {
  readonly target: Target;
  readonly indicator: Indicator;
  /** True where the page of the measure, to which this one leads, says how it is worked out and why it is no forecast. */
  readonly brief?: boolean;
  /** Where the county's own later figures are. */
  readonly series: readonly Series[];
}

/** What it would have taken to reach the county's target, and why no forecast is made; nothing where nothing falls short of it. */
export function TargetDistance({ target, indicator, series, brief = false }: Props) {
  const site = useSite();
  const county = countyOf(site);
  const claims = describeDistance(target, indicator, county);
  if (claims.length === 0) return null;
  const outturn = seriesOf(series, { area: county.id, indicator: indicator.id, basis: 'outturn' });
  const held = outturn === undefined ? [] : pointsOf(outturn).filter(({ value }) => value !== null);
  const changes = site.indicators.get(indicator.id)?.definitions ?? [];
  const breaks = changes.filter(
    ({ breaks: isBreak, changedFrom }) =>
      isBreak &&
      held.some(({ period }) => period.label < changedFrom) &&
      held.some(({ period }) => period.label >= changedFrom),
  ).length;
  return (
    <>
      <Sentences claims={brief ? claims : [...claims, describeNoForecast(held.length, breaks)]} />
      {!brief && (
        <p className="govuk-body">
          <Link to="methods/#how-far">How this is worked out</Link>
        </p>
      )}
    </>
  );
}
