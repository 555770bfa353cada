/** How an indicator is counted: decides which interval is allowed (methods page, "Not allowed"). */
export const STATISTICS = ['proportion', 'rate', 'amount', 'count', 'not stated'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Units of the register. `not stated` where the documents give only an indicator's title. */
export const UNITS = ['%', 'per 1000 pupils', '£ thousand', 'children', 'not stated'] as const;
export type Unit = (typeof UNITS)[number];

/** Which direction is welcome. `none` forbids every word and colour of praise or blame. */
export const POLARITIES = ['low is good', 'high is good', 'none'] as const;
export type Polarity = (typeof POLARITIES)[number];
