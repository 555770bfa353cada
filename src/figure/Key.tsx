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
          <KeyMark mark={mark} /> <span>{full ? `${MARKS[mark].word}: ${MARKS[mark].meaning}` : keyWord(mark)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Letters need their meaning at once; shapes are named by one word. */
function keyWord(mark: ChartMark): string {
  switch (mark) {
    case 'revised':
    case 'low reliability':
    case 'suppressed':
    case 'rounds to zero':
    case 'limits':
    case 'control limits':
    case 'signal':
      return MARKS[mark].meaning;
    case 'outturn':
      return 'outturn, published later';
    case 'break':
      return 'break: no line crosses it';
    default:
      return MARKS[mark].word;
  }
}
