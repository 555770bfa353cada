import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { applyCompareView, areasShownIn } from '../applyCompareView.ts';
import { ClaimList } from '../../components/ClaimList.tsx';
import { describeChoice, describePopulations, describeSideBySide } from '../../words/claimsCompare.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { CompareData } from '../../select/compareData.ts';
import {
  EMPTY_VIEW,
  formatCompareView,
  MOST_AREAS,
  parseCompareView,
  type CompareView,
  type ViewNotice,
} from '../../select/compareView.ts';
import { AreaSelect, readAreaSelects, writeAreaSelects } from './AreaSelect.tsx';
import { Notices } from './Notices.tsx';

export interface CompareChooserProps {
  readonly data: CompareData;
}

const PLACES = ['First', 'Second', 'Third', 'Fourth'] as const;

const POPULATION = 'population';

function partsOf(data: CompareData) {
  return [
    { id: POPULATION, label: 'Children by age' },
    ...data.measures.map(({ indicator }) => ({ id: String(indicator.id), label: indicator.shortLabel })),
  ];
}

/** Keeps the view in the page's address, without a new step in the history. */
function writeAddress(view: CompareView, release: string): void {
  const query = formatCompareView(view, release);
  history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
}

function wordsOf(part: string, view: CompareView, data: CompareData) {
  const shown = areasShownIn(part, view, data);
  if (shown.length === 0) return [];
  if (part === POPULATION) return describePopulations(data, shown);
  const measure = data.measures.find(({ indicator }) => indicator.id === part);
  return measure === undefined ? [] : describeSideBySide(measure, shown, data.county);
}

/** The differences in words, put into the places the page keeps for them beside each chart. */
function Words({ view, data }: { view: CompareView; data: CompareData }) {
  const places = useMemo(() => [...document.querySelectorAll<HTMLElement>('[data-words]')], []);
  return places.map((place) => {
    const part = place.dataset['words'] ?? '';
    return createPortal(<ClaimList claims={wordsOf(part, view, data)} />, place, part);
  });
}

function MeasureBoxes({ data, view }: { data: CompareData; view: CompareView }) {
  return (
    <fieldset className="chooser-set">
      <legend className="chooser-legend">Measures</legend>
      <div className="compare-measures">
        {partsOf(data).map((part) => (
          <label key={part.id} className="compare-measure" htmlFor={`measure-${part.id}`}>
            <input
              type="checkbox"
              id={`measure-${part.id}`}
              name="measures"
              value={part.id}
              defaultChecked={view.measures.length === 0 || view.measures.includes(part.id)}
            />
            {part.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const boxesIn = (form: Element): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[name=measures]'),
];

function readView(form: Element): CompareView {
  const boxes = boxesIn(form);
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  const isAll = ticked.length === boxes.length || ticked.length === 0;
  return { areas: readAreaSelects(form), measures: isAll ? [] : ticked };
}

function writeView(form: Element, view: CompareView): void {
  writeAreaSelects(form, view.areas);
  for (const box of boxesIn(form)) box.checked = view.measures.length === 0 || view.measures.includes(box.value);
}

/** Lists and boxes that choose what stands side by side. All figures stand in the page already; a choice leaves some. */
export function CompareChooser({ data }: CompareChooserProps) {
  const form = useRef<HTMLFormElement>(null);
  const [view, setView] = useState<CompareView | null>(null);
  const [notices, setNotices] = useState<readonly ViewNotice[]>([]);
  useEffect(() => {
    const known = {
      areas: new Set(data.areas.map(({ id }) => String(id))),
      measures: new Set(partsOf(data).map(({ id }) => id)),
      release: data.release,
    };
    const asked = parseCompareView(location.search, known);
    const picked = form.current === null ? EMPTY_VIEW : readView(form.current);
    const start = asked.view.areas.length === 0 && picked.areas.length > 0 ? picked : asked.view;
    if (form.current !== null) writeView(form.current, start);
    setNotices(asked.notices);
    setView(start);
  }, [data]);
  useEffect(() => {
    if (view !== null) applyCompareView(view, data);
  }, [view, data]);
  const change = () => {
    if (form.current === null) return;
    const next = readView(form.current);
    writeView(form.current, next);
    writeAddress(next, data.release);
    setNotices([]);
    setView(next);
  };
  const clear = () => {
    if (form.current === null) return;
    writeView(form.current, EMPTY_VIEW);
    change();
  };
  const nameOf = (id: string): string => {
    const area = data.areas.find((one) => one.id === id);
    return area === undefined ? id : formatArea(area);
  };
  const groups = [
    { label: 'LCSPs', of: 'LCSP' },
    { label: 'Districts', of: 'district' },
  ].map(({ label, of }) => ({
    label,
    options: data.areas.filter(({ type }) => type === of).map((area) => ({ id: area.id, name: area.name })),
  }));
  return (
    <div className="chooser js-only" data-reads-address="">
      <Notices notices={notices} />
      <form ref={form} onChange={change} onSubmit={(event) => event.preventDefault()}>
        <fieldset className="chooser-set">
          <legend className="chooser-legend">Choose up to {MOST_AREAS} areas</legend>
          <div className="area-selects">
            {PLACES.map((place, index) => (
              <AreaSelect
                key={place}
                id={`compare-area-${index + 1}`}
                label={`${place} area`}
                groups={groups}
                none="None"
              />
            ))}
          </div>
        </fieldset>
        <MeasureBoxes data={data} view={EMPTY_VIEW} />
        <button type="button" className="tool-button" onClick={clear}>
          Clear the choice
        </button>
      </form>
      <output className="finder-status">{view === null ? '' : describeChoice(view.areas.map(nameOf))}</output>
      <p className="govuk-hint">The address of this page holds your choice: keep it or send it.</p>
      {view !== null && <Words view={view} data={data} />}
    </div>
  );
}
