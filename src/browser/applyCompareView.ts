import { describeWhose } from '../words/claimsCompare.ts';
import { districtsFor, type CompareData } from '../select/compareData.ts';
import type { CompareView } from '../select/compareView.ts';

/** Part of the page that holds populations; the others are named by their measure. */
const POPULATION = 'population';

/** Areas whose figures stand in a part of the page: LCSPs have their own population, and their district's attendance. */
export const areasShownIn = (part: string, view: CompareView, data: CompareData): readonly string[] =>
  part === POPULATION ? view.areas : districtsFor(data.areas, view.areas);

/** Keeps the order the page was written in, so that an emptied choice brings it back. */
function originalOrder(element: HTMLElement): number {
  const kept = element.dataset['order'];
  if (kept !== undefined) return Number(kept);
  const place = [...(element.parentElement?.children ?? [])].indexOf(element);
  element.dataset['order'] = String(place);
  return place;
}

/** Leaves only the chosen rows or charts of one list, in the chosen order; what belongs to no area stays last. */
function arrange(parent: Element, shown: readonly string[]): void {
  const mine = [...parent.querySelectorAll<HTMLElement>(':scope > [data-area]')];
  for (const element of mine) originalOrder(element);
  const place = (element: HTMLElement): number =>
    shown.length === 0 ? originalOrder(element) : shown.indexOf(element.dataset['area'] ?? '');
  const rest = [...parent.children].filter((element) => !element.hasAttribute('data-area'));
  for (const element of mine) element.hidden = shown.length > 0 && !shown.includes(element.dataset['area'] ?? '');
  parent.append(...mine.toSorted((a, b) => place(a) - place(b)), ...rest);
}

function writeWhose(part: Element, view: CompareView, data: CompareData): void {
  for (const line of part.querySelectorAll<HTMLElement>('[data-whose]')) {
    const id = line.closest<HTMLElement>('[data-area]')?.dataset['area'];
    const district = data.areas.find((area) => area.id === id);
    const lcsps = data.areas.filter((area) => area.district === id && view.areas.includes(area.id));
    const isOwn = line.closest<HTMLElement>('[data-compare]')?.dataset['compare'] === POPULATION;
    line.textContent = isOwn || district === undefined ? '' : describeWhose(lcsps);
  }
}

/** Shows a view on the parts of the page that were rendered for all areas: no figure is drawn or written anew. */
export function applyCompareView(view: CompareView, data: CompareData): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-unchosen]')) part.hidden = view.areas.length > 0;
  for (const part of document.querySelectorAll<HTMLElement>('[data-compare]')) {
    const name = part.dataset['compare'] ?? '';
    part.hidden = view.measures.length > 0 && !view.measures.includes(name);
    const shown = areasShownIn(name, view, data);
    for (const parent of part.querySelectorAll('.multiples, tbody')) arrange(parent, shown);
    writeWhose(part, view, data);
    const box = part.querySelector<HTMLDetailsElement>('.multiples-box');
    if (box !== null && shown.length > 0) box.open = true;
  }
}
