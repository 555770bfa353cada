/** One area's small charts as markup, by the part of the comparison: its children, or a measure's id. */
export type ComparePiece = Readonly<Record<string, string>>;
