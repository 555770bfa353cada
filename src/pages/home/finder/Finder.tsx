import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FinderPlace } from '../../../select/matchPlaces.ts';
import { findNamed, type FoundPlaces, type NamedGroup } from './namedPlaces.ts';
import type { IslandKind } from '../../../browser/islands/islandKind.ts';

interface FinderProps {
  readonly places: readonly FinderPlace[];
  readonly named: readonly NamedGroup[];
}

function describeMatches(query: string, { places, unknown }: FoundPlaces): string {
  const count = places.length;
  if (query.trim() === '') return '';
  if (unknown !== '') return unknown;
  if (count === 0) return 'No area, town or village of that name. Try part of the name, or use the list of areas.';
  return count === 1 ? '1 place found' : `${count} places found`;
}

/** The context a name is found by too, or what is said of it. */
const beside = ({ context, says = '' }: FinderPlace): string => context || says;

/** Moves the focus along the box and the links below it, as a list on the keyboard does. */
function moveFocus(root: HTMLElement, step: number): void {
  const stops = [...root.querySelectorAll<HTMLElement>('input, li a')];
  const now = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.min(Math.max(now + step, 0), stops.length - 1)]?.focus();
}

/**
 * Search box over the partnerships and trusts, and the towns, villages and postcodes read in them; what fits stands under it. Without scripts the style sheet hides the box,
 * and the page's own tables are the list.
 */
function Finder({ places, named }: FinderProps) {
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  // What was typed before this script came stands in the box already.
  useEffect(() => setQuery(box.current?.value ?? ''), []);
  const found = findNamed(query, places, named);
  const clear = () => {
    if (box.current === null) return;
    box.current.value = '';
    box.current.focus();
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inBox = event.target === box.current;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (root.current !== null) moveFocus(root.current, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') clear();
    else if (event.key === 'Enter' && inBox && query.trim() !== '') {
      root.current?.querySelector<HTMLAnchorElement>('li a')?.click();
    }
  };
  return (
    // The keys only move the focus among controls that work by themselves.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="finder" ref={root} onKeyDown={onKeyDown}>
      <div className="govuk-form-group js-only">
        <label className="govuk-label" htmlFor="finder-box">
          Area, town or postcode
        </label>
        <div className="govuk-hint" id="finder-hint">
          Part of a name will do; near spellings are found too.
        </div>
        <input
          ref={box}
          className="govuk-input"
          id="finder-box"
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="finder-hint"
          onChange={(event) => setQuery(event.target.value)}
        />
        <output className="finder-status">{describeMatches(query, found)}</output>
      </div>
      <ul className="govuk-list finder-list">
        {found.places.map((place) => (
          <li key={place.id}>
            <a className="govuk-link" href={place.href}>
              {place.name}
            </a>
            {beside(place) !== '' && <span className="finder-context">{beside(place)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export const finder: IslandKind<FinderProps> = { name: 'finder', Content: Finder };
