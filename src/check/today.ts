/** Today by the reader's clock as an ISO date: only checks of "not in the future" may ask. */
export const today = (): string => new Date().toISOString().slice(0, 10);
