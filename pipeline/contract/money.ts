import type { ProvenanceId } from './ids.ts';

/** One line of the budget table, £ thousand and full-time equivalents (FTE). Null where the text held shows a blank. */
export interface BudgetLine {
  readonly lineNumber: number;
  readonly kind: 'activity' | 'total' | 'memorandum' | 'grand total';
  readonly asPrinted: string;
  /** Our reading of which activity the amounts belong to; equals `asPrinted` but for the label slip. */
  readonly asRead: string;
  readonly expenditure2008: number | null;
  readonly fte2008: number | null;
  readonly fte2009: number | null;
  readonly employeeCosts: number | null;
  readonly runningCosts: number | null;
  readonly contractsProjects: number | null;
  readonly grossExpenditure: number | null;
  readonly externalIncome: number | null;
  readonly internalIncome: number | null;
  readonly controllable2009: number | null;
  readonly provenance: ProvenanceId;
}

/** An amount the plan's text gives for a service, beside the table's. */
export interface NarrativeAmount {
  readonly activity: string;
  readonly amountAsPrinted: string;
  /** £ thousand; null where none is printed. */
  readonly amount: number | null;
  readonly accountablePost: string;
  readonly does: string;
  /** True where the plan says "it is anticipated that budget will be passed to LCSPs during 2009/10". */
  readonly anticipated: boolean;
  /** The controllable amount of the same activity as read in the table, £ thousand; null where there is none. */
  readonly tableAmount: number | null;
  readonly provenance: ProvenanceId;
}

export interface VariationLine {
  readonly group: string;
  readonly label: string;
  /** £ thousand */
  readonly amount: number;
  readonly provenance: ProvenanceId;
}

export interface MtpLine {
  /** £ thousand */
  readonly amount: number;
  readonly label: string;
  readonly justification: string;
  /** The line this one is a part of, when the plan prints it so; blank otherwise. */
  readonly partOf: string;
  readonly provenance: ProvenanceId;
}

export interface StaffingLine {
  readonly label: string;
  readonly year: string;
  /** FTE; null where the table is left blank. */
  readonly value: number | null;
  readonly asPrinted: string;
  readonly provenance: ProvenanceId;
}
