import type { IndicatorList, Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Claim } from '../../words/claim.ts';
import type { Site } from '../../site/site.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { formatCountOf, formatUnit } from '../../format/numbers.ts';
import { isFigureHeld } from '../../select/plan.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../documents/DocumentPage.tsx';

/** Heading of each list of the register, in page order. */
export const LIST_WORDS = {
  kpi: 'Key performance indicators',
  supported: 'Indicators the LCSPs support',
  laa: 'Named only among the Local Area Agreement targets',
  published: 'Measures published later by the Department for Education',
} as const satisfies Record<IndicatorList, string>;

/** What stands in each list, and what the tables license to be denied of it. */
const describeList = {
  kpi: (): readonly Claim[] => [
    { rule: 'definition', text: 'The measures the plan reports and, for most, sets a target on.' },
  ],
  supported: (site: Site) => [describeNegative(site, 'figure of a supported indicator')],
  laa: (site: Site) => [describeNegative(site, 'figure of an LAA indicator')],
  published: (site: Site) => [
    describeNegative(site, 'target of a later measure'),
    describeNegative(site, 'deliverable a later measure counts'),
  ],
} as const satisfies Record<IndicatorList, (site: Site) => readonly Claim[]>;

export function OtherList({ list }: { list: IndicatorList }) {
  const site = useSite();
  const indicators = site.index.indicators.filter((indicator) => indicator.list === list);
  if (indicators.length === 0) return null;
  const heading = LIST_WORDS[list];
  const held = (indicator: Indicator): string =>
    isFigureHeld(site.indicators.get(indicator.id)) ? 'figures held' : 'no figure in the sources held';
  return (
    <Section id={`list-${list}`} heading={`${heading}: ${formatCountOf(indicators.length, 'measure')}`}>
      <Sentences claims={describeList[list](site)} />
      <DataTable
        caption={heading}
        columns={[{ label: 'Number' }, { label: 'Measure' }, { label: 'Unit' }, { label: 'Figures' }]}
        rows={indicators.map((indicator) => ({
          key: indicator.id,
          cells: [
            indicator.niNumber === '' ? 'none' : indicator.niNumber,
            <Link key="name" to={`indicators/${indicator.id}/`}>
              {indicator.label}
            </Link>,
            formatUnit(indicator.unit),
            held(indicator),
          ],
        }))}
      />
    </Section>
  );
}
