/** Share of comparisons that are flagged by chance where nothing differs, at each level of confidence (methods, "of so many"). */
export const BY_LUCK = { 95: 0.05, 99.8: 0.002 } as const;
