import { describeNotice } from '../../words/claimsCompare.ts';
import type { ViewNotice } from '../../select/compareView.ts';

export interface AreaOption {
  readonly id: string;
  readonly name: string;
}

export interface AreaOptionGroup {
  readonly label: string;
  readonly options: readonly AreaOption[];
}

interface AreaSelectProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly AreaOptionGroup[];
  readonly none: string;
}

/** One list of areas. It keeps its own value, so that what was picked before the script came is not lost. */
export function AreaSelect({ id, label, groups, none }: AreaSelectProps) {
  return (
    <div className="govuk-form-group area-select">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="govuk-select" id={id} data-area-select="">
        <option value="">{none}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

const selectsIn = (form: Element): readonly HTMLSelectElement[] => [
  ...form.querySelectorAll<HTMLSelectElement>('[data-area-select]'),
];

/** Areas picked in the lists of a form, each once, in the order of the lists. */
export const readAreaSelects = (form: Element): readonly string[] => [
  ...new Set(selectsIn(form).flatMap(({ value }) => (value === '' ? [] : [value]))),
];

/** Sets the lists of a form to some areas. */
export function writeAreaSelects(form: Element, areas: readonly string[]): void {
  for (const [index, select] of selectsIn(form).entries()) select.value = areas[index] ?? '';
}

interface BoxesProps {
  /** What unfolds the boxes. */
  readonly summary: string;
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly isTicked: boolean;
}

/** Boxes of one name, folded away, each keeping its own tick, so that what was ticked before the script came is not lost. */
export function Boxes({ summary, legend, name, options, isTicked }: BoxesProps) {
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

/** What could not be followed in the page's address; said aloud too. Nothing when all was. */
export function Notices({ notices }: { notices: readonly ViewNotice[] }) {
  return (
    <div role="status">
      {notices.length > 0 && (
        <ul className="govuk-inset-text view-notices">
          {notices.map((notice) => (
            <li key={describeNotice(notice)}>{describeNotice(notice)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
