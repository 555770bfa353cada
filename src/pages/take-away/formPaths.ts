/** Where the large-print form of a page stands, under its address. */
export const LARGE_PRINT = 'large-print/';

/** Where the plain text of a page stands, under its address. */
export const TEXT_FILE = 'text.txt';
