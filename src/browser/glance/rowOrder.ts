import { parseSortKey, sortRows, type Direction } from '../sorting/sortRows.ts';

/** Keys that order by the register or by name; every other is a column of numbers. */
const BY_DISTRICT = 'district';
const BY_NAME = 'name';

const bodyOf = (table: HTMLTableElement): HTMLTableSectionElement | undefined => table.tBodies[0];

/** Rows that move: the county's stays at the foot. */
const rowsOf = (table: HTMLTableElement): readonly HTMLTableRowElement[] =>
  [...(bodyOf(table)?.rows ?? [])].filter((row) => !row.matches('.row-set-off'));

const numberOf = (row: HTMLTableRowElement, key: string): string =>
  row.querySelector<HTMLElement>(`[data-name="${CSS.escape(key)}"]`)?.dataset['sort'] ?? '';

/** Moves nothing that stands where it should: a row moved between press and release would lose the press. */
function place(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const body = bodyOf(table);
  const standing = [...(body?.rows ?? [])];
  const wanted = [...rows, ...standing.filter((row) => row.matches('.row-set-off'))];
  if (wanted.some((row, at) => row !== standing[at])) body?.append(...wanted);
}

/** The front page's two tables, whose rows keep each other's order where that can be. */
export interface Boards {
  readonly ages: HTMLTableElement;
  readonly districts: HTMLTableElement | null;
  /** Rows in the order the page was written in. */
  readonly written: {
    readonly ages: readonly HTMLTableRowElement[];
    readonly districts: readonly HTMLTableRowElement[];
  };
}

/** The tables as they stand, before anything is moved; null on a page without them. */
export function findBoards(): Boards | null {
  const ages = document.querySelector<HTMLTableElement>('[data-glance=ages]');
  const districts = document.querySelector<HTMLTableElement>('[data-glance=districts]');
  if (ages === null) return null;
  return { ages, districts, written: { ages: rowsOf(ages), districts: districts === null ? [] : rowsOf(districts) } };
}

function byKey(
  rows: readonly HTMLTableRowElement[],
  key: string,
  direction: Direction,
): readonly HTMLTableRowElement[] {
  const text = (row: HTMLTableRowElement): string =>
    key === BY_NAME ? (row.querySelector('th')?.textContent ?? '') : numberOf(row, key);
  return sortRows(
    rows.map((row) => ({ row, key: parseSortKey(text(row), key !== BY_NAME) })),
    direction,
  );
}

/** Largest number first, for that is what is asked; names from A. */
export const firstDirection = (key: string): Direction =>
  key === BY_DISTRICT || key === BY_NAME ? 'ascending' : 'descending';

const isOfDistricts = ({ districts }: Boards, key: string): boolean =>
  districts?.querySelector(`thead [data-key="${CSS.escape(key)}"]`) != null;

/** The districts' order for a key they have: that of the page, or of their figures. */
function orderDistricts(boards: Boards, key: string, direction: Direction): readonly HTMLTableRowElement[] {
  const { districts } = boards.written;
  if (key === BY_DISTRICT) return direction === 'descending' ? districts.toReversed() : districts;
  return isOfDistricts(boards, key) ? byKey(districts, key, direction) : districts;
}

/** LCSPs beside their districts, whatever order those are in; without a district last. */
function besideDistricts(
  { written }: Boards,
  districts: readonly HTMLTableRowElement[],
): readonly HTMLTableRowElement[] {
  const ids = [...districts.map((row) => row.dataset['place']), ''];
  return ids.flatMap((id) => written.ages.filter((row) => row.dataset['in'] === id));
}

/** Marks where the rows of the next district begin: its name stands once, and a hairline above it. */
function markBeginnings(rows: readonly HTMLTableRowElement[], isBeside: boolean): void {
  for (const [at, row] of rows.entries()) {
    row.toggleAttribute('data-begins', !isBeside || rows[at - 1]?.dataset['in'] !== row.dataset['in']);
  }
}

/**
 * Puts both tables in the order of one column. Ordered by district or by a district's figure the LCSPs stand beside
 * their district; in any other order the two tables stand each by itself.
 */
export function orderBoards(boards: Boards, key: string, direction: Direction): void {
  const isBeside = key === BY_DISTRICT || isOfDistricts(boards, key);
  const districts = orderDistricts(boards, key, direction);
  const ages =
    isBeside && boards.districts !== null
      ? besideDistricts(boards, districts)
      : byKey(boards.written.ages, key, direction);
  place(boards.ages, ages);
  if (boards.districts !== null) place(boards.districts, districts);
  markBeginnings(ages, isBeside);
  boards.ages.closest('.glance-boards')?.classList.toggle('is-apart', !isBeside);
}
