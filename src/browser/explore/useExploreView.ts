import type { ExploreBase } from '../../select/explore/exploreData.ts';
import {
  EXPLORE_VIEWS,
  MOST_EXPLORED,
  formatExploreView,
  parseExploreView,
  type ExploreView,
  type ExploreNotice,
} from '../../select/explore/exploreView.ts';
import { element } from '../element.ts';
import { useCallback, useEffect, useRef, useState } from 'react';

const listIn = (form: HTMLFormElement, name: string): HTMLSelectElement | null =>
  form.querySelector<HTMLSelectElement>(`select[name=${name}]`);

const boxesIn = (form: HTMLFormElement): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[name=areas]'),
];

const chosenIn = (form: HTMLFormElement, name: string): string => listIn(form, name)?.value ?? '';

/** Areas ticked: those chosen before keep their order, and a new one goes last. */
function readAreas(form: HTMLFormElement, before: readonly string[]): readonly string[] {
  const ticked = boxesIn(form)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
  return [...before.filter((id) => ticked.includes(id)), ...ticked.filter((id) => !before.includes(id))];
}

/** What the controls say, with the pin of the view before as long as its area is chosen. */
function readForm(form: HTMLFormElement, before: ExploreView, base: ExploreBase): ExploreView {
  const areas = readAreas(form, before.areas).slice(0, MOST_EXPLORED);
  const measure = chosenIn(form, 'measure');
  const asked = form.querySelector<HTMLInputElement>('input[name=view]:checked')?.value;
  const first = base.measures.find(({ id }) => id === measure)?.year;
  const period = (name: string): string => (measure === before.measure ? chosenIn(form, name) : '');
  return {
    measure,
    areas,
    pin: areas.includes(before.pin) ? before.pin : '',
    from: period('from'),
    to: period('to'),
    year: period('year') === first ? '' : period('year'),
    view: EXPLORE_VIEWS.find((one) => one === asked) ?? before.view,
  };
}

/** Fills a list of periods with those of the measure, after the entries that stand for no period. */
function fillPeriods(list: HTMLSelectElement, periods: readonly string[], first: readonly string[]): void {
  const entries = [...first.map((text) => ['', text] as const), ...periods.map((label) => [label, label] as const)];
  list.replaceChildren(...entries.map(([value, text]) => element('option', { value }, text)));
}

/** Sets the controls to a view. Lists of periods are those of its measure. */
function writeForm(form: HTMLFormElement, view: ExploreView, base: ExploreBase): void {
  const measure = base.measures.find(({ id }) => id === view.measure);
  for (const name of ['from', 'to', 'year'] as const) {
    const list = listIn(form, name);
    if (list === null || measure === undefined) continue;
    fillPeriods(list, measure.periods, name === 'year' ? [] : ['All held']);
    list.value = name === 'year' && view.year === '' ? measure.year : view[name];
  }
  const list = listIn(form, 'measure');
  if (list !== null) list.value = view.measure;
  for (const box of boxesIn(form)) {
    box.checked = view.areas.includes(box.value);
    box.disabled = !box.checked && view.areas.length >= MOST_EXPLORED;
  }
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name=view]'))
    radio.checked = radio.value === view.view;
}

/** The view shown, and the ways to another. */
export interface ExploreChoice {
  readonly view: ExploreView;
  /** What could not be followed in the address. */
  readonly notices: readonly ExploreNotice[];
  /** Shows another view, as a new step of the history. */
  readonly choose: (view: ExploreView) => void;
}

const parseHere = (base: ExploreBase) =>
  parseExploreView(location.search, {
    areas: new Set(base.areas.map(({ id }) => id)),
    measures: new Map(base.measures.map(({ id, periods }) => [id, periods])),
    release: base.release,
  });

/** Typed letters pick one entry of a list after another on their way: they are one step of the history together. */
function writeAddress(view: ExploreView, release: string, isNewStep: boolean): void {
  const address = `${location.pathname}?${formatExploreView(view, release)}`;
  if (isNewStep) history.pushState(history.state, '', address);
  else history.replaceState(history.state, '', address);
}

/** The choice that the address and the controls hold; each follows the other. */
export function useExploreView(base: ExploreBase, form: HTMLFormElement): ExploreChoice {
  const [asked, setAsked] = useState(() => parseHere(base));
  const now = useRef(asked.view);
  const changed = useRef<EventTarget | null>(null);
  const show = useCallback(
    (view: ExploreView, notices: readonly ExploreNotice[] = []) => {
      now.current = view;
      writeForm(form, view, base);
      setAsked({ view, notices });
    },
    [base, form],
  );
  const choose = useCallback(
    (view: ExploreView) => {
      changed.current = null;
      writeAddress(view, base.release, true);
      show(view);
    },
    [base, show],
  );
  useEffect(() => {
    const onChange = ({ target }: Event) => {
      const view = readForm(form, now.current, base);
      writeAddress(view, base.release, target !== changed.current || !(target instanceof HTMLSelectElement));
      changed.current = target;
      show(view);
    };
    const onReturn = () => {
      changed.current = null;
      const { view, notices } = parseHere(base);
      show(view, notices);
    };
    const onSubmit = (event: Event) => event.preventDefault();
    // What was chosen before this script came stands where the address asks for nothing.
    if (location.search === '') {
      const view = readForm(form, now.current, base);
      const isChosen = formatExploreView(view, '') !== formatExploreView(now.current, '');
      if (isChosen) writeAddress(view, base.release, true);
      show(view);
    } else show(now.current, asked.notices);
    form.addEventListener('change', onChange);
    form.addEventListener('submit', onSubmit);
    addEventListener('popstate', onReturn);
    return () => {
      form.removeEventListener('change', onChange);
      form.removeEventListener('submit', onSubmit);
      removeEventListener('popstate', onReturn);
    };
    // Heard once: what is shown is read where it stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [base, form, show]);
  return { ...asked, choose };
}
