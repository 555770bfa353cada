import type { IndicatorList } from '../../../pipeline/contract/indicator.ts';
import type { Claim } from '../../words/claim.ts';
import type { Site } from '../../site/site.ts';
import { describeNegative } from '../../words/negativeClaims.ts';

/** Heading of each list of the register, in page order. */
export const LIST_WORDS = {
  kpi: 'Key performance indicators',
  supported: 'Indicators the LCSPs support',
  laa: 'Named only among the Local Area Agreement targets',
  published: 'Measures published later by the Department for Education',
} as const satisfies Record<IndicatorList, string>;

/** What stands in each list, and what the tables license to be denied of it. */
export const describeList = {
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
