import { reportFile } from '../format/reportFile.ts';
import type { Site } from '../load/site.ts';
import { selectReportDocument } from '../select/reportDocument.ts';
import { makeReportDocx } from './makeReportDocx.ts';

/** A file made from the contract, beside the pages. */
export interface SiteDocument {
  /** Path from the site root. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Documents every build makes, so that pages may link to them: the six-monthly report for Word. */
export async function makeSiteDocuments(site: Site): Promise<readonly SiteDocument[]> {
  const report = selectReportDocument(site);
  return [{ path: reportFile(report.release, 'docx'), content: await makeReportDocx(report) }];
}
