import type { IndicatorList } from '../../../pipeline/contract/indicator.ts';

/** Heading and meaning of each list of the register, in page order. */
export const LIST_WORDS = {
  kpi: {
    heading: 'Key performance indicators',
    meaning: 'The measures the plan reports and, for most, sets a target on.',
  },
  supported: {
    heading: 'Indicators the LCSPs support',
    meaning: 'The plan names these national indicators and prints no figure, unit or target for them.',
  },
  laa: {
    heading: 'Named only among the Local Area Agreement targets',
    meaning: 'Owned by the Kent Children’s Trust; the plan names it and prints no figure.',
  },
  published: {
    heading: 'Measures published later that the plan does not use',
    meaning: 'From the Department for Education; they have no target of the county’s and are never set against one.',
  },
} as const satisfies Record<IndicatorList, { readonly heading: string; readonly meaning: string }>;
