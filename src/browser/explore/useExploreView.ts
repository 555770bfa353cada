import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExploreBase } from '../../select/explore/exploreData.ts';
import {
  formatExploreView,
  parseExploreView,
  type ExploreNotice,
  type ExploreView,
} from '../../select/explore/exploreView.ts';
import { readForm, writeForm } from './exploreForm.ts';

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
