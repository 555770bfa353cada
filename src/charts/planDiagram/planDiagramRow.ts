import type { LinkBasis } from '../../../pipeline/contract/plan.ts';

/**
 * One outcome of the plan with one of its actions and one of its indicators. Actions and indicators both hang from the
 * outcome: that they stand in one row does not link them to each other.
 */
export interface PlanDiagramRow {
  readonly priority: { readonly id: string; readonly number: number; readonly title: string };
  readonly outcome: { readonly id: string; readonly text: string };
  /** Null when no action is linked to the outcome. */
  readonly action: { readonly id: string; readonly number: number; readonly title: string } | null;
  /** Null when no indicator is linked to the outcome. */
  readonly indicator: {
    readonly id: string;
    readonly label: string;
    /** `editorial` is ours, drawn dashed and said so; on the others the plan has a word. */
    readonly basis: LinkBasis;
    /** It counts what the outcome's own words speak of, and stands first. */
    readonly nearest: boolean;
    /** In one of the plan's lists; false for a measure of the Department for Education that is in none. */
    readonly isOfPlan: boolean;
  } | null;
  /** The plan's name for the title: `Children and Young People's Plan 2008-2011, Kent`. */
  readonly plan: string;
}
