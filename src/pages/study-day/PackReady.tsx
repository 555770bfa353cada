import type { MouseEvent } from 'react';
import type { NumberRange } from '../../select/programmeTerms.ts';
import { describePack, sayReady } from './claimsPack.ts';
import type { PackPart } from './pack.ts';
import { countSides } from './packSheets.ts';

interface Props {
  readonly parts: readonly PackPart[];
  /** How many LCSPs the terms review at a time. */
  readonly atATime: NumberRange;
  /** True while the pack is unfolded on the screen. */
  readonly read: boolean;
  /** Address of the page with the pack unfolded, or folded where it is. */
  readonly href: string;
  readonly onTurn: (event: MouseEvent) => void;
}

/** What the choice has come to, said aloud too: how long the pack is, and the two ways to have it. */
export function PackReady({ parts, atATime, read, href, onTurn }: Props) {
  return (
    <div className="pack-ready">
      <output className="finder-status">
        {parts.length === 0 ? (
          'No LCSP chosen.'
        ) : (
          <>
            <b>{sayReady(countSides(parts))}</b>{' '}
            {describePack(
              parts.map(({ name }) => name),
              atATime,
            )}
          </>
        )}
      </output>
      {parts.length > 0 && (
        <>
          <p className="pack-ways">
            <button type="button" className="tool-button" onClick={() => print()}>
              Print the pack
            </button>
            <a className="govuk-link" href={href} onClick={onTurn}>
              {read ? 'Fold the pack' : 'Read on screen'}
            </a>
          </p>
          <p className="pack-own-notes">Your own notes on these LCSPs are printed with it and come on top.</p>
          <p className="govuk-hint">The address of this page holds the pack and its release: keep it or send it.</p>
        </>
      )}
    </div>
  );
}
