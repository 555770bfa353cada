import { Commentary, commentaryOn } from '../../components/Commentary.tsx';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { TargetDistance, TargetNotes } from '../../components/Targets.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { describeTarget, describeTargetPeriod } from '../../words/claimsTarget.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { DistrictSpread, DistrictStrip } from './AreaStrips.tsx';
import { OverTimeFigure, PlanAgainstTarget } from './IndicatorFigures.tsx';
import {
  figuresSaid,
  changeSaid,
  describeWithheld,
  describeLevel,
  ownBesideTarget,
  onePointSaid,
  type MeasureSaid,
} from './claimsMeasure.ts';

interface Props extends MeasureSaid {
  /** False leaves the districts to a sentence; a page with many measures draws them for one. */
  readonly withStrip?: boolean;
  /** False leaves the plan's own two years and target to the sentence and the verdict. */
  readonly withTarget?: boolean;
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
