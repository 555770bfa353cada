import type { Area, Population } from '../contract/area.ts';
import type { CoverageCell } from '../contract/coverage.ts';
import type { Funnel } from '../contract/funnel.ts';
import type { DefinitionChange, Indicator } from '../contract/indicator.ts';
import type { Receipt, Source } from '../contract/provenance.ts';
import type { Series, Basis, Period } from '../contract/series.ts';
import type { BenchmarkComparison, Target, Trend } from '../contract/verdict.ts';
import type { ControlChart } from '../contract/control.ts';
import type { DistrictRange, Ranking } from '../contract/ranking.ts';
import type { ProvenanceBook } from './provenance.ts';
import type {
  ActionProgress,
  PlannedReview,
  Recommendation,
  AreaFact,
  Consultation,
  GovernanceBody,
  GovernanceEvent,
  MappingLink,
  PaperList,
  Pathfinder,
  Proposal,
  ReportPromise,
  SubCommitteeTerm,
  WorkforceGroup,
} from '../contract/governance.ts';
import type { Action, Enabler, IndicatorLink, LaaTarget, Priority, Target2010 } from '../contract/plan.ts';
import type { BudgetLine, MtpLine, NarrativeAmount, StaffingLine, VariationLine } from '../contract/money.ts';
import type { Comment } from '../contract/commentary.ts';
import type { ProvenanceId } from '../contract/ids.ts';
import type { MarkKind, MissingReason, StatusCode } from '../contract/reasons.ts';
import type { Refusal, TwoLevelInterval } from '../stats/workings.ts';

/** A checked figure whose area, indicator, period and source are known. */
export interface Observation {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly basis: Basis;
  readonly period: Period;
  /** Full precision: from the counts where there are counts, else as printed; null with a reason. */
  readonly value: number | null;
  /** As the table has it, such as `5.0`; blank when there is no value. */
  readonly valueText: string;
  readonly digits: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Both intervals, or the reason why there are none. */
  readonly estimate: TwoLevelInterval | Refusal;
  readonly status: StatusCode;
  /** Share from 0 to 1 of the pupils at schools whose district was placed by judgement; null where none was. */
  readonly placedByJudgement: number | null;
  readonly missing: MissingReason | null;
  readonly mark: MarkKind;
  readonly asPrinted: string;
  readonly note: string;
  readonly provenance: ProvenanceId;
}

/** Comments, oldest first. */
export type Commentary = readonly Comment[];

/** The business plan's money and staffing, £ thousand and full-time equivalents. */
export interface MoneyParts {
  readonly budget: readonly BudgetLine[];
  readonly narrative: readonly NarrativeAmount[];
  readonly variation: readonly VariationLine[];
  readonly mtp: readonly MtpLine[];
  readonly staffing: readonly StaffingLine[];
}

/** The Children and Young People's Plan as the LCSP business plan prints it. */
export interface PlanParts {
  readonly priorities: readonly Priority[];
  readonly enablers: readonly Enabler[];
  readonly actions: readonly Action[];
  readonly links: readonly IndicatorLink[];
  readonly laaTargets: readonly LaaTarget[];
  readonly targets2010: readonly Target2010[];
}

/** Who decides and how the 23 partnerships were to become 12 trusts, each fact with its standing. */
export interface GovernanceParts extends RecordParts {
  readonly bodies: readonly GovernanceBody[];
  readonly events: readonly GovernanceEvent[];
  readonly proposals: readonly Proposal[];
  readonly pathfinders: readonly Pathfinder[];
  readonly workforceGroups: readonly WorkforceGroup[];
  readonly areaFacts: readonly AreaFact[];
  readonly paperLists: readonly PaperList[];
  readonly consultations: readonly Consultation[];
  readonly subCommittee: readonly SubCommitteeTerm[];
  readonly reportPromises: readonly ReportPromise[];
  readonly mapping: readonly MappingLink[];
}

/** The record of the clerk to the sub-committee; everything is empty until something is entered. */
export interface RecordParts {
  readonly workProgramme: readonly PlannedReview[];
  readonly recommendations: readonly Recommendation[];
  readonly actionProgress: readonly ActionProgress[];
}

/** Everything the published files are cut from, worked out once. */
export interface Facts {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly definitions: readonly DefinitionChange[];
  readonly sources: readonly Source[];
  readonly populations: readonly Population[];
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
  /** Figures of terms, in series of their own: nothing that is worked out by years ever meets one. */
  readonly terms: readonly Series[];
  /** Of series by year and by term, where the latest unbroken stretch is long enough. */
  readonly controls: readonly ControlChart[];
  readonly termObservations: readonly Observation[];
  readonly targets: readonly Target[];
  readonly comparisons: readonly BenchmarkComparison[];
  readonly funnels: readonly Funnel[];
  readonly rankings: readonly Ranking[];
  readonly ranges: readonly DistrictRange[];
  readonly trends: readonly Trend[];
  /** 23 LCSPs, 12 districts and Kent by the key performance indicators. */
  readonly coverage: readonly CoverageCell[];
  readonly plan: PlanParts;
  readonly money: MoneyParts;
  readonly governance: GovernanceParts;
  readonly commentary: Commentary;
  readonly receipts: readonly Receipt[];
  readonly book: ProvenanceBook;
}
