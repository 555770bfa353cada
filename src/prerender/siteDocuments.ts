import { relativeAddress } from '../components/Link.tsx';
import { reportFile } from '../pages/report/reportFile.ts';
import type { Site } from '../site/site.ts';
import { DATASET_PATH } from '../pages/data/dataPaths.ts';
import { describeDataset } from '../select/datasetDescription.ts';
import { selectReportDocument } from '../pages/report/reportDocument.ts';
import { currentRelease } from '../pages/report/reportChanges.ts';
import type { Page } from '../pages/page.ts';
import { makePageDocx } from './docx/makePageDocx.ts';
import { makeReportDocx } from './docx/makeReportDocx.ts';
import type { SiteDocument } from './siteDocument.ts';
import { makeSoftwareDocuments } from './software/softwareDocuments.ts';

/** `data/dataset.jsonld`: addresses whole where the site's own is known, else relative to the file. */
function makeDataset(site: Site, siteUrl: string | undefined): SiteDocument {
  const address = (path: string) =>
    siteUrl === undefined ? relativeAddress({ path: DATASET_PATH, field: false }, path) : `${siteUrl}${path}`;
  const text = `${JSON.stringify(describeDataset(site, address), null, 1)}\n`;
  return { path: DATASET_PATH, content: new TextEncoder().encode(text) };
}

/**
 * Documents every build makes, so that pages may link to them: the six-monthly report for Word, the data described for
 * catalogues, and the software of others with its licences.
 *
 * @param siteUrl address of the site, ending in `/`; undefined when not known
 */
export async function makeSiteDocuments(site: Site, siteUrl: string | undefined): Promise<readonly SiteDocument[]> {
  const report = selectReportDocument(site);
  return [
    makeDataset(site, siteUrl),
    { path: reportFile(report.release, 'docx'), content: await makeReportDocx(report) },
    ...(await makeSoftwareDocuments()),
  ];
}

/** The Word file of a rendered page that has one. */
export const makePaper = (site: Site, page: Page, html: string): Promise<Uint8Array> =>
  makePageDocx(page, html, { ...site.index, released: currentRelease(site)?.date ?? '' });
