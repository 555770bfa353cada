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
    /** `stated` by the plan, or `editorial`: ours, drawn dashed and said so. */
    readonly basis: 'stated' | 'editorial';
  } | null;
  /** The plan's name for the title: `Children and Young People's Plan 2008-2011, Kent`. */
  readonly plan: string;
}
