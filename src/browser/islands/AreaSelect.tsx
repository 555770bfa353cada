export interface AreaOption {
  readonly id: string;
  readonly name: string;
}

export interface AreaOptionGroup {
  readonly label: string;
  readonly options: readonly AreaOption[];
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly AreaOptionGroup[];
  readonly none: string;
}

/** One list of areas. It keeps its own value, so that what was picked before the script came is not lost. */
export function AreaSelect({ id, label, groups, none }: Props) {
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
