/** A part of a long document: its anchor there, and the question it answers. */
export interface Part {
  readonly id: string;
  readonly label: string;
}

/** A way on from the front of a document. */
export interface Way {
  /** Path from the site root, with the anchor of a part where it leads to one. */
  readonly to: string;
  readonly label: string;
  /** Anchor of the entry: a link to the part from before the document had a front still finds its subject there. */
  readonly id?: string;
}

/** Ways that belong together. */
export interface WayGroup {
  readonly heading: string;
  readonly ways: readonly Way[];
}

/** Label of a part, the same in its heading and in every link to it. @throws when the document has no such part */
export function labelOfPart(parts: readonly Part[], id: string): string {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`missing part ${id}`);
  return part.label;
}

/**
 * The parts named, in the order named, as ways into the whole document.
 *
 * @param full path of the whole document, such as `plan/full/`
 */
export const waysInto = (full: string, parts: readonly Part[], ids: readonly string[]): readonly Way[] =>
  ids.map((id) => ({ to: `${full}#${id}`, label: labelOfPart(parts, id), id }));
