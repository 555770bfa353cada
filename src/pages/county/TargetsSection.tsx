import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { targetsAtAGlance, targetsAtAGlanceRows } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import { NoteCounts, TargetTable } from '../../components/Targets.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { LEADING_THEMES } from '../../site/site.ts';
import { describeTarget } from '../../words/claimsTarget.ts';
import { TargetBlock } from '../area/TargetBlock.tsx';
import { Section } from '../documents/DocumentPage.tsx';

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
