import type { ReactNode } from 'react';
import type { Place, PlaceRole } from '../../marks/places.ts';
import type { ChartMark } from '../../theme/chart.ts';
import { KeyMark } from '../../figure/Key.tsx';

const swatch = (drawing: ReactNode): ReactNode => (
  <svg className="key-mark" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
    {drawing}
  </svg>
);

const line = (role: PlaceRole): ReactNode => swatch(<path className={`key-${role}`} d="M1 8H23" />);

/** Letters in few words: what follows from them is said where they stand, and on the page of symbols. */
const LETTER_WORDS = {
  'low reliability': 'over a tenth placed by judgement',
  revised: 'revised',
} as const satisfies Partial<Record<ChartMark, string>>;
export type Letter = keyof typeof LETTER_WORDS;

interface Props {
  /** Whose colour the accent is: `Thanet district`; blank where the page is the county's. */
  readonly accent: string;
  readonly county: string;
  /** Places drawn beside the county, each as often as a picture shows it. */
  readonly beside: readonly Place[];
  /** Letters that stand beside a number of the page. */
  readonly letters: readonly Letter[];
}

/** One key for every small picture of the page. */
export function DashboardKey({ accent, county, beside, letters }: Props) {
  return (
    <ul className="key dashboard-key" aria-label="Key to the small charts">
      {accent !== '' && (
        <li className="key-entry">
          {line('me')} <span>{accent}</span>
        </li>
      )}
      <li className="key-entry">
        {line(accent === '' ? 'me' : 'kent')} <span>{county}</span>
      </li>
      {[...new Map(beside.map((place) => [place.id, place])).values()].map(({ id, role, name }) => (
        <li key={id} className="key-entry">
          {line(role)} <span>{name}</span>
        </li>
      ))}
      <li className="key-entry">
        <KeyMark mark="target" /> <span>target</span>
      </li>
      <li className="key-entry">
        <KeyMark mark="estimate" /> <span>read as an estimate</span>
      </li>
      {letters.map((letter) => (
        <li key={letter} className="key-entry">
          <KeyMark mark={letter} /> <span>{LETTER_WORDS[letter]}</span>
        </li>
      ))}
    </ul>
  );
}
