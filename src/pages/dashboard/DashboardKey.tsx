import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import type { Evidence } from '../../select/evidence.ts';
import { countyOf } from '../../site/site.ts';
import { benchmarksDrawn, sparklineRows } from './tileRows.ts';
import type { Tile } from './tiles.ts';
import type { ReactNode } from 'react';
import type { PlaceRole } from '../../marks/places.ts';
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
type Letter = keyof typeof LETTER_WORDS;

/** Whose line is teal: the smallest level of which a tile shows a figure. */
function accentOf(tiles: readonly Tile[], county: Evidence['county']): string {
  const nearest = tiles.flatMap((tile) =>
    tile.kind === 'measure' ? [tile.evidence.nearest] : tile.evidences.map(({ about }) => about),
  );
  return [...new Set(nearest.filter(({ id }) => id !== county.id).map(formatArea))].join(' or ');
}

const LETTERS = { u: 'low reliability', r: 'revised' } as const satisfies Record<string, Letter>;

/** Letters beside the numbers of the tiles, in the order of their key. */
function lettersOf(tiles: readonly Tile[]): readonly Letter[] {
  const points = tiles.flatMap((tile) =>
    tile.kind === 'measure'
      ? [tile.evidence.here, tile.evidence.countyWide]
      : tile.evidences.flatMap(({ here, countyWide }) => [here, countyWide]),
  );
  const statuses = new Set(points.map((point) => point?.status));
  return (['u', 'r'] as const).filter((status) => statuses.has(status)).map((status) => LETTERS[status]);
}

interface Props {
  readonly file: AreaFile;
  readonly tiles: readonly Tile[];
}

/** One key for every small picture of the page. */
export function DashboardKey({ file, tiles }: Props) {
  const site = useSite();
  const county = countyOf(site);
  const accent = accentOf(tiles, county);
  const beside = tiles.flatMap((tile) =>
    tile.kind === 'measure' ? benchmarksDrawn(sparklineRows(site, file, tile.evidence)) : [],
  );
  return (
    <ul className="key dashboard-key" aria-label="Key to the small charts">
      {accent !== '' && (
        <li className="key-entry">
          {line('me')} <span>{accent}</span>
        </li>
      )}
      <li className="key-entry">
        {line(accent === '' ? 'me' : 'kent')} <span>{county.name}</span>
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
      {lettersOf(tiles).map((letter) => (
        <li key={letter} className="key-entry">
          <KeyMark mark={letter} /> <span>{LETTER_WORDS[letter]}</span>
        </li>
      ))}
    </ul>
  );
}
