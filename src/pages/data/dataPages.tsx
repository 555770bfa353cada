import type { Site } from '../../site/site.ts';
import { ApiBody } from './ApiBody.tsx';
import { ChecksBody } from './ChecksBody.tsx';
import { CoverageBody } from './CoverageBody.tsx';
import { DataBody } from './DataBody.tsx';
import { DataFront } from './DataFront.tsx';
import { API_PATH, DATA_FULL, DATASET_PATH, FILES_PATH, RETURNS_PATH } from './dataPaths.ts';
import { FilesBody } from './FilesBody.tsx';
import { ReturnsBody } from './ReturnsBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const trail = [{ label: 'Data', to: 'data/' }];

const frontPage: Page = {
  path: 'data/',
  title: 'Data: where to get the figures',
  description:
    'Every figure of this publication in one workbook, one archive or table by table, with what is missing, what was checked, what changed and what each symbol means.',
  trail: [],
  body: <DataFront />,
  runningHead: 'Data',
  sheet: 'documents',
  links: [{ rel: 'describedby', type: 'application/ld+json', to: DATASET_PATH }],
};

const downloadsPage: Page = {
  path: DATA_FULL,
  title: 'Data in full: every figure to download, with sources and symbols',
  description:
    'Every figure of this publication as CSV, JSON, a spreadsheet and one archive, cut by table, area and indicator, the sources with their licences, and what each symbol means.',
  trail,
  body: <DataBody />,
  runningHead: 'Data in full',
  sheet: 'documents',
};

const checksPage: Page = {
  path: 'data/checks/',
  title: 'Checks: what was added up and what did not agree',
  description:
    'Every reconciliation with both sides and the difference, where two sources disagree, how unclear passages were read, and which checks ran on this release.',
  trail,
  body: <ChecksBody />,
  runningHead: 'Data: checks',
  sheet: 'documents',
};

const coveragePage: Page = {
  path: 'data/coverage/',
  title: 'Coverage: which figures are missing and who would hold them',
  description:
    'Each LCSP and key performance indicator: whether a figure is held, the nearest level that has one, the reason, who would hold it and what to ask.',
  trail,
  body: <CoverageBody />,
  runningHead: 'Data: coverage',
  sheet: 'documents',
};

const returnsPage: Page = {
  path: RETURNS_PATH,
  title: 'Returns: who has sent',
  description:
    'Each LCSP by name: whether a return of its figures was received and on which day, how it stands, which post signed it off, and which measures and periods it holds.',
  trail,
  body: <ReturnsBody />,
  runningHead: 'Data: returns',
  sheet: 'documents',
};

const filesPage: Page = {
  path: FILES_PATH,
  title: 'Fingerprints: size and SHA-256 of every file',
  description: 'Size in bytes and SHA-256 fingerprint of every file to download, to check that a copy arrived whole.',
  trail,
  body: <FilesBody />,
  runningHead: 'Data: fingerprints',
  sheet: 'documents',
};

function apiPages(site: Site): readonly Page[] {
  const area = site.index.areas[0];
  const indicator = site.index.indicators[0];
  if (site.api === null || area === undefined || indicator === undefined) return [];
  return [
    {
      path: API_PATH,
      title: 'Interface for programs: the figures as JSON',
      description:
        'Every address of the static JSON interface, what it answers, the properties of each row with their meaning, JSON Schema and OpenAPI, and what stays as it is.',
      trail,
      body: <ApiBody api={site.api} example={{ area: area.id, indicator: indicator.id }} />,
      runningHead: 'Data: interface for programs',
      sheet: 'documents',
    },
  ];
}

/** Downloads, fingerprints, interface, checks, coverage and returns. What changed between releases is another page kind. */
export const dataPages = pageKind({
  id: 'data',
  answers:
    'Downloads with their metadata, the interface for programs, the reconciliation receipts, what is missing for each LCSP, and who has sent a return',
  pages: (site) => [frontPage, downloadsPage, filesPage, ...apiPages(site), checksPage, coveragePage, returnsPage],
});
