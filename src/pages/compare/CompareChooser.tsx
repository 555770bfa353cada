import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import {
  AreaSelect,
  readAreaSelects,
  writeAreaSelects,
  Notices,
  Boxes,
  readBoxes,
  writeBoxes,
} from '../../browser/islands/ChooserFields.tsx';
import { CitationProvider, linkCitations } from '../../components/Citations.tsx';
import { PageProvider, type PagePlace } from '../../components/Link.tsx';
import { formatArea } from '../../format/areas.ts';
import type { CompareData } from '../../select/compareData.ts';
import { isGroup, POPULATION, selectCompareTable } from '../../select/compareTable.ts';
import {
  EMPTY_VIEW,
  formatCompareView,
  MOST_AREAS,
  parseCompareView,
  type CompareView,
  type ViewNotice,
} from '../../select/compareView.ts';
import { describeChoice, type CountySaid } from '../../words/claimsCompare.ts';
import { TermsChosen, type ComparedTerms } from './TermsChosen.tsx';
import { ChartsOverTime, type DrawnPart } from './ChartsOverTime.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { notePages } from './notePages.ts';
import { GroupSums } from './FigureCell.tsx';
import type { IslandKind } from '../../browser/islands/islandKind.ts';

interface CompareChooserProps {
  readonly data: CompareData;
  readonly countyOnly: readonly CountySaid[];
  readonly terms: readonly ComparedTerms[];
  readonly place: PagePlace;
}

const PLACES = ['First', 'Second', 'Third', 'Fourth'] as const;

const partsOf = (data: CompareData): readonly DrawnPart[] => [
  { id: POPULATION, label: 'Children by age' },
  ...data.measures.map(({ id, shortLabel }) => ({ id, label: shortLabel })),
];

const lcspsIn = ({ areas }: CompareData) => areas.filter(({ type }) => type === 'LCSP');

function readView(form: Element): CompareView {
  const { ticked, isAll } = readBoxes(form, 'measures');
  return { areas: readAreaSelects(form), measures: isAll ? [] : ticked, group: readBoxes(form, 'group').ticked };
}

function writeView(form: Element, view: CompareView): void {
  writeAreaSelects(form, view.areas);
  writeBoxes(form, 'measures', (id) => view.measures.length === 0 || view.measures.includes(id));
  writeBoxes(form, 'group', (id) => view.group.includes(id));
}

const idsOf = (named: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(named.map(({ id }) => id));

const askedView = (data: CompareData) =>
  parseCompareView(location.search, {
    areas: idsOf(data.areas),
    measures: idsOf(partsOf(data)),
    lcsps: idsOf(lcspsIn(data)),
    release: data.release,
  });

const isChosen = (view: CompareView | null): view is CompareView =>
  view !== null && (view.areas.length > 0 || isGroup(view));

/**
 * Keeps the view in the page's address. A new control is a new step back; the letters typed in one list, each of which
 * picks another area on its way, are one step together.
 */
function writeAddress(view: CompareView, release: string, isNewStep: boolean): void {
  const query = formatCompareView(view, release);
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  if (isNewStep) history.pushState(history.state, '', address);
  else history.replaceState(history.state, '', address);
}

interface ChosenProps extends CompareChooserProps {
  readonly view: CompareView;
  readonly nameOf: (id: string) => string;
}

function Chosen({ data, countyOnly, terms, view, place, nameOf }: ChosenProps) {
  const pages = useMemo(() => notePages(data, countyOnly, terms), [data, countyOnly, terms]);
  const table = selectCompareTable(data, view);
  const parts = partsOf(data).filter(({ id }) => view.measures.length === 0 || view.measures.includes(id));
  return (
    <PageProvider value={place}>
      {/* Made afresh each time: it counts the notes in the order they stand. */}
      <CitationProvider value={linkCitations(pages)}>
        <ComparedTable table={table} countyOnly={countyOnly} period={data.period} />
        <GroupSums table={table} />
        <TermsChosen terms={terms} view={view} nameOf={nameOf} />
        <ChartsOverTime data={data} view={view} parts={parts} />
      </CitationProvider>
    </PageProvider>
  );
}

function Controls({ data, onClear }: { data: CompareData; onClear: () => void }) {
  const groups = [
    { label: 'LCSPs', of: 'LCSP' },
    { label: 'Districts, read as areas of trusts', of: 'district' },
  ].map(({ label, of }) => ({
    label,
    options: data.areas.filter(({ type }) => type === of).map(({ id, name }) => ({ id, name })),
  }));
  return (
    <>
      <fieldset className="chooser-set">
        <legend className="govuk-visually-hidden">Choose up to {MOST_AREAS} areas</legend>
        <div className="area-selects area-selects-row">
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
      <div className="chooser-row">
        <Boxes
          summary="Add up a group of your own"
          legend="Two or more LCSPs: their children are added up, attendance is not"
          name="group"
          options={lcspsIn(data).map(({ id, name }) => ({ id, label: name }))}
          isTicked={false}
        />
        <Boxes summary="Choose measures" legend="Measures" name="measures" options={partsOf(data)} isTicked />
        <button type="button" className="tool-button" onClick={onClear}>
          Clear the choice
        </button>
      </div>
    </>
  );
}

/** Lists and boxes that choose what stands side by side, and the table of it. The address holds the choice. */
function CompareChooser(props: CompareChooserProps) {
  const { data } = props;
  const form = useRef<HTMLFormElement>(null);
  const changed = useRef<EventTarget | null>(null);
  const [view, setView] = useState<CompareView | null>(null);
  const [notices, setNotices] = useState<readonly ViewNotice[]>([]);
  useEffect(() => {
    const show = (picked: CompareView): void => {
      const asked = askedView(data);
      const isPicked = !isChosen(asked.view) && isChosen(picked);
      const start = isPicked ? picked : asked.view;
      if (isPicked) writeAddress(start, data.release, true);
      if (form.current !== null) writeView(form.current, start);
      changed.current = null;
      setNotices(asked.notices);
      setView(start);
    };
    const goBack = (): void => show(EMPTY_VIEW);
    // What was picked before this script came stands where the address asks for nothing.
    show(form.current === null ? EMPTY_VIEW : readView(form.current));
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, [data]);
  useEffect(() => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-unchosen]')) part.hidden = isChosen(view);
  }, [view]);
  const change = (control: EventTarget | null) => {
    if (form.current === null) return;
    const next = readView(form.current);
    writeView(form.current, next);
    writeAddress(next, data.release, control === null || control !== changed.current);
    changed.current = control;
    setNotices([]);
    setView(next);
  };
  const clear = () => {
    if (form.current === null) return;
    writeView(form.current, EMPTY_VIEW);
    change(null);
  };
  const nameOf = (id: string): string => {
    const area = data.areas.find((one) => one.id === id);
    return area === undefined ? id : formatArea(area);
  };
  return (
    <div className="js-only" data-reads-address="">
      <div className="chooser">
        <Notices notices={notices} />
        <form
          ref={form}
          onChange={(event: FormEvent) => change(event.target)}
          onSubmit={(event) => event.preventDefault()}
        >
          <Controls data={data} onClear={clear} />
        </form>
        <output className="finder-status">
          {view === null ? '' : describeChoice(view.areas.map(nameOf), view.group.map(nameOf))}
        </output>
      </div>
      {isChosen(view) && <Chosen {...props} view={view} nameOf={nameOf} />}
    </div>
  );
}

export const compareChooser: IslandKind<CompareChooserProps> = { name: 'compare', Content: CompareChooser };
