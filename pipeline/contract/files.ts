import type { ControlChart } from './control.ts';
import type { Area, Population, Tile } from './area.ts';
import type { Comment } from './commentary.ts';
import type { CoverageCell, GlossaryTerm, OnePoint } from './coverage.ts';
import type {
  ActionProgress,
  AreaFact,
  Consultation,
  GovernanceBody,
  GovernanceEvent,
  MappingLink,
  PaperList,
  Pathfinder,
  PlannedReview,
  Proposal,
  Recommendation,
  ReportPromise,
  SubCommitteeTerm,
  WorkforceGroup,
} from './governance.ts';
import type { Funnel } from './funnel.ts';
import type { DefinitionChange, Indicator } from './indicator.ts';
import type { BudgetLine, MtpLine, NarrativeAmount, StaffingLine, VariationLine } from './money.ts';
import type { Names } from './names.ts';
import type { Action, Enabler, IndicatorLink, LaaTarget, Priority, Target2010 } from './plan.ts';
import type { DistrictRange, Ranking } from './ranking.ts';
import type { AreaReturns } from './returns.ts';
import type { Provenance, Reading, Receipt, Source } from './provenance.ts';
import type { ReleaseChanges } from './release.ts';
import type { Series } from './series.ts';
import type { BenchmarkComparison, Target, Trend } from './verdict.ts';

/** Version of the contract. Pages refuse another major version. */
export const CONTRACT_VERSION = '1.0.0';

/** What every published file begins with. */
export interface FileHead {
  readonly contract: string;
  /** Release of the data, from `data/datapackage.json`. */
  readonly release: string;
  /** First 12 hex digits of the SHA-256 over all input files: same inputs, same id. */
  readonly build: string;
  readonly edition: 'publication' | 'training';
}

/** `index.json`: what every page needs to know of the whole. */
export interface IndexFile extends FileHead {
  readonly areas: readonly Area[];
  readonly tiles: readonly Tile[];
  readonly tilesBasis: string;
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly glossary: readonly GlossaryTerm[];
  /** The rule for small counts: those from 1 to one below the threshold are withheld. `owner` is a post or body, or says that none is named. */
  readonly disclosure: { readonly threshold: number; readonly owner: string };
  readonly counts: {
    readonly lcsps: number;
    readonly areas: number;
    readonly indicators: number;
    readonly figures: number;
    readonly warnings: number;
    readonly notices: number;
  };
  readonly downloads: readonly Download[];
  /** The data change log, newest first, as written for the reader. */
  readonly changes: readonly { readonly release: string; readonly date: string; readonly lines: readonly string[] }[];
}

/**
 * What a download is: a table of the data, all figures of one area or one indicator, a spreadsheet with every table,
 * an archive with every file, a description for programs, the form of an LCSP's return, a filled return to look at, or a form of
 * the clerk's record.
 */
export const DOWNLOAD_KINDS = [
  'table',
  'area',
  'indicator',
  'workbook',
  'archive',
  'metadata',
  'template',
  'example',
  'form',
] as const;
export type DownloadKind = (typeof DOWNLOAD_KINDS)[number];

export const DOWNLOAD_FORMATS = ['csv', 'json', 'xlsx', 'zip'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** A file a reader can take away. Its name holds the release, so that a citation finds the same bytes for good. */
export interface Download {
  /** Path from the site root, such as `data/downloads/dover_1.0.0.csv`. */
  readonly path: string;
  readonly kind: DownloadKind;
  readonly format: DownloadFormat;
  /** Id of the area or indicator it is about; blank when it is about neither. */
  readonly about: string;
  readonly title: string;
  readonly description: string;
  /** Data rows; 0 for a file that is not one table. */
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Provenance by id: every `provenance` field of the file finds its entry here. */
export interface WithProvenance extends FileHead {
  readonly provenance: readonly Provenance[];
}

/** `areas/<id>.json` for an LCSP, a district (trust) or Kent: all that its page says. */
export interface AreaFile extends WithProvenance {
  readonly area: Area;
  readonly population: Population;
  /** The area that `population` is set against: always Kent. */
  readonly kentPopulation: Population;
  /** Series of the area, of its district, Kent, South East and England, for the themes the page charts. */
  readonly series: readonly Series[];
  /** Series of terms the area has sent; absent where it has sent none. */
  readonly terms?: readonly Series[];
  /** Control charts of its own series; absent where none is long enough. */
  readonly controls?: readonly ControlChart[];
  readonly targets: readonly Target[];
  readonly comparisons: readonly BenchmarkComparison[];
  readonly trends: readonly Trend[];
  readonly onePoint: readonly OnePoint[];
  readonly coverage: readonly CoverageCell[];
  readonly definitions: readonly DefinitionChange[];
  /** What posts say of figures of the area, its district and the county, oldest first; absent where nobody has. */
  readonly commentary?: readonly Comment[];
}

/** `indicators/<id>.json`. */
export interface IndicatorFile extends WithProvenance {
  readonly indicator: Indicator;
  readonly series: readonly Series[];
  /** Series of terms; absent where nobody has sent one. */
  readonly terms?: readonly Series[];
  readonly targets: readonly Target[];
  readonly comparisons: readonly BenchmarkComparison[];
  /** One a period for proportions counted in people; empty for every other measure. */
  readonly funnels: readonly Funnel[];
  /** One a period for the areas of a type, where at least two have a figure. */
  readonly rankings: readonly Ranking[];
  /** One a period; absent where no two districts have a figure, and in a contract kept before it was told. */
  readonly ranges?: readonly DistrictRange[];
  readonly trends: readonly Trend[];
  readonly definitions: readonly DefinitionChange[];
  readonly links: readonly IndicatorLink[];
  readonly coverage: readonly CoverageCell[];
  /** What posts say of its figures, oldest first; absent where nobody has. */
  readonly commentary?: readonly Comment[];
}

/** `kent.json`: the county's targets against outturn, for the home page and the list of indicators. */
export interface KentFile extends WithProvenance {
  readonly targets: readonly Target[];
  readonly series: readonly Series[];
  readonly populations: readonly Population[];
}

/** `plan.json`. */
export interface PlanFile extends WithProvenance {
  readonly priorities: readonly Priority[];
  readonly enablers: readonly Enabler[];
  readonly actions: readonly Action[];
  readonly links: readonly IndicatorLink[];
  readonly laaTargets: readonly LaaTarget[];
  readonly targets2010: readonly Target2010[];
}

/** `money.json`. */
export interface MoneyFile extends WithProvenance {
  readonly budget: readonly BudgetLine[];
  readonly narrative: readonly NarrativeAmount[];
  readonly variation: readonly VariationLine[];
  readonly mtp: readonly MtpLine[];
  readonly staffing: readonly StaffingLine[];
  readonly readings: readonly Reading[];
  readonly receipts: readonly Receipt[];
}

/** `governance.json`. */
export interface GovernanceFile extends WithProvenance {
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
  readonly workProgramme: readonly PlannedReview[];
  readonly recommendations: readonly Recommendation[];
  readonly actionProgress: readonly ActionProgress[];
  readonly mapping: readonly MappingLink[];
}

/** `checks.json`: the reconciliation receipts and the findings the build lets pass. */
export interface ChecksFile extends WithProvenance {
  readonly receipts: readonly Receipt[];
  readonly readings: readonly Reading[];
  /** Checks run, by code, with the number of findings each raised on this release. */
  readonly checks: readonly { readonly code: string; readonly what: string; readonly findings: number }[];
  readonly findings: readonly {
    readonly place: string;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly accepted: string;
  }[];
}

/** `names.json`: what names and everyday words are found by. */
export type NamesFile = FileHead & Names;

/** `coverage.json`: 23 LCSPs x the key performance indicators, and what each LCSP has sent. */
export interface CoverageFile extends FileHead {
  readonly cells: readonly CoverageCell[];
  /** One for each LCSP, in the order of the areas; absent from contracts kept before they told of returns. */
  readonly returns?: readonly AreaReturns[];
}

/** `changes.json`: every release with what it changed, newest first. */
export interface ChangesFile extends FileHead {
  readonly releases: readonly ReleaseChanges[];
}

/** Every published JSON file by its path under `data/`. */
export interface ContractFiles {
  readonly 'index.json': IndexFile;
  readonly 'kent.json': KentFile;
  readonly 'plan.json': PlanFile;
  readonly 'money.json': MoneyFile;
  readonly 'governance.json': GovernanceFile;
  readonly 'checks.json': ChecksFile;
  readonly 'coverage.json': CoverageFile;
  readonly 'names.json': NamesFile;
  readonly 'changes.json': ChangesFile;
  readonly [areaPath: `areas/${string}.json`]: AreaFile;
  readonly [indicatorPath: `indicators/${string}.json`]: IndicatorFile;
}
