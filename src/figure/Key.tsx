import { CHART_MARKS, type ChartMark } from '../theme/chart.ts';
import { MARKS } from '../theme/marks.ts';
import { KeyMark } from './KeyMark.tsx';

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
