import type { ObservationContext } from './observationReader.ts';
import type { ObservationStore, RowShelf } from './observationStore.ts';

/** How a file of figures is judged; see `CheckInput` for the meaning of each. `keepsRows` also builds typed row objects. */
export type ObservationOptions = ObservationContext & {
  isComplete: boolean;
  keepsRows: boolean;
  /** Columns beyond the usual eight that hold numbers. */
  numeric: ReadonlySet<string>;
  /** The table's header, to its last named column. */
  header: readonly string[];
  /** Where rows lie that memory should not hold; null where it holds them all. */
  shelf: RowShelf | null;
  /** Reading stops before the first row of which anything is to be said. */
  isAhead: boolean;
};

/** Rows of a file as one reader holds them, and the texts by which they name areas. */
export type HeldRows = { readonly store: ObservationStore; readonly areaTexts: readonly string[] };
