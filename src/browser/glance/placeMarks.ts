const MARKED = 'is-marked';
const PINNED = 'is-pinned';

/** District of an LCSP, from its row; blank for any other place. Ids are the register's: Dover the district has another than Dover the LCSP. */
function districtOf(place: string): string {
  return document.querySelector<HTMLElement>(`tr[data-place="${CSS.escape(place)}"][data-in]`)?.dataset['in'] ?? '';
}

/** Everything that shows a place: its own row and square; an LCSP's district, and a district's LCSPs. */
function partsOf(place: string): readonly Element[] {
  const id = CSS.escape(place);
  const own = [...document.querySelectorAll(`[data-place="${id}"]`)];
  const district = districtOf(place);
  const wider = district === '' ? [] : [...document.querySelectorAll(`[data-place="${CSS.escape(district)}"]`)];
  const within = [...document.querySelectorAll<HTMLElement>(`[data-in="${id}"]`)].flatMap((row) => [
    ...document.querySelectorAll(`[data-place="${CSS.escape(row.dataset['place'] ?? '')}"]`),
  ]);
  return [...new Set([...own, ...wider, ...within])];
}

function mark(className: string, place: string): void {
  for (const element of document.querySelectorAll(`.${className}`)) element.classList.remove(className);
  if (place === '') return;
  for (const element of partsOf(place)) element.classList.add(className);
}

const placeAt = (target: EventTarget | null): string =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '') : '';

/** Marks a place wherever the page shows it while it is pointed at or has the focus. */
export const pointAt = (target: EventTarget | null): void => mark(MARKED, placeAt(target));

/** Holds a place marked; none lets go. */
export const pin = (place: string): void => mark(PINNED, place);

/** A press on a place, but not on its link, which leads to its page: the place pressed, or undefined for elsewhere. */
export function pressedPlace(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || target.closest('a, button, select') !== null) return undefined;
  const place = placeAt(target);
  return place === '' ? undefined : place;
}
