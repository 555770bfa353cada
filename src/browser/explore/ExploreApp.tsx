import { useEffect, useMemo, useState } from 'react';
import type { ExploreArea, ExploreBase } from '../../select/explore/exploreData.ts';
import { MOST_EXPLORED, type ExploreView } from '../../select/explore/exploreView.ts';
import { isRelated } from '../../select/explore/nearestHeld.ts';
import type { Claim } from '../../words/claim.ts';
import {
  CHOOSE_LCSPS,
  describeCountyLevel,
  describeExplored,
  describeExploreNotice,
  describePin,
  describeNoneOf,
  describeStands,
  NO_YEARS,
  NOT_PINNED,
} from '../../words/claimsExplore.ts';
import { ChartPanel } from './ChartPanel.tsx';
import { ChosenAreas } from './ChosenAreas.tsx';
import { hasCompared, loadCompared, loadHeld } from './loadPieces.ts';
import { MarkingContext, type Marking } from './marking.ts';
import type { Panel } from './panel.ts';
import { selectPanels } from './selectPanels.ts';
import { drawnAreas, exploreWith, hasFigures, timeRows, type Explored, type Held } from './explored.ts';
import { useExploreView } from './useExploreView.ts';
import { useAfterPaint, useInTurns } from './useInTurns.ts';

interface Props {
  readonly base: ExploreBase;
  readonly form: HTMLFormElement;
  /** Address of the site's root, relative to the page. */
  readonly root: string;
  readonly watermark: string;
  /** Told once there is something to show, so that what stood in the charts' place can go. */
  readonly onShown: () => void;
}

/** The figures of the measure asked for; those of the one before until they have come, false where they do not. */
function useHeld(root: string, measure: string): Held | null | false {
  const [held, setHeld] = useState<Held | null | false>(null);
  useEffect(() => {
    let isCurrent = true;
    loadHeld(root, measure).then(
      (fresh) => isCurrent && setHeld(fresh),
      () => isCurrent && setHeld(false),
    );
    return () => {
      isCurrent = false;
    };
  }, [root, measure]);
  return held;
}

const SHOWN: Readonly<Record<ExploreView['view'], readonly Panel['id'][]>> = {
  all: ['time', 'areas', 'districts', 'funnel', 'district-funnel', 'ages', 'map', 'spine'],
  time: ['time'],
  areas: ['areas', 'districts', 'funnel', 'district-funnel', 'spine'],
  ages: ['ages'],
  map: ['map'],
  table: ['time', 'areas', 'districts', 'funnel', 'district-funnel', 'ages', 'map', 'spine'],
};

/** Which chosen areas each owner stands for, itself left out. */
const standsOf = ({ chosen, ownerOf }: Explored) => {
  const owners = [...new Map(chosen.map(ownerOf).map((owner) => [owner.id, owner])).values()];
  return owners.map((owner) => ({
    owner,
    shown: chosen.filter((area) => ownerOf(area).id === owner.id && area.id !== owner.id),
  }));
};

/** What is said where there is no chart over time. */
function wordsInPlace(explored: Explored): readonly Claim[] {
  const { base, held, chosen, ownerOf } = explored;
  const isHeld = ({ id }: ExploreArea): boolean => held.series.some(({ area }) => area === id);
  const silent = chosen.filter((area) => !isHeld(ownerOf(area)));
  if (silent.length > 0) return [describeNoneOf(silent)];
  if (hasFigures(timeRows(explored))) return [];
  return [chosen.length === 0 && !isHeld(base.county) ? CHOOSE_LCSPS : NO_YEARS];
}

function WordsShown({ explored }: { explored: Explored }) {
  const { base, held, view } = explored;
  const { periods, indicator } = held.piece;
  const level = base.measures.find(({ id }) => id === view.measure)?.level;
  const stands = describeStands(standsOf(explored), base.county);
  const claims = [
    ...wordsInPlace(explored),
    ...(level === 'county' && stands.length === 0 ? [describeCountyLevel(base.county)] : stands),
  ];
  const beside = new Set([base.county, ...base.wider].map(({ id }) => id));
  const drawn = drawnAreas(explored);
  const said = describeExplored({
    measure: indicator.label,
    areas: drawn.filter(({ id }) => !beside.has(id)),
    beside: drawn.filter(({ id }) => beside.has(id)),
    from: view.from === '' ? (periods[0]?.label ?? '') : view.from,
    to: view.to === '' ? (periods.at(-1)?.label ?? '') : view.to,
  });
  return (
    <>
      <output className="explore-said">{said}</output>
      {claims.map((claim) => (
        <p key={claim.text} className="explore-whose">
          <span data-rule={claim.rule}>{claim.text}</span>
        </p>
      ))}
    </>
  );
}

/** Takes an area out, or pins it: one that is not chosen yet is chosen with it, as long as there is room. */
function withPin(view: ExploreView, id: string): ExploreView | null {
  if (view.pin === id) return { ...view, pin: '' };
  if (view.areas.includes(id)) return { ...view, pin: id };
  return view.areas.length >= MOST_EXPLORED ? null : { ...view, areas: [...view.areas, id], pin: id };
}

/** The view with its figures; until those of another measure have come, the one before stays. */
function useExplored(base: ExploreBase, view: ExploreView, held: Held | null | false): Explored | null {
  const explored = useMemo(
    () => (held && held.piece.measure === view.measure ? exploreWith(base, view, held) : null),
    [base, view, held],
  );
  const [last, setLast] = useState(explored);
  if (explored !== null && explored !== last) setLast(explored);
  return explored ?? last;
}

const NONE: readonly Panel[] = [];

/** The charts that compare, where the choice has one, as soon as what makes them has come. */
function useCompared(explored: Explored | null, root: string): readonly Panel[] {
  const [compared, setCompared] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const show = (panels: readonly Panel[]): void => {
      if (isCurrent) setCompared(panels);
    };
    if (explored === null || !hasCompared(explored)) show(NONE);
    else loadCompared(root, explored).then(show, () => show(NONE));
    return () => {
      isCurrent = false;
    };
  }, [explored, root]);
  return compared;
}

/** One measure, any areas, charts that belong together. */
export function ExploreApp({ base, form, root, watermark, onShown }: Props) {
  const { view, notices, choose } = useExploreView(base, form);
  const held = useHeld(root, view.measure);
  const [lit, light] = useState('');
  const [told, tell] = useState('');
  const late = useAfterPaint(view);
  const explored = useExplored(base, late, held);
  const compared = useCompared(explored, root);
  const panels = useInTurns(
    useMemo(() => (explored === null ? NONE : [...selectPanels(explored), ...compared]), [explored, compared]),
  );
  const isShown = panels.length > 0;
  useEffect(() => {
    if (isShown) onShown();
  }, [onShown, isShown]);
  const areaOf = (id: string): ExploreArea | undefined => base.areas.find((area) => area.id === id);
  const pin = (id: string) => {
    const area = areaOf(id);
    if (area === undefined) return tell(NOT_PINNED.beside);
    const next = withPin(view, id);
    if (next === null) return tell(NOT_PINNED.full);
    tell(describePin(area, next.pin === id));
    choose(next);
  };
  const marking: Marking = {
    lit,
    light,
    pin,
    pinned: view.pin,
    isChosen: (id) => view.areas.some((area) => isRelated(base, area, id)),
    isRelated: (a, b) => isRelated(base, a, b),
    watermark,
  };
  return (
    <div className="explore-app">
      <div role="status">
        {notices.map(describeExploreNotice).map((text) => (
          <p key={text} className="govuk-inset-text view-notices">
            {text}
          </p>
        ))}
      </div>
      {held === false && <p className="govuk-body">The figures could not be loaded.</p>}
      {explored !== null && (
        <>
          <ChosenAreas
            chosen={view.areas.flatMap((id) => areaOf(id) ?? [])}
            pinned={view.pin}
            onPin={pin}
            onRemove={(id) =>
              choose({ ...view, areas: view.areas.filter((one) => one !== id), pin: view.pin === id ? '' : view.pin })
            }
          />
          <WordsShown explored={explored} />
        </>
      )}
      <output className="govuk-visually-hidden">{told}</output>
      <MarkingContext.Provider value={marking}>
        <div className={late.view === 'all' ? 'explore-panels' : 'explore-panels explore-one'}>
          {panels
            .filter(({ id }) => SHOWN[late.view].includes(id))
            .map((panel) => (
              <ChartPanel
                key={panel.id}
                panel={panel}
                isTableOpen={late.view !== 'all'}
                hasPicture={late.view !== 'table'}
              />
            ))}
        </div>
      </MarkingContext.Provider>
    </div>
  );
}
