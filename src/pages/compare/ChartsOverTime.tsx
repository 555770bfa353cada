import { useEffect, useState } from 'react';
import { loadScript } from '../../browser/loadScript.ts';
import { Link, relativeAddress, usePage } from '../../components/Link.tsx';
import { Rendered } from '../../components/Rendered.tsx';
import type { CompareData } from '../../select/compareData.ts';
import { areasDrawn } from '../../select/compareTable.ts';
import type { CompareView } from '../../select/compareView.ts';
import { formatArea } from '../../format/areas.ts';
import { ALL_PATH, comparePiecePath } from './comparePaths.ts';

/** One area's small charts as markup, by the part of the comparison: its children, or a measure's id. */
export type ComparePiece = Readonly<Record<string, string>>;

declare global {
  interface Window {
    /** Small charts the scripts under `compare/pieces/` have brought, by area. */
    comparePieces?: Record<string, ComparePiece>;
  }
}

/** A part of the comparison that has a small chart of each area. */
export interface DrawnPart {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly data: CompareData;
  readonly view: CompareView;
  readonly parts: readonly DrawnPart[];
}

/** The charts of the areas, or nothing while they are on their way; false where a script did not come. */
function usePieces(ids: readonly string[], isWanted: boolean): Record<string, ComparePiece> | false {
  const place = usePage();
  const [brought, setBrought] = useState<Record<string, ComparePiece> | false>({});
  const wanted = isWanted ? ids.join() : '';
  useEffect(() => {
    const scripts =
      wanted === '' ? [] : wanted.split(',').map((id) => loadScript(relativeAddress(place, comparePiecePath(id))));
    Promise.all(scripts).then(
      () => setBrought({ ...window.comparePieces }),
      () => setBrought(false),
    );
  }, [wanted, place]);
  return brought;
}

/** The chosen areas over the years, small charts on one scale, brought when they are unfolded. */
export function ChartsOverTime({ data, view, parts }: Props) {
  const [isOpen, setOpen] = useState(false);
  const shown = parts.map((part) => ({ ...part, areas: areasDrawn(data, view, part.id) }));
  const brought = usePieces([...new Set(shown.flatMap(({ areas }) => areas))], isOpen);
  const nameOf = (id: string): string => formatArea(data.areas.find((area) => area.id === id) ?? data.county);
  return (
    <details
      className="govuk-details compare-charts"
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Small charts of these areas: ages, and attendance over time</span>
      </summary>
      {brought === false && <p className="govuk-body">The charts could not be loaded.</p>}
      {shown.map(({ id, label, areas }) => (
        <section key={id} aria-label={label} data-charts={id}>
          <h2 className="govuk-heading-s">
            <Link to={`${ALL_PATH}#compare-${id}`}>{label}: every area and year</Link>
          </h2>
          <ul className="multiples">
            {areas.map((area) => (
              <li key={area} className="multiple">
                <p className="multiple-name">{nameOf(area)}</p>
                <Rendered html={brought === false ? '' : (brought[area]?.[id] ?? '')} className="small-charts" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
