import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { leadingEvidence } from '../../select/leadingEvidence.ts';
import type { LEADING_THEMES } from '../../site/leadingThemes.ts';
import { comparedEvidence } from '../area/comparedEvidence.ts';
import { CountySeriesSection } from '../county/CountySeriesSection.tsx';
import { countySeries } from '../county/countySeries.ts';
import { ComparedSection } from '../area/ComparedSection.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';

/** Everything held on one theme: the plan's measures, then those counted in pupils, each with its charts. */
export function ThemeSections({ file, theme }: { file: AreaFile; theme: (typeof LEADING_THEMES)[number] }) {
  const site = useSite();
  const isOfTheme = ({ indicator }: { readonly indicator: { readonly theme: string } }): boolean =>
    indicator.theme === theme;
  return (
    <>
      {leadingEvidence(site, file)
        .filter(isOfTheme)
        .map((evidence) => (
          <IndicatorSection key={evidence.indicator.id} file={file} evidence={evidence} />
        ))}
      {file.area.type === 'county' &&
        countySeries(site, file)
          .filter(isOfTheme)
          .map((held) => <CountySeriesSection key={held.indicator.id} file={file} held={held} />)}
      {(file.area.type === 'county' ? [] : comparedEvidence(site, file)).filter(isOfTheme).map((evidence, at) => (
        <ComparedSection key={evidence.indicator.id} file={file} evidence={evidence} withDefinition={at === 0} />
      ))}
    </>
  );
}
