import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { TEXT_SIZES } from '../../theme/textSizes.ts';
import type { Panel, ReadDrawing, Reading } from './panel.ts';
import { nearestTo, placeAfterKey } from './readingKeys.ts';

/** How areas are marked in every chart alike. */
export interface Marking {
  /** Id of the area pointed at; blank for none. */
  readonly lit: string;
  readonly light: (area: string) => void;
  /** Pins an area, or takes the pin away. */
  readonly pin: (area: string) => void;
  readonly isPinned: (area: string) => boolean;
  readonly isChosen: (area: string) => boolean;
  readonly isRelated: (a: string, b: string) => boolean;
  /** Words under a picture of the training edition; blank in a publication. */
  readonly watermark: string;
}

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

/** What goes round a value: a ring, or the edge of what has a size of its own. */
function Ring({ reading, className }: { reading: Reading; className: string }) {
  const { x, y, width, height } = reading;
  return width === 0 ? (
    <circle className={className} cx={x} cy={y} r={10} />
  ) : (
    <rect className={className} x={x - width / 2} y={y - height / 2} width={width} height={height} />
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
    const name = isHere ? 'explore-here' : isLit ? 'explore-lit' : 'explore-chosen';
    // A value has no other name than its place in the list.
    // oxlint-disable-next-line react/no-array-index-key
    return <Ring key={place} reading={reading} className={name} />;
  });
}

function Picture({ drawing, ...props }: PictureProps & { drawing: ReadDrawing }) {
  const { width, readings, shapes } = drawing;
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
      {shapes}
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
function spotOf(event: PointerEvent | React.MouseEvent, { width }: ReadDrawing): { x: number; y: number } | null {
  const svg = event.currentTarget.querySelector('svg');
  if (svg === null) return null;
  const box = svg.getBoundingClientRect();
  const scale = width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

interface ListProps {
  readonly panel: Panel;
  readonly marking: Marking;
}

/**
 * A picture that is a list of its values: one stop of the keyboard, whose arrows step through them, each an option that a
 * screen reader says as it is reached. The line under it shows the same words.
 */
export function ChartList({ panel, marking }: ListProps) {
  const [box, width] = useWidth();
  const [at, setAt] = useState(-1);
  const drawing = useMemo(() => (width === 0 ? null : panel.draw(width)), [panel, width]);
  const readings = drawing?.readings ?? [];
  const here = readings[at];
  const go = (place: number) => {
    setAt(place);
    marking.light(readings[place]?.area ?? '');
  };
  const leave = () => go(-1);
  const onPointer = (event: PointerEvent) => {
    const spot = drawing === null ? null : spotOf(event, drawing);
    const place = spot === null ? -1 : nearestTo(readings, spot.x, spot.y);
    if (place !== at) go(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if ((event.key === 'Enter' || event.key === ' ') && here !== undefined) marking.pin(here.area);
    const place = placeAfterKey(event.key, readings, at);
    if (place === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (place !== null) go(place);
  };
  const idOf = (place: number): string => `explore-${panel.id}-value-${place}`;
  return (
    <>
      <div
        ref={box}
        className="explore-chart"
        role="listbox"
        tabIndex={0}
        aria-label={`${panel.title}. Values`}
        aria-describedby={`explore-${panel.id}-sentence`}
        {...(here === undefined ? {} : { 'aria-activedescendant': idOf(at) })}
        onPointerMove={onPointer}
        onPointerLeave={leave}
        onClick={() => here !== undefined && marking.pin(here.area)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        {drawing !== null && <Picture drawing={drawing} panel={panel} marking={marking} at={at} />}
        {readings.map(({ text, area }, place) => (
          <div
            key={idOf(place)}
            id={idOf(place)}
            className="govuk-visually-hidden"
            role="option"
            aria-selected={marking.isPinned(area)}
          >
            {text}
          </div>
        ))}
      </div>
      <p className="explore-readout" aria-hidden="true">
        {here?.text ?? HINT}
      </p>
    </>
  );
}
