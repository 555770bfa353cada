import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Site } from '../../site/site.ts';
import { IndicatorBody } from './IndicatorBody.tsx';
import { IndicatorsBody } from './IndicatorsBody.tsx';
import type { Page, PageKind } from '../page.ts';

const indexPage = (site: Site): Page => ({
  path: 'indicators/',
  title: 'Indicators: what is measured, and the targets',
  description:
    'Every indicator of the 2009/10 plan with actual, estimate, outturn, target and verdict, the notes on each target, and the measures published later.',
  trail: [],
  body: <IndicatorsBody site={site} />,
  runningHead: 'Indicators',
});

function pageOf(site: Site, file: IndicatorFile): Page {
  const { indicator } = file;
  const number = indicator.niNumber === '' ? '' : ` (${indicator.niNumber})`;
  return {
    path: `indicators/${indicator.id}/`,
    title: `${indicator.label}${number}`,
    description: `${indicator.label}${number}: definition, unit, figures, target and verdict, which areas have it, and where each number comes from.`,
    trail: [{ label: 'Indicators', to: 'indicators/' }],
    body: <IndicatorBody site={site} file={file} />,
    runningHead: indicator.shortLabel,
  };
}

/** The list of indicators and one page each. */
export const indicatorPages: PageKind = {
  id: 'indicator',
  answers: 'One indicator: definition, unit, actual, estimate, outturn, target, verdict, areas, changes, sources',
  pages: (site) => [indexPage(site), ...[...site.indicators.values()].map((file) => pageOf(site, file))],
};
