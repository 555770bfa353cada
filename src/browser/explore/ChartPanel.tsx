import { useEffect, useRef, useState, useMemo } from 'react';
import { loadScript } from '../loadScript.ts';
import type { Panel } from './panel.ts';
import type { FillSave } from './saved.ts';
import { Key } from '../../figure/Key.tsx';
import { ChartList } from './ChartList.tsx';
import { ExploreTable } from './ExploreTable.tsx';

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

interface Props {
  readonly panel: Panel;
  /** Shows the table without a reader having to open it. */
  readonly isTableOpen: boolean;
  /** False shows the table alone. */
  readonly hasPicture: boolean;
}

/** The table of a chart; its order is forgotten when the figures change. */
function Table({ panel, isOpen }: { panel: Panel; isOpen: boolean }) {
  // Not made again while a reader only points at values.
  const table = useMemo(() => <ExploreTable key={panel.table.caption} table={panel.table} />, [panel]);
  return isOpen ? (
    table
  ) : (
    <details className="govuk-details figure-table">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Show the figures as a table</span>
      </summary>
      {table}
    </details>
  );
}

/** Title, key, picture, sentence, table and source of one chart, as on every page. */
function Content({ panel, isTableOpen, hasPicture }: Props) {
  const { id, title, subtitle, claims, marks, isDrawn, sentence, source } = panel;
  return (
    <figure
      className="figure"
      // What compares has its words from the contract's comparison.
      {...(id === 'spine' ? { 'data-rule': 'comparison' } : {})}
      id={`explore-${id}`}
      aria-labelledby={`explore-${id}-title`}
    >
      <figcaption className="figure-head">
        <h2 className="figure-title" id={`explore-${id}-title`}>
          {title}
        </h2>
        {subtitle !== '' && <p className="figure-subtitle">{subtitle}</p>}
      </figcaption>
      {hasPicture && (
        <>
          {claims.map(({ rule, text }) => (
            <p key={text} className="figure-sentence" data-rule={rule}>
              {text}
            </p>
          ))}
          <Key marks={marks} />
          {isDrawn && <ChartList panel={panel} />}
          <p className={isDrawn ? 'figure-sentence' : 'figure-sentence chart-gap'} id={`explore-${id}-sentence`}>
            {sentence}
          </p>
        </>
      )}
      <Table panel={panel} isOpen={isTableOpen || !isDrawn || !hasPicture} />
      <p className="figure-source">Source: {source}</p>
      <SaveBox panel={panel} />
    </figure>
  );
}

/** One chart of Explore; not made again while only what is pointed at changes. */
export const ChartPanel = ({ panel, isTableOpen, hasPicture }: Props) =>
  useMemo(
    () => <Content panel={panel} isTableOpen={isTableOpen} hasPicture={hasPicture} />,
    [panel, isTableOpen, hasPicture],
  );
