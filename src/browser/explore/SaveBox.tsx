import { useEffect, useRef, useState } from 'react';
import { loadScript } from '../loadScript.ts';
import type { Panel } from './panel.ts';
import type { FillSave } from './saved.ts';

/** Address of the script that saves; the tag that brought this one says it. */
const addressOfSave = (): string =>
  document.querySelector<HTMLElement>('[data-explore-save]')?.dataset['exploreSave'] ?? '';

/** A closed box that its script fills when it is opened, and again when the chart changes. */
export function SaveBox({ panel }: { panel: Panel }) {
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const fill = (fillSave: FillSave | undefined) => {
      const figure = box.current?.closest('figure');
      if (box.current !== null && figure) fillSave?.(box.current, { panel, figure });
    };
    loadScript(addressOfSave()).then(
      () => fill(window.fillExploreSave),
      () => setMissing(true),
    );
  }, [isOpen, panel]);
  return (
    <details
      className="govuk-details explore-save"
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Save this chart and its figures</span>
      </summary>
      {isMissing && <p className="govuk-body">What saves it could not be loaded.</p>}
      <div ref={box} className="govuk-details__text" />
    </details>
  );
}
