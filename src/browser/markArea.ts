import { plainName } from './plainName.ts';

const MARKED = 'is-picked';

/** Rows of tables and labels of charts that speak of a place, given by its full name, such as `Dover district`. */
function findPlaces(name: string): readonly Element[] {
  const rows = [...document.querySelectorAll('main tbody th')].filter(
    (header) => header.firstChild?.textContent?.trim() === name,
  );
  const labels = [...document.querySelectorAll('main svg text')].filter(
    (label) => plainName(label.textContent) === plainName(name),
  );
  return [...rows.map((header) => header.closest('tr') ?? header), ...labels];
}

/** Marks places in tables and charts, each given by its full name. */
export function markPlaces(names: readonly string[]): void {
  for (const found of names.flatMap(findPlaces)) found.classList.add(MARKED);
}

/**
 * Marks a picked area's rows in tables and labels in charts, and clears the last one.
 *
 * @param select the list of areas, whose options carry the names to look for in `data-places`, parted by `|`
 * @param area id of the area; `` clears
 */
export function markArea(select: HTMLSelectElement, area: string): void {
  for (const element of document.querySelectorAll(`.${MARKED}`)) element.classList.remove(MARKED);
  const option = [...select.options].find((option) => option.value === area);
  if (option === undefined) return;
  select.value = area;
  markPlaces(option.dataset['places']?.split('|') ?? []);
}
