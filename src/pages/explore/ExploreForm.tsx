import type { ExploreArea, ExploreBase, ExploreLevel } from '../../select/explore/exploreData.ts';
import { EXPLORE_VIEWS, MOST_EXPLORED, type ExploreViewName } from '../../select/explore/exploreView.ts';
import { LEVEL_HEADINGS } from '../../words/claimsExplore.ts';

const VIEW_LABELS = {
  all: 'All charts',
  time: 'Over time',
  areas: 'Areas in one year',
  ages: 'Ages',
  map: 'Map',
  table: 'Tables',
} as const satisfies Record<ExploreViewName, string>;

function MeasureList({ measures }: Pick<ExploreBase, 'measures'>) {
  const levels = (['LCSP', 'district', 'county'] as const satisfies readonly ExploreLevel[]).map((level) => ({
    level,
    some: measures.filter((one) => one.level === level),
  }));
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="explore-measure">
        Measure
      </label>
      <select className="govuk-select" id="explore-measure" name="measure">
        {levels
          .filter(({ some }) => some.length > 0)
          .map(({ level, some }) => (
            <optgroup key={level} label={LEVEL_HEADINGS[level]}>
              {some.map(({ id, shortLabel }) => (
                <option key={id} value={id}>
                  {shortLabel}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}

interface PeriodListProps {
  readonly name: string;
  readonly label: string;
  readonly periods: readonly string[];
  /** Label of the period picked at first; all are, where it is left out. */
  readonly first?: string;
}

/** A list of periods of the first measure: for another its script fills it anew. */
function PeriodList({ name, label, periods, first }: PeriodListProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`explore-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`explore-${name}`} name={name} defaultValue={first ?? ''}>
        {first === undefined && <option value="">All held</option>}
        {periods.map((period) => (
          <option key={period}>{period}</option>
        ))}
      </select>
    </div>
  );
}

function AreaBoxes({ legend, areas }: { legend: string; areas: readonly ExploreArea[] }) {
  return (
    <fieldset className="explore-set">
      <legend>{legend}</legend>
      <div className="explore-boxes">
        {areas.map(({ id, name }) => (
          <label key={id} htmlFor={`explore-area-${id}`}>
            <input type="checkbox" id={`explore-area-${id}`} name="areas" value={id} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ViewSwitch() {
  return (
    <fieldset className="explore-views">
      <legend className="govuk-visually-hidden">What to show</legend>
      {EXPLORE_VIEWS.map((view) => (
        <label key={view} htmlFor={`explore-view-${view}`}>
          <input type="radio" id={`explore-view-${view}`} name="view" value={view} defaultChecked={view === 'all'} />
          {VIEW_LABELS[view]}
        </label>
      ))}
    </fieldset>
  );
}

/** The choices, as plain controls that keep their own state: what is chosen before the script comes is not lost. */
export function ExploreForm({ base }: { base: ExploreBase }) {
  const { areas, measures } = base;
  const { periods = [], year = '' } = measures[0] ?? {};
  return (
    <form className="explore-form" aria-label="What to explore">
      <div className="explore-choices">
        <MeasureList measures={measures} />
        <PeriodList name="from" label="From" periods={periods} />
        <PeriodList name="to" label="To" periods={periods} />
        <PeriodList name="year" label="Year of areas and map" periods={periods} first={year} />
      </div>
      <details className="govuk-details explore-areas">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Choose up to {MOST_EXPLORED} areas</span>
        </summary>
        <AreaBoxes legend="LCSPs" areas={areas.filter(({ type }) => type === 'LCSP')} />
        <AreaBoxes legend="Districts" areas={areas.filter(({ type }) => type === 'district')} />
      </details>
      <ViewSwitch />
    </form>
  );
}
