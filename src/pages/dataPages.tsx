import type { Site } from '../load/site.ts';
import { ChecksBody } from './data/ChecksBody.tsx';
import { CoverageBody } from './data/CoverageBody.tsx';
import { DataBody } from './data/DataBody.tsx';
import type { Page, PageKind } from './page.ts';

const trail = [{ label: 'Data', to: 'data/' }];

const downloadsPage = (site: Site): Page => ({
  path: 'data/',
  title: 'Data: every figure to download, with sources and symbols',
  description:
    'Every figure of this publication as CSV files with row counts, sizes and SHA-256 fingerprints, the sources with their licences, and what each symbol means.',
  trail: [],
  body: <DataBody site={site} />,
  runningHead: 'Data',
});

const checksPage = (site: Site): Page => ({
  path: 'data/checks/',
  title: 'Checks: what was added up and what did not agree',
  description:
    'Every reconciliation with both sides and the difference, where two sources disagree, how unclear passages were read, and which checks ran on this release.',
  trail,
  body: <ChecksBody site={site} />,
  runningHead: 'Data: checks',
});

const coveragePage = (site: Site): Page => ({
  path: 'data/coverage/',
  title: 'Coverage: which figures are missing and who would hold them',
  description:
    'Each LCSP and key performance indicator: whether a figure is published, the nearest level that has one, the reason, who would hold it and what to ask.',
  trail,
  body: <CoverageBody site={site} />,
  runningHead: 'Data: coverage',
});

/** Downloads, checks and coverage. What changed between releases is another page kind. */
export const dataPages: PageKind = {
  id: 'data',
  answers: 'Downloads with their metadata, the reconciliation receipts, and what is missing for each LCSP',
  pages: (site) => [downloadsPage(site), checksPage(site), coveragePage(site)],
};
