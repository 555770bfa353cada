import type { ReactNode } from 'react';

export interface Multiple {
  /** Id of the area the chart is of. */
  readonly area: string;
  readonly name: string;
  /** Why this area stands where another was chosen; blank when it was chosen itself. */
  readonly whose: string;
  readonly chart: ReactNode;
}

/** Small charts on one scale, one an area, in the order of the areas. */
export function Multiples({ multiples }: { multiples: readonly Multiple[] }) {
  return (
    <ul className="multiples">
      {multiples.map(({ area, name, whose, chart }) => (
        <li key={area} data-area={area} className="multiple">
          <p className="multiple-name">{name}</p>
          <p className="multiple-whose" data-whose="">
            {whose}
          </p>
          {chart}
        </li>
      ))}
    </ul>
  );
}
