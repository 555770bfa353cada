/** How an indicator is counted: decides which interval is allowed (methods page, "Not allowed"). */
export const STATISTICS = ['proportion', 'rate', 'amount', 'count', 'not stated'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Units of the register. `not stated` where the documents give only an indicator's title. */
export const UNITS = ['%', 'per 1000 pupils', '£ thousand', 'children', 'not stated'] as const;
export type Unit = (typeof UNITS)[number];

/** Which direction is welcome. `none` forbids every word and colour of praise or blame. */
export const POLARITIES = ['low is good', 'high is good', 'none'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** Levels of geography, smallest first. A figure's level is part of its title. */
export const AREA_TYPES = ['LCSP', 'district', 'county', 'region', 'country'] as const;
export type AreaType = (typeof AREA_TYPES)[number];

/** How a period is cut: by school year or financial year, or a day on which something was counted. */
export const PERIOD_KINDS = ['academic', 'financial', 'calendar', 'snapshot'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
