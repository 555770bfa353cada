import { useEffect, useRef } from 'react';
import { markArea } from '../../browser/markArea.ts';
import { readPickedArea, writePickedArea } from '../../browser/pickedArea.ts';
import type { IslandKind } from '../../browser/islands/islandKind.ts';

/** An area the reader can pick on an indicator's page. */
export interface HighlightOption {
  readonly id: string;
  /** Says the level of the figures shown for it: `Deal and Sandwich LCSP (Dover district’s figures)`. */
  readonly label: string;
  /** Names its figures stand under in tables and charts, such as `Dover district`. */
  readonly places: readonly string[];
}

interface AreaHighlighterProps {
  readonly options: readonly HighlightOption[];
}

function pickArea(select: HTMLSelectElement): void {
  writePickedArea(select.value);
  markArea(select, select.value);
}

/** List of areas on an indicator's page: the picked one is marked in tables and charts, and the address keeps it. */
function AreaHighlighter({ options }: AreaHighlighterProps) {
  const list = useRef<HTMLSelectElement>(null);
  // What was picked before this script came stands in the list already.
  useEffect(() => {
    if (list.current !== null && list.current.value !== readPickedArea()) pickArea(list.current);
  }, []);
  return (
    <div className="govuk-form-group area-highlighter js-only">
      <label className="govuk-label" htmlFor="area-highlighter">
        Mark an area in the charts and tables
      </label>
      <select
        ref={list}
        className="govuk-select"
        id="area-highlighter"
        data-areas=""
        onChange={(event) => pickArea(event.target)}
      >
        <option value="">No area marked</option>
        {options.map((option) => (
          <option key={option.id} value={option.id} data-places={option.places.join('|')}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export const areaHighlighter: IslandKind<AreaHighlighterProps> = { name: 'area-highlighter', Content: AreaHighlighter };
