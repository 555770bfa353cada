import type { Area } from '../../../pipeline/contract/area.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { termMeasures } from '../../select/ownReturn.ts';
import { TermsOfAreas } from '../area/TermsOfAreas.tsx';
import { Section } from '../documents/DocumentPage.tsx';

/** Measures LCSPs have sent by parts of the year, a table each; nothing where none of the areas has sent one. */
export function TermsCompared({ areas }: { areas: readonly Area[] }) {
  const site = useSite();
  const ids = new Set<string>(areas.map(({ id }) => id));
  const held = [...site.indicators.values()].flatMap((file) =>
    termMeasures(file)
      .filter(({ series }) => series.some(({ area }) => ids.has(area)))
      .map((measure) => ({ file, measure })),
  );
  return held.map(({ file, measure }) => (
    <Section key={measure.id} id={`compare-${measure.id}`} heading={measure.indicator.label}>
      <TermsOfAreas file={file} measure={measure} areas={areas} />
    </Section>
  ));
}
