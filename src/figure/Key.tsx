import type { ReactElement } from 'react';
import { CHART_MARKS, type ChartMark } from '../theme/chart.ts';
import { MARKS } from '../theme/marks.ts';

/** A letter that stands beside a number, drawn as itself. */
const letter = (symbol: string): ReactElement => <span className="key-letter">{symbol}</span>;

const DRAWINGS = {
  actual: <circle cx="12" cy="8" r="5" className="key-fill" />,
  provisional: (
    <>
      <circle cx="12" cy="8" r="3.5" className="key-fill" />
      <circle cx="12" cy="8" r="6.5" className="key-line" />
    </>
  ),
  estimate: <circle cx="12" cy="8" r="5" className="key-line" />,
  outturn: <rect x="7.5" y="3.5" width="9" height="9" className="key-fill" />,
  target: <rect x="3" y="5.5" width="18" height="5" className="key-fill" />,
  interval: (
    <>
      <line x1="2" x2="22" y1="8" y2="8" className="key-line" />
      <circle cx="12" cy="8" r="3.5" className="key-fill" />
    </>
  ),
  limits: (
    <>
      <path d="M2 3 Q8 8 22 9" className="key-line" />
      <path d="M2 8 Q8 12 22 13" className="key-line key-dashed" />
    </>
  ),
  'control limits': (
    <>
      <path d="M1 3H23M1 13H23" className="key-line key-dashed" />
      <path d="M1 8H23" className="key-line" />
    </>
  ),
  signal: <circle cx="12" cy="8" r="5" className="key-line" />,
  break: <line x1="12" x2="12" y1="0" y2="16" className="key-line key-dashed" />,
  'not published': <circle cx="12" cy="8" r="5" className="key-line key-dashed" />,
} as const;

/** The drawing of a mark as a key shows it, at text size; hidden from speech because its word follows. */
export function KeyMark({ mark }: { mark: ChartMark }) {
  switch (mark) {
    case 'revised':
      return letter('r');
    case 'low reliability':
      return letter('u');
    case 'suppressed':
      return letter('c');
    case 'rounds to zero':
      return letter('low');
    case 'actual':
    case 'provisional':
    case 'estimate':
    case 'outturn':
    case 'target':
    case 'interval':
    case 'limits':
    case 'control limits':
    case 'signal':
    case 'break':
    case 'not published':
      return (
        <svg className="key-mark" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
          {DRAWINGS[mark]}
        </svg>
      );
    default: {
      const never: never = mark;
      throw new Error(`invalid mark: ${String(never)}`);
    }
  }
}

/** The key of one chart or page: only the marks used, in the house order, each with its word. */
export function Key({ marks, full = false }: { marks: readonly ChartMark[]; full?: boolean }) {
  const used = CHART_MARKS.filter((mark) => marks.includes(mark));
  if (used.length === 0) return null;
  return (
    <ul className={full ? 'key key-full' : 'key'} aria-label="Key">
      {used.map((mark) => (
        <li key={mark} className="key-entry">
          <KeyMark mark={mark} /> <span>{full ? inFull(mark) : keyWord(mark)}</span>
        </li>
      ))}
    </ul>
  );
}

const inFull = (mark: ChartMark): string => `${MARKS[mark].word}: ${MARKS[mark].meaning}`;

/** Letters need their meaning at once, and so do lines; shapes are named by one word. */
function keyWord(mark: ChartMark): string {
  switch (mark) {
    case 'revised':
    case 'low reliability':
    case 'suppressed':
    case 'rounds to zero':
      return MARKS[mark].meaning;
    case 'limits':
    case 'control limits':
    case 'signal':
      return inFull(mark);
    case 'outturn':
      return 'outturn, published later';
    case 'break':
      return 'break: no line crosses it';
    default:
      return MARKS[mark].word;
  }
}
