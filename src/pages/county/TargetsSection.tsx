import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { TargetNotes, NoteCounts } from '../../components/Targets.tsx';
import { TargetTable } from '../../components/TargetTable.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { countyOf, LEADING_THEMES } from '../../site/site.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { targetsAtAGlance, targetsAtAGlanceRows } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import { Figure } from '../../figure/Figure.tsx';
import { describeTarget } from '../../words/claimsTarget.ts';
import { Section } from '../documents/DocumentPage.tsx';

/** Verdict and the notes on its target, side by side on a wide page. */
function TargetBlock({ target, indicator }: { target: Target; indicator: Indicator }) {
  return (
    <div className="target-block">
      <Verdict target={target} county={countyOf(useSite())} indicator={indicator} />
      <TargetNotes target={target} />
    </div>
  );
}

/** Every target of the county with its figures and verdict; of those on no leading theme also why. */
export function TargetsSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const indicators = site.index.indicators.filter((indicator) => indicator.list === 'kpi');
  const rest = indicators.filter((indicator) => !LEADING_THEMES.some((theme) => theme === indicator.theme));
  return (
    <Section id="targets" heading="Which of the county’s targets were met?">
      <Figure
        chart={targetsAtAGlance}
        rows={targetsAtAGlanceRows(site.kent, indicators, file.area)}
        id="chart-targets"
        source="Business plan 2009/10, Key Performance Indicators; outturns from the Department for Education"
      />
      <TargetTable
        caption={`${file.area.name}: the plan’s ${indicators.length} key performance indicators`}
        county={file.area}
        indicators={indicators}
        series={file.series}
        targets={file.targets}
      />
      <NoteCounts targets={file.targets} />
      {rest.map((indicator) => {
        const target = file.targets.find((one) => one.indicator === indicator.id);
        if (target === undefined) return null;
        return (
          <section key={indicator.id} className="other-target" aria-labelledby={`target-${indicator.id}`}>
            <h3 className="govuk-heading-m" id={`target-${indicator.id}`}>
              <span data-rule="verdict">{describeTarget(target, indicator, file.area).text}</span>
            </h3>
            <TargetBlock target={target} indicator={indicator} />
          </section>
        );
      })}
    </Section>
  );
}
