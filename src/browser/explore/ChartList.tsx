import {
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { TEXT_SIZES } from '../../theme/chart.ts';
import { MarkingContext, type Marking } from './marking.ts';
import type { Panel, ReadDrawing, Reading } from './panel.ts';
import { nearestTo, placeAfterKey } from './readingKeys.ts';

const NARROWEST = 300;
const WIDEST = 720;
/** Room for one line of words under the picture. */
const WATERMARK = 22;

/** Width a chart is drawn at: that of its box, so that text keeps its size. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = () => {
      const room = box.current?.clientWidth ?? 0;
      if (room > 0) setWidth(Math.max(NARROWEST, Math.min(WIDEST, Math.floor(room))));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return [box, width];
}

interface PictureProps {
  readonly panel: Panel;
  readonly marking: Marking;
  /** Place of the value pointed at. */
  readonly at: number;
}

/** Looks of what goes round a value, written on it: a saved picture has no style sheet. */
const RINGS = {
  here: { fill: 'none', stroke: 'var(--c-ink)', strokeWidth: 4 },
  lit: { fill: 'none', stroke: 'var(--c-ink)', strokeWidth: 2.5 },
  chosen: { fill: 'none', stroke: 'var(--c-ink-soft)', strokeWidth: 1.25 },
} as const;

/** What goes round a value: a ring, or the edge of what has a size of its own. */
function Ring({ reading, look }: { reading: Reading; look: (typeof RINGS)[keyof typeof RINGS] }) {
  const { x, y, width, height } = reading;
  return width === 0 ? (
    <circle {...look} cx={x} cy={y} r={10} />
  ) : (
    <rect {...look} x={x - width / 2} y={y - height / 2} width={width} height={height} />
  );
}

/** Rings around the values of an area: of those chosen thin, of the one pointed at thick. */
function Rings({ panel, readings, marking, at }: PictureProps & Pick<ReadDrawing, 'readings'>) {
  const { lit, isRelated, isChosen } = marking;
  return readings.map((reading, place) => {
    const { area } = reading;
    const isLit = lit !== '' && isRelated(area, lit);
    const isHere = place === at;
    if (!isLit && !isHere && !(panel.hasMore && isChosen(area))) return null;
    const look = RINGS[isHere ? 'here' : isLit ? 'lit' : 'chosen'];
    // A value has no other name than its place in the list.
    // oxlint-disable-next-line react/no-array-index-key
    return <Ring key={place} reading={reading} look={look} />;
  });
}

function Picture({ drawing, ...props }: PictureProps & { drawing: ReadDrawing }) {
  const { width, readings, shapes } = drawing;
  // Only the rings change while a reader points at values.
  const still = useMemo(() => <g>{shapes}</g>, [shapes]);
  const { watermark } = props.marking;
  const height = drawing.height + (watermark === '' ? 0 : WATERMARK);
  return (
    <svg
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={TEXT_SIZES.normal}
      fill="currentColor"
      textAnchor="middle"
      aria-hidden="true"
    >
      {still}
      <Rings readings={readings} {...props} />
      {watermark !== '' && (
        <text x={width / 2} y={height - 7} textAnchor="middle" fontWeight="bold" fill="var(--c-worse)">
          {watermark}
        </text>
      )}
    </svg>
  );
}

const HINT = 'Point at a value, or press an arrow key; Enter pins its area.';

/** Where a pointer is in the drawing, whose picture may be shown smaller. */
function spotOf(event: PointerEvent | MouseEvent, { width }: ReadDrawing): { x: number; y: number } | null {
  const svg = event.currentTarget.querySelector('svg');
  if (svg === null) return null;
  const box = svg.getBoundingClientRect();
  const scale = width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

interface ValuesProps {
  readonly id: string;
  readonly readings: readonly Reading[];
  readonly pinned: string;
}

const idOf = (id: string, place: number): string => `explore-${id}-value-${place}`;

/** The values as a screen reader finds them, in reading order. */
function Values({ id, readings, pinned }: ValuesProps) {
  return useMemo(
    () =>
      readings.map(({ text, area }, place) => (
        <div
          key={idOf(id, place)}
          id={idOf(id, place)}
          className="govuk-visually-hidden"
          role="option"
          aria-selected={pinned !== '' && area === pinned}
        >
          {text}
        </div>
      )),
    [id, readings, pinned],
  );
}

const NONE: readonly Reading[] = [];

/**
 * A picture that is a list of its values: one stop of the keyboard, whose arrows step through them, each an option that a
 * screen reader says as it is reached. The line under it shows the same words.
 */
export function ChartList({ panel }: { panel: Panel }) {
  const marking = useContext(MarkingContext);
  const [box, width] = useWidth();
  // Kept by its words: charts are drawn again in another order when an area is pinned.
  const [reached, setReached] = useState('');
  const drawing = useMemo(() => (width === 0 ? null : panel.draw(width)), [panel, width]);
  const readings = drawing?.readings ?? NONE;
  const at = readings.findIndex(({ text }) => text === reached);
  const here = readings[at];
  const go = (place: number) => {
    setReached(readings[place]?.text ?? '');
    marking.light(readings[place]?.area ?? '');
  };
  const leave = () => go(-1);
  const placeUnder = (event: PointerEvent | MouseEvent): number => {
    const spot = drawing === null ? null : spotOf(event, drawing);
    return spot === null ? -1 : nearestTo(readings, spot.x, spot.y);
  };
  const onPointer = (event: PointerEvent) => {
    const place = placeUnder(event);
    if (place !== at) go(place);
  };
  // A finger that lifts has not left: its first touch reads a value, its second pins the area.
  const onLeave = (event: PointerEvent) => event.pointerType === 'mouse' && leave();
  const onPress = (event: MouseEvent) => {
    const place = placeUnder(event);
    if (place === at && here !== undefined) marking.pin(here.area);
    else go(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if ((event.key === 'Enter' || event.key === ' ') && here !== undefined) marking.pin(here.area);
    const place = placeAfterKey(event.key, readings, at);
    if (place === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (place !== null) go(place);
  };
  return (
    <>
      <div
        ref={box}
        className="explore-chart"
        role="listbox"
        tabIndex={0}
        aria-label={`${panel.title}. Values`}
        aria-describedby={`explore-${panel.id}-sentence`}
        {...(here === undefined ? {} : { 'aria-activedescendant': idOf(panel.id, at) })}
        onPointerMove={onPointer}
        onPointerLeave={onLeave}
        onClick={onPress}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        {drawing !== null && <Picture drawing={drawing} panel={panel} marking={marking} at={at} />}
        <Values id={panel.id} readings={readings} pinned={marking.pinned} />
      </div>
      <p className="explore-readout" aria-hidden="true">
        {here?.text ?? HINT}
      </p>
    </>
  );
}
