import type { ReactNode } from 'react';
import type { ChartMark } from '../../theme/chart.ts';
import { MARKS } from '../../theme/marks.ts';
import { KeyMark } from '../../figure/KeyMark.tsx';

const swatch = (drawing: ReactNode): ReactNode => (
  <svg className="key-mark" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
    {drawing}
  </svg>
);

const line = (role: 'me' | 'kent'): ReactNode => swatch(<path className={`key-${role}`} d="M1 8H23" />);

interface Props {
  /** Whose colour the accent is: `Thanet district`; blank where the page is the county's. */
  readonly accent: string;
  readonly county: string;
  /** Letters that stand beside a number of the page. */
  readonly letters: readonly ChartMark[];
}

/** One key for every small picture of the page. */
export function DashboardKey({ accent, county, letters }: Props) {
  return (
    <ul className="key dashboard-key" aria-label="Key to the small charts">
      {accent !== '' && (
        <li className="key-entry">
          {line('me')} <span>{accent}</span>
        </li>
      )}
      <li className="key-entry">
        {line('kent')} <span>{county}</span>
      </li>
      <li className="key-entry">
        <KeyMark mark="target" /> <span>target, at its own year</span>
      </li>
      <li className="key-entry">
        <KeyMark mark="estimate" /> <span>estimate</span>
      </li>
      <li className="key-entry">
        {swatch(<rect className="key-other" x="8" y="4" width="8" height="8" />)} <span>another area</span>
      </li>
      {letters.map((letter) => (
        <li key={letter} className="key-entry">
          <KeyMark mark={letter} /> <span>{MARKS[letter].meaning}</span>
        </li>
      ))}
    </ul>
  );
}
