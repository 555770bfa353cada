import type { Download } from '../../pipeline/contract/files.ts';
import { countyOf, type Site } from '../site/site.ts';

const ENCODINGS: Readonly<Record<Download['format'], string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Files that hold everything at once; areas and indicators are cuts of these. */
const isWhole = ({ kind }: Download): boolean => kind === 'table' || kind === 'workbook' || kind === 'archive';

/** First and last day any figure is of, as an ISO 8601 interval. */
function coverTime(site: Site): string {
  const periods = [...site.indicators.values()].flatMap((file) => file.series.flatMap((series) => series.periods));
  const starts = periods.map((period) => period.start).toSorted();
  const ends = periods.map((period) => period.end).toSorted();
  return `${starts[0] ?? ''}/${ends.at(-1) ?? ''}`;
}

const isAddress = (text: string): boolean => /^https?:/.test(text);

/**
 * The data as a schema.org Dataset, for catalogues and search engines. What is not known is left out: no publisher,
 * contact or licence of the whole is named anywhere in the documents held.
 *
 * @param address address of a file from its path: whole where the site's own is known, else relative to `data/`
 */
export function describeDataset(site: Site, address: (path: string) => string): Readonly<Record<string, unknown>> {
  const { index, changes } = site;
  const released = changes.releases.find((release) => release.id === index.release)?.date ?? '';
  const charted = new Set(site.indicators.keys());
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: `Kent LCSP Outcomes: figures on children and young people in Kent${index.edition === 'training' ? ' (training edition: invented returns, not for publication)' : ''}`,
    description: `Population by age for 23 Local Children’s Services Partnerships (LCSPs), attendance for 12 districts, exclusions and young people not in education, employment or training (NEET) for Kent, with targets, sources and the reason for each missing figure.`,
    url: address('data/'),
    version: index.release,
    ...(released === '' ? {} : { datePublished: released }),
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    conditionsOfAccess: 'Each figure keeps the licence of its source; the column "source" names it.',
    isBasedOn: index.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      ...(isAddress(source.url) ? { url: source.url } : {}),
      ...(source.licence.startsWith('not ') ? {} : { license: { '@type': 'CreativeWork', name: source.licence } }),
    })),
    spatialCoverage: { '@type': 'Place', name: countyOf(site).name },
    temporalCoverage: coverTime(site),
    variableMeasured: index.indicators.filter(({ id }) => charted.has(id)).map(({ label }) => label),
    distribution: index.downloads.filter(isWhole).map((file) => ({
      '@type': 'DataDownload',
      name: `${file.title} (${file.format.toUpperCase()})`,
      encodingFormat: ENCODINGS[file.format],
      contentUrl: address(file.path),
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
  };
}
