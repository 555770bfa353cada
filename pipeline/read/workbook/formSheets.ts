/**
 * The hidden sheet of a form of ours that holds what its lists offer. It is no table, and nobody is told that it is not
 * read; a sheet of that name that holds the wanted columns is treated as any other.
 */
export const LISTS_SHEET = 'Lists';

/** The sheet of a form of ours that says how to fill it in: passed over as the lists are, where the lists are there too. */
export const GUIDE_SHEET = 'How to fill it in';

/** Whether sheets are those of a form of ours: by its hidden lists, which nobody types. */
export const isForm = (sheets: readonly { readonly name: string; readonly isHidden: boolean }[]): boolean =>
  sheets.some(({ name, isHidden }) => isHidden && name === LISTS_SHEET);
