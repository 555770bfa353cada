interface Props {
  /** What unfolds the boxes. */
  readonly summary: string;
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly isTicked: boolean;
}

/** Boxes of one name, folded away, each keeping its own tick, so that what was ticked before the script came is not lost. */
export function Boxes({ summary, legend, name, options, isTicked }: Props) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <fieldset className="chooser-set">
        <legend className="chooser-legend">{legend}</legend>
        <div className="compare-measures">
          {options.map(({ id, label }) => (
            <label key={id} className="compare-measure" htmlFor={`${name}-${id}`}>
              <input type="checkbox" id={`${name}-${id}`} name={name} value={id} defaultChecked={isTicked} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}

const boxesIn = (form: Element, name: string): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
];

/** Values ticked under a name; every one and none are told apart by `isAll`. */
export function readBoxes(
  form: Element,
  name: string,
): { readonly ticked: readonly string[]; readonly isAll: boolean } {
  const boxes = boxesIn(form, name);
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  return { ticked, isAll: ticked.length === boxes.length };
}

export function writeBoxes(form: Element, name: string, ticked: (value: string) => boolean): void {
  for (const box of boxesIn(form, name)) box.checked = ticked(box.value);
}
