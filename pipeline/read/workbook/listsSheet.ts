/**
 * The hidden sheet of a form of ours that holds what its lists offer. It is no table, and nobody is told that it is not
 * read; a sheet of that name that holds the wanted columns is treated as any other.
 */
export const LISTS_SHEET = 'Lists';
