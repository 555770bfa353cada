import type { Action, Deliverable, IndicatorLink, LinkBasis, Outcome, SubAction } from '../contract/plan.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { noteProvenance, type CitedRow, type ProvenanceBook, type Treatment } from './provenance.ts';
import type { PlanParts } from './facts.ts';

const COPIED = { did: 'copied', check: 'counted against the plan: see the receipts' } as const;

type Note = (row: CitedRow, asPrinted: string, treatment?: Omit<Treatment, 'asPrinted'>) => Action['provenance'];

export function assemblePlan(tables: TypedPackage, book: ProvenanceBook): PlanParts {
  const note: Note = (row, asPrinted, treatment = COPIED) => noteProvenance(book, row, { ...treatment, asPrinted });
  const outcomes = tables.outcomes.map((row): Outcome => ({
    id: row.outcome_id,
    priority: row.priority,
    text: row.text_as_printed,
    laa: row.laa,
    namesToCount: row.names_to_count,
    provenance: note(row, row.text_as_printed),
  }));
  return {
    priorities: tables.priorities.map((row) => ({
      id: row.priority_id,
      number: row.number,
      title: row.title_as_printed,
      shortTitle: row.short_title,
      outcomes: outcomes.filter((outcome) => outcome.priority === row.priority_id),
      provenance: note(row, row.title_as_printed),
    })),
    enablers: tables.enablers.map((row) => ({
      id: row.enabler_id,
      letter: row.letter,
      text: row.text,
      provenance: note(row, row.text),
    })),
    actions: tables.actions.map((row) => assembleAction(tables, row, note)),
    links: tables['indicator-outcomes'].map((row) => assembleLink(row, note)),
    laaTargets: tables['laa-targets'].map((row) => ({
      indicator: row.indicator,
      text: row.text_as_printed,
      leadBody: row.lead_body,
      provenance: note(row, row.text_as_printed),
    })),
    targets2010: tables['targets-2010'].map((row) => ({
      number: row.number,
      text: row.text_as_printed,
      leadBody: row.lead_body,
      provenance: note(row, row.text_as_printed),
    })),
  };
}

function assembleAction(tables: TypedPackage, row: RowIn<'actions'>, note: Note): Action {
  const id = row.action_id;
  const ofAction = <Row extends { readonly action: string }>(rows: readonly Row[]) =>
    rows.filter(({ action }) => action === id);
  return {
    id,
    number: row.number,
    title: row.title,
    text: row.text_as_printed,
    accountablePost: row.accountable_post,
    otherLinks: row.other_links,
    subActions: ofAction(tables['sub-actions']).map((sub): SubAction => ({
      id: sub.sub_action_id,
      number: sub.number,
      text: sub.text_as_printed,
      accountablePost: sub.accountable_post,
    })),
    deliverables: ofAction(tables.deliverables).map((deliverable): Deliverable => ({
      text: deliverable.text_as_printed,
      targetDate: deliverable.target_date_as_printed,
      provenance: note(deliverable, deliverable.text_as_printed),
    })),
    outcomes: [...new Set(ofAction(tables['action-outcomes']).map((link) => link.outcome))],
    enablers: [...new Set(ofAction(tables['action-enablers']).map((link) => link.enabler))],
    provenance: note(row, row.text_as_printed),
  };
}

/** What was done to make a link, as its source note says. */
const LINK_TREATMENTS = {
  stated: 'copied from where the plan states the link',
  'same-action': 'read from the key action’s deliverables and the outcomes it names; the plan does not state the link',
  editorial: 'our own link, with its reason',
} as const satisfies Record<LinkBasis, string>;

function assembleLink(row: RowIn<'indicator-outcomes'>, note: Note): IndicatorLink {
  return {
    indicator: row.indicator,
    outcome: row.outcome,
    basis: row.basis,
    nearest: row.nearest,
    action: row.action,
    subAction: row.sub_action,
    reason: row.reason,
    provenance: note(row, row.reason, { did: LINK_TREATMENTS[row.basis], check: 'both ends are in the registers' }),
  };
}
