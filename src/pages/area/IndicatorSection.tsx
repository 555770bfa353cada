import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Claim } from '../../words/claim.ts';
import { Commentary, commentaryOn } from '../../components/Commentary.tsx';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { TargetDistance, TargetNotes } from '../../components/Targets.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { describeFigure } from '../../words/claimsComparison.ts';
import {
  describeDifference,
  describeOutturn,
  describePlanFigures,
  describeTested,
  describeYearBefore,
  describeYearChange,
} from '../../words/claimsFigure.ts';
import { describeOnePoint, describeOnePointCaveat } from '../../words/claimsOnePoint.ts';
import { ownWay } from '../../select/ownReturn.ts';
import { describeOwnBesideTarget, describeReturnLevel } from './claimsReturn.ts';
import { describeTarget, describeTargetPeriod } from '../../words/claimsTarget.ts';
import { formatArea } from '../../format/areas.ts';
import { areaOf, leadPeriod, type Site } from '../../site/site.ts';
import { changeIn, pointBefore, seriesOf } from '../../site/series.ts';
import type { Evidence } from '../../select/evidence.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { DistrictSpread, DistrictStrip } from './AreaStrips.tsx';
import { OverTimeFigure, PlanAgainstTarget } from './IndicatorFigures.tsx';

interface Props {
  readonly file: AreaFile;
  readonly evidence: Evidence;
  /** False leaves the districts to a sentence; a page with many measures draws them for one. */
  readonly withStrip?: boolean;
  /** False leaves the plan's own two years and target to the sentence and the verdict. */
  readonly withTarget?: boolean;
  /** True tells whether the figure changed from the year before; a page with many measures leaves it to theirs. */
  readonly withChange?: boolean;
}

/** The figures in words: the nearest level beside the county, or the county's own from each source. */
function figuresSaid({ file, evidence }: Props): readonly Claim[] {
  const { indicator, county, nearest, here, countyWide } = evidence;
  if (here !== undefined && countyWide !== undefined && nearest.id !== county.id) {
    return [describeDifference({ area: nearest, point: here }, { area: county, point: countyWide }, indicator)];
  }
  const plan = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'plan' });
  const planned = describePlanFigures(county, indicator, plan);
  if (here !== undefined && nearest.id !== county.id) {
    const own = describeFigure(nearest, here, { indicator, period: here.period.label });
    return [own, planned];
  }
  if (countyWide === undefined) return [planned];
  const outturn = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'outturn' });
  return [
    planned,
    describeOutturn(county, indicator, countyWide),
    ...describeYearBefore(indicator, pointBefore(outturn, countyWide.period.label), countyWide),
  ];
}

/** Whether the figure changed from the year before; the county's two years stand in the sentences before. */
function changeSaid({ file, evidence, withChange = false }: Props): readonly Claim[] {
  const { indicator, county, nearest, here, countyWide } = evidence;
  const point = nearest.id === county.id ? countyWide : here;
  if (!withChange || point === undefined) return [];
  const series = file.series.find(
    (one) => one.area === nearest.id && one.indicator === indicator.id && one.basis !== 'plan',
  );
  const change = changeIn(series, point.period.label);
  if (change === undefined) return [];
  return nearest.id === county.id ? [describeTested(change)] : describeYearChange(nearest, indicator, change);
}

/** Nearer figures that cannot be shown, and why: what stands below is then of a larger area. */
function describeWithheld(site: Site, evidence: Evidence): readonly Claim[] {
  const { indicator, withheld } = evidence;
  const period = leadPeriod(site.governance);
  return withheld.map(({ area, point }) => describeFigure(area, point, { indicator, period }));
}

/** Which level the figures are of, said before any of them; a county's own figures need no word. */
function describeLevel({ file, evidence }: Props): readonly Claim[] {
  const { nearest, county } = evidence;
  if (nearest.id === file.area.id && nearest.id === county.id) return [];
  if (nearest.type === 'LCSP') {
    const own = file.series.filter(({ area, indicator }) => area === nearest.id && indicator === evidence.indicator.id);
    return [describeReturnLevel(nearest, ownWay(own))];
  }
  const how =
    nearest.id === county.id ? 'for the whole county' : 'by where the school stands, summed by us from school rows';
  const text =
    nearest.id === file.area.id
      ? `Figures of ${formatArea(nearest)} are ${how}.`
      : `For ${formatArea(file.area)} the nearest level with a figure to show is ${formatArea(nearest)}, ${how}.`;
  return [{ rule: 'definition', text }];
}

/** Where an own figure lies from the county's target; nothing while the nearest level is another. */
function ownBesideTarget({ indicator, county, nearest, here, target }: Evidence): readonly Claim[] {
  if (nearest.type !== 'LCSP' || here === undefined || target === undefined) return [];
  return describeOwnBesideTarget({ area: nearest, point: here }, { target, indicator, county });
}

function onePointSaid(site: Site, { evidence, file }: Props): readonly Claim[] {
  const { onePoint, indicator, county } = evidence;
  if (onePoint === undefined) return [];
  const district = file.area.district === null ? undefined : areaOf(site, file.area.district);
  const place = [file.area, district, county].find((area) => area?.type === onePoint.level) ?? file.area;
  return [describeOnePoint(onePoint, indicator, place), describeOnePointCaveat(onePoint, indicator, county)];
}

/** One measure on an area's page: level, value, target, verdict, notes, one point, and the years. */
export function IndicatorSection(props: Props) {
  const site = useSite();
  const { file, evidence, withStrip = true, withTarget = true } = props;
  const { indicator, county, nearest, target } = evidence;
  const heading = target === undefined ? indicator.label : describeTarget(target, indicator, county).text;
  return (
    <Section id={indicator.id} heading={heading}>
      <div className="section-lead">
        <div>
          <Sentences
            claims={[
              ...describeWithheld(site, evidence),
              ...describeLevel(props),
              ...figuresSaid(props),
              ...changeSaid(props),
            ]}
          />
        </div>
        {target !== undefined && (
          <div>
            <Verdict target={target} county={county} indicator={indicator} />
            <Sentences claims={[...ownBesideTarget(evidence), describeTargetPeriod(target, county, indicator)]} />
          </div>
        )}
      </div>
      <Commentary comments={commentaryOn(file, indicator, nearest)} />
      <div className="section-figures">
        {withTarget && <PlanAgainstTarget file={file} evidence={evidence} />}
        <OverTimeFigure
          indicator={indicator}
          about={nearest}
          accented={nearest.type !== 'county' || file.area.type === 'county'}
          held={file}
        />
        {withStrip && <DistrictStrip indicator={indicator} me={file.area.district ?? nearest.id} />}
      </div>
      <div className="section-notes">
        {target !== undefined && <TargetNotes target={target} />}
        <div>
          <Sentences claims={onePointSaid(site, props)} className="govuk-body one-point" />
          {file.area.type === 'county' && target !== undefined && (
            <TargetDistance target={target} indicator={indicator} series={file.series} brief />
          )}
          <DistrictSpread indicator={indicator} beside={nearest.type === 'LCSP' ? [nearest] : []} />
          <p className="govuk-body">
            <Link to={`indicators/${indicator.id}/`}>All that is held on {indicator.shortLabel}</Link>
          </p>
        </div>
      </div>
    </Section>
  );
}
