import { indicatorId } from '../contract/ids.ts';
import { LINK_BASES } from '../contract/plan.ts';
import type {
  Action,
  Deliverable,
  Enabler,
  IndicatorLink,
  LaaTarget,
  LinkBasis,
  Outcome,
  Priority,
  SubAction,
  Target2010,
} from '../contract/plan.ts';
import { noteText, type TextTreatment, type ProvenanceBook } from './provenance.ts';
import { choiceOf, requiredNumberOf, rowsOf, textOf, type DataRow, type DataTables } from './tables.ts';

const COPIED: TextTreatment = {
  did: 'copied',
  check: 'counted against the plan: see the receipts',
  printedIn: 'text_as_printed',
};

/** The Children and Young People's Plan as the LCSP business plan prints it. */
export interface PlanParts {
  readonly priorities: readonly Priority[];
  readonly enablers: readonly Enabler[];
  readonly actions: readonly Action[];
  readonly links: readonly IndicatorLink[];
  readonly laaTargets: readonly LaaTarget[];
  readonly targets2010: readonly Target2010[];
}

export function assemblePlan(tables: DataTables, book: ProvenanceBook): PlanParts {
  const note = (row: DataRow, treatment: TextTreatment = COPIED) => noteText(book, row, treatment);
  const outcomes = rowsOf(tables, 'outcomes').map((row): Outcome => ({
    id: textOf(row, 'outcome_id'),
    priority: textOf(row, 'priority'),
    text: textOf(row, 'text_as_printed'),
    laa: textOf(row, 'laa') === 'yes',
    namesToCount: textOf(row, 'names_to_count'),
    provenance: note(row),
  }));
  return {
    priorities: rowsOf(tables, 'priorities').map((row) => ({
      id: textOf(row, 'priority_id'),
      number: requiredNumberOf(row, 'number'),
      title: textOf(row, 'title_as_printed'),
      shortTitle: textOf(row, 'short_title'),
      outcomes: outcomes.filter((outcome) => outcome.priority === textOf(row, 'priority_id')),
      provenance: note(row, { ...COPIED, printedIn: 'title_as_printed' }),
    })),
    enablers: rowsOf(tables, 'enablers').map((row) => ({
      id: textOf(row, 'enabler_id'),
      letter: textOf(row, 'letter'),
      text: textOf(row, 'text'),
      provenance: note(row, { ...COPIED, printedIn: 'text' }),
    })),
    actions: rowsOf(tables, 'actions').map((row) => assembleAction(tables, row, note)),
    links: rowsOf(tables, 'indicator-outcomes').map((row) => assembleLink(row, note)),
    laaTargets: rowsOf(tables, 'laa-targets').map((row) => ({
      indicator: indicatorId(textOf(row, 'indicator')),
      text: textOf(row, 'text_as_printed'),
      leadBody: textOf(row, 'lead_body'),
      provenance: note(row),
    })),
    targets2010: rowsOf(tables, 'targets-2010').map((row) => ({
      number: requiredNumberOf(row, 'number'),
      text: textOf(row, 'text_as_printed'),
      leadBody: textOf(row, 'lead_body'),
      provenance: note(row),
    })),
  };
}

type Note = (row: DataRow, treatment?: TextTreatment) => Action['provenance'];

function assembleAction(tables: DataTables, row: DataRow, note: Note): Action {
  const id = textOf(row, 'action_id');
  const ofAction = (table: string) => rowsOf(tables, table).filter((other) => textOf(other, 'action') === id);
  return {
    id,
    number: requiredNumberOf(row, 'number'),
    title: textOf(row, 'title'),
    text: textOf(row, 'text_as_printed'),
    accountablePost: textOf(row, 'accountable_post'),
    otherLinks: textOf(row, 'other_links'),
    subActions: ofAction('sub-actions').map((sub): SubAction => ({
      id: textOf(sub, 'sub_action_id'),
      number: textOf(sub, 'number'),
      text: textOf(sub, 'text_as_printed'),
      accountablePost: textOf(sub, 'accountable_post'),
    })),
    deliverables: ofAction('deliverables').map((deliverable): Deliverable => ({
      text: textOf(deliverable, 'text_as_printed'),
      targetDate: textOf(deliverable, 'target_date_as_printed'),
      provenance: note(deliverable),
    })),
    outcomes: [...new Set(ofAction('action-outcomes').map((link) => textOf(link, 'outcome')))],
    enablers: [...new Set(ofAction('action-enablers').map((link) => textOf(link, 'enabler')))],
    provenance: note(row),
  };
}

/** What was done to make a link, as its source note says. */
const LINK_TREATMENTS = {
  stated: 'copied from where the plan states the link',
  'same-action': 'read from the key action’s deliverables and the outcomes it names; the plan does not state the link',
  editorial: 'our own link, with its reason',
} as const satisfies Record<LinkBasis, string>;

function assembleLink(row: DataRow, note: Note): IndicatorLink {
  const basis = choiceOf(row, 'basis', LINK_BASES);
  return {
    indicator: indicatorId(textOf(row, 'indicator')),
    outcome: textOf(row, 'outcome'),
    basis,
    nearest: textOf(row, 'nearest') === 'yes',
    action: textOf(row, 'action'),
    subAction: textOf(row, 'sub_action'),
    reason: textOf(row, 'reason'),
    provenance: note(row, {
      did: LINK_TREATMENTS[basis],
      check: 'both ends are in the registers',
      printedIn: 'reason',
    }),
  };
}
