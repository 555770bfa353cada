/** Whether an address is of a file the pipeline writes: pages under `data/` end in a stroke, and the site writes those. */
export const isDataFile = (address: string): boolean => address.startsWith('data/') && !address.endsWith('/');
