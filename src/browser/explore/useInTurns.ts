import { useEffect, useState } from 'react';
import type { Panel } from './panel.ts';

/** Runs some work after the next paint. Gives what calls it off. */
function afterPaint(work: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The first `count` of the fresh panels; in the place of the others those of before. */
const mix = (fresh: readonly Panel[], old: readonly Panel[], count: number): readonly Panel[] =>
  fresh.flatMap((panel, at) => (at < count ? [panel] : old.filter(({ id }) => id === panel.id)));

/**
 * Panels as they are shown: each new one after a paint of its own, so that a press is answered before all charts are
 * drawn.
 */
export function useInTurns(panels: readonly Panel[]): readonly Panel[] {
  const [shown, setShown] = useState<readonly Panel[]>([]);
  useEffect(() => {
    let callOff = () => {};
    const showFirst = (count: number) => {
      callOff = afterPaint(() => {
        setShown((old) => mix(panels, old, count));
        if (count < panels.length) showFirst(count + 1);
      });
    };
    showFirst(Math.min(1, panels.length));
    return () => callOff();
  }, [panels]);
  return shown;
}

/** A value one paint later: what answers a press at once goes first. */
export function useAfterPaint<Value>(value: Value): Value {
  const [late, setLate] = useState(value);
  useEffect(() => afterPaint(() => setLate(() => value)), [value]);
  return late;
}
