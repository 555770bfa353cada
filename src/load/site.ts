import type {
  AreaFile,
  ChangesFile,
  ChecksFile,
  CoverageFile,
  GovernanceFile,
  IndexFile,
  IndicatorFile,
  KentFile,
  MoneyFile,
  PlanFile,
} from '../../pipeline/contract/files.ts';

/** The whole contract in memory, as pages read it. */
export interface Site {
  readonly index: IndexFile;
  readonly kent: KentFile;
  readonly plan: PlanFile;
  readonly money: MoneyFile;
  readonly governance: GovernanceFile;
  readonly checks: ChecksFile;
  readonly coverage: CoverageFile;
  readonly changes: ChangesFile;
  /** By area id: 23 LCSPs, 12 districts and Kent. */
  readonly areas: ReadonlyMap<string, AreaFile>;
  readonly indicators: ReadonlyMap<string, IndicatorFile>;
}
