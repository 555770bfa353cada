import type { ReactNode, SVGProps } from 'react';
import type { PlacedMark } from './plotMarks.ts';
import { readDatum, type ReadDatum, type Scales } from './readMark.ts';

type Look = Pick<
  SVGProps<SVGElement>,
  'fill' | 'stroke' | 'strokeWidth' | 'strokeOpacity' | 'strokeDasharray' | 'strokeLinejoin'
>;

const LOOKS = ['fill', 'stroke', 'strokeWidth', 'strokeOpacity', 'strokeDasharray', 'strokeLinejoin'] as const;

/** The look of one datum; what is stroked and has no fill of its own stays open. */
function lookOf(datum: ReadDatum, isFilled: boolean): Look {
  const look = Object.fromEntries(LOOKS.map((name) => [name, datum.text(name)] as const).filter(([, value]) => value));
  const { fill, stroke } = look;
  return { ...look, fill: fill ?? (isFilled && stroke === undefined ? 'currentColor' : 'none') };
}

/** A tenth of a CSS pixel is finer than any screen shows. */
const pixel = (value: number): number => Math.round(value * 10) / 10;

const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${pixel(x)},${pixel(y)}`).join('');

function drawRect(datum: ReadDatum): ReactNode {
  const [x1, x2, y1, y2] = [datum.x('x1'), datum.x('x2'), datum.y('y1'), datum.y('y2')];
  const place = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  return <rect {...place} {...lookOf(datum, true)} />;
}

const drawLink = (datum: ReadDatum): ReactNode => (
  <path
    d={path([
      [datum.x('x1'), datum.y('y1')],
      [datum.x('x2'), datum.y('y2')],
    ])}
    {...lookOf(datum, false)}
  />
);

/** A rule without ends of its own goes from edge to edge. */
function drawRule(datum: ReadDatum, isAcross: boolean, { left, right, top, bottom }: Scales): ReactNode {
  const end = (name: string, edge: number): number =>
    datum.number(name) === undefined ? edge : isAcross ? datum.x(name) : datum.y(name);
  const ends = isAcross
    ? { x1: end('x1', left), x2: end('x2', right), y1: datum.y('y'), y2: datum.y('y') }
    : { x1: datum.x('x'), x2: datum.x('x'), y1: end('y1', top), y2: end('y2', bottom) };
  return <line {...ends} {...lookOf(datum, false)} />;
}

/** Side of a square of the area Plot gives a symbol of radius `r`. */
/** Half the diagonal of d3's upright diamond, of the side of a square of the same area. */
const DIAMOND = 0.62625;

const sideOf = (r: number): number => Math.sqrt(Math.PI) * r;

function drawDot(datum: ReadDatum): ReactNode {
  const [x, y, r] = [datum.x('x'), datum.y('y'), datum.number('r') ?? 3];
  const look = lookOf(datum, true);
  const side = sideOf(r);
  switch (datum.text('symbol')) {
    case 'square':
      return <rect x={x - side / 2} y={y - side / 2} width={side} height={side} {...look} />;
    case 'diamond2': {
      const half = side * DIAMOND;
      return <path d={`M${x},${y - half}l${half},${half}l${-half},${half}l${-half},${-half}Z`} {...look} />;
    }
    default:
      return <circle cx={x} cy={y} r={r} {...look} />;
  }
}

/** How far the first line of so many stands from its place, in lines: what Plot does. */
const startOf = (lines: number, anchor: string | undefined): number =>
  anchor === 'top' ? 0.71 : anchor === 'bottom' ? 1 - lines : (164 - lines * 100) / 200;

function drawText(datum: ReadDatum): ReactNode {
  const lines = (datum.text('text') ?? '').split('\n');
  const [x, y] = [datum.x('x') + (datum.number('dx') ?? 0), datum.y('y') + (datum.number('dy') ?? 0)];
  const height = datum.number('lineHeight') ?? 1;
  const start = startOf(lines.length, datum.text('lineAnchor'));
  const words = { fontSize: datum.text('fontSize'), fontWeight: datum.text('fontWeight') };
  const halo = datum.text('stroke') === undefined ? {} : ({ paintOrder: 'stroke', strokeLinejoin: 'round' } as const);
  return (
    <text
      transform={`translate(${pixel(x)},${pixel(y)})`}
      textAnchor={(datum.text('textAnchor') ?? 'middle') as 'start' | 'middle' | 'end'}
      {...words}
      {...lookOf(datum, true)}
      fill={datum.text('fill') ?? 'currentColor'}
      {...halo}
    >
      {lines.map((line, at) => (
        // Lines of one label have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <tspan key={at} x={0} y={`${(start + at) * height}em`}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Lines of a mark, one for each run of its `z`. */
function drawLines(mark: PlacedMark, data: readonly ReadDatum[]): readonly ReactNode[] {
  const runs = new Map<string, ReadDatum[]>();
  for (const datum of data) {
    const run = mark.options['z'] === undefined ? '' : (datum.text('z') ?? '');
    runs.set(run, [...(runs.get(run) ?? []), datum]);
  }
  return [...runs].flatMap(([run, points]) =>
    points[0] === undefined
      ? []
      : [
          <path
            key={run}
            d={path(points.map((point) => [point.x('x'), point.y('y')]))}
            {...lookOf(points[0], false)}
          />,
        ],
  );
}

function drawOne(mark: PlacedMark, datum: ReadDatum, scales: Scales): ReactNode {
  switch (mark.name) {
    case 'rect':
      return drawRect(datum);
    case 'link':
      return drawLink(datum);
    case 'dot':
      return drawDot(datum);
    case 'text':
      return drawText(datum);
    case 'ruleX':
    case 'ruleY':
      return drawRule(datum, mark.name === 'ruleY', scales);
    case 'line':
      return null;
    default: {
      const never: never = mark.name;
      throw new Error(`invalid mark: ${String(never)}`);
    }
  }
}

/** One mark as elements of an SVG. */
export function drawMark(mark: PlacedMark, scales: Scales): ReactNode {
  const data = mark.data.map((datum) => readDatum(mark, datum, scales));
  if (mark.name === 'line') return drawLines(mark, data);
  return data.map((datum, at) => (
    // Data of a mark have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    <g key={at}>{drawOne(mark, datum, scales)}</g>
  ));
}
