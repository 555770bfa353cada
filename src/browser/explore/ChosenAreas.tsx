import { formatArea } from '../../format/areas.ts';
import type { ExploreArea } from '../../select/explore/exploreData.ts';

interface Props {
  readonly chosen: readonly ExploreArea[];
  readonly pinned: string;
  readonly onPin: (area: string) => void;
  readonly onRemove: (area: string) => void;
}

/** The areas chosen: each can be pinned, so that it wears the accent everywhere, or taken out. */
export function ChosenAreas({ chosen, pinned, onPin, onRemove }: Props) {
  if (chosen.length === 0) return null;
  return (
    <ul className="explore-chosen-areas" aria-label="Areas chosen">
      {chosen.map((area) => (
        <li key={area.id}>
          <button
            type="button"
            className="tool-button"
            aria-pressed={pinned === area.id}
            onClick={() => onPin(area.id)}
          >
            <span className="govuk-visually-hidden">Pin </span>
            {formatArea(area)}
          </button>
          <button type="button" className="tool-button" onClick={() => onRemove(area.id)}>
            <span aria-hidden="true">×</span>
            <span className="govuk-visually-hidden">Take out {formatArea(area)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
