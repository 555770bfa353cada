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
  NamesFile,
  PlanFile,
} from '../../pipeline/contract/files.ts';
import type { ApiDescription } from './apiDescription.ts';

/** Name of the publication, as the header, titles and running heads show it. */
export const SITE_NAME = 'Kent LCSP Outcomes';

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
  readonly names: NamesFile;
  /** The interface for programs; null where the contract was written without it. */
  readonly api: ApiDescription | null;
  /** By area id: 23 LCSPs, 12 districts and Kent. */
  readonly areas: ReadonlyMap<string, AreaFile>;
  readonly indicators: ReadonlyMap<string, IndicatorFile>;
}
