import { indicatorId } from '../contract/ids.ts';
import { LINK_BASES } from '../contract/plan.ts';
import { choice, CITED, id, integer, laterYesOrNo, optionalText, text, yesOrNo, type Columns } from './columns.ts';

/** The Children and Young People's Plan as the LCSP business plan prints it, by the names of the tables. */
export const PLAN_TABLES = {
  priorities: { priority_id: text, number: integer, title_as_printed: text, short_title: text, ...CITED },
  outcomes: {
    outcome_id: text,
    priority: text,
    text_as_printed: text,
    laa: yesOrNo,
    names_to_count: optionalText,
    ...CITED,
  },
  enablers: { enabler_id: text, letter: text, text, ...CITED, note: optionalText },
  actions: {
    action_id: text,
    number: integer,
    title: text,
    text_as_printed: text,
    accountable_post: text,
    other_links: optionalText,
    ...CITED,
  },
  'sub-actions': {
    sub_action_id: text,
    action: text,
    number: text,
    text_as_printed: text,
    accountable_post: text,
    ...CITED,
  },
  deliverables: {
    action: text,
    sub_action: optionalText,
    position: integer,
    text_as_printed: text,
    target_date_as_printed: text,
    ...CITED,
  },
  'action-outcomes': { action: text, sub_action: optionalText, outcome: text, ...CITED, note: optionalText },
  'action-enablers': { action: text, sub_action: optionalText, enabler: text, ...CITED, note: optionalText },
  'indicator-outcomes': {
    indicator: id(indicatorId),
    outcome: text,
    basis: choice(LINK_BASES),
    nearest: laterYesOrNo,
    action: optionalText,
    sub_action: optionalText,
    reason: text,
    ...CITED,
  },
  'laa-targets': { indicator: id(indicatorId), text_as_printed: text, lead_body: text, ...CITED },
  'targets-2010': { number: integer, text_as_printed: text, lead_body: text, ...CITED },
} as const satisfies Readonly<Record<string, Columns>>;
