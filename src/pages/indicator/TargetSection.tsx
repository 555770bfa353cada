import type { Target } from '../../../pipeline/contract/verdict.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Sentences } from '../../components/Claims.tsx';
import { TargetDistance, TargetNotes } from '../../components/Targets.tsx';
import { Verdict, WhyThisVerdict } from '../../components/Verdict.tsx';
import { describeOutturn, describePlanFigures, describeTested, describeYearBefore } from '../../words/claimsFigure.ts';
import { describeJudgedInterval } from '../../words/claimsRange.ts';
import { describeTargetAlone, describeTargetPeriod, describeBridge } from '../../words/claimsTarget.ts';
import { describeWiderAreas, widerPoints } from './widerPoints.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { changeIn, pointBefore, pointIn, seriesOf } from '../../site/series.ts';
import { countyOf } from '../../site/site.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { TargetFigure } from '../area/IndicatorFigures.tsx';

function EstimateVerdict({ target, file }: { target: Target; file: IndicatorFile }) {
  if (target.estimateVerdict === null || target.estimateVerdict.rule === target.verdict.rule) return null;
  return (
    <div className="estimate-verdict">
      <p className="govuk-body">
        The plan’s own figure for the same period, read as an estimate, is shown and never judged.
      </p>
      <WhyThisVerdict verdict={target.estimateVerdict} indicator={file.indicator} />
    </div>
  );
}

/** What the county's figures say of its target: the figures in words, and how far it would have been. */
function TargetWords({ file, target }: { file: IndicatorFile; target: Target }) {
  const site = useSite();
  const { indicator, series } = file;
  const county = countyOf(site);
  const plan = seriesOf(series, { area: county.id, indicator: indicator.id, basis: 'plan' });
  const outturn = seriesOf(series, { area: county.id, indicator: indicator.id, basis: 'outturn' });
  const later = pointIn(outturn, target.verdict.period.label);
  const change = changeIn(outturn, target.verdict.period.label);
  const wider = describeWiderAreas(indicator, widerPoints(site, file));
  return (
    <>
      <Sentences
        claims={[
          describePlanFigures(county, indicator, plan),
          describeTargetPeriod(target, county, indicator),
          ...(later === undefined
            ? []
            : [
                describeOutturn(county, indicator, later),
                ...describeYearBefore(indicator, pointBefore(outturn, later.period.label), later),
                ...(change === undefined ? [] : [describeTested(change)]),
                ...describeJudgedInterval({ area: county, point: later }, { target, indicator }),
              ]),
          ...(wider === null ? [] : [wider]),
        ]}
      />
      <TargetDistance target={target} indicator={indicator} series={series} />
    </>
  );
}

/** The verdict and the figures in words beside their picture; under them the notes, the estimate and the bridge test. */
export function TargetSection({ file, target }: { file: IndicatorFile; target: Target }) {
  const site = useSite();
  const { indicator } = file;
  const county = countyOf(site);
  return (
    <Section id="target" heading={<span data-rule="verdict">{describeTargetAlone(target, county).text}</span>}>
      <div className="target-lead">
        <div>
          <Verdict target={target} county={county} indicator={indicator} />
          <TargetWords file={file} target={target} />
        </div>
        <TargetFigure file={file} target={target} />
        <div>
          <TargetNotes target={target} />
          <EstimateVerdict target={target} file={file} />
          {target.bridge !== null && <Sentences claims={[describeBridge(target.bridge, indicator)]} />}
        </div>
      </div>
    </Section>
  );
}
