import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { IndicatorBody } from './IndicatorBody.tsx';
import { IndicatorsBody } from './IndicatorsBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const indexPage: Page = {
  path: 'indicators/',
  title: 'Indicators: what is measured, and the targets',
  description:
    'Every indicator of the 2009/10 plan with actual, estimate, outturn, target and verdict, the notes on each target, and the measures published later.',
  trail: [],
  body: <IndicatorsBody />,
  runningHead: 'Indicators',
};

function pageOf(file: IndicatorFile): Page {
  const { indicator } = file;
  const number = indicator.niNumber === '' ? '' : ` (${indicator.niNumber})`;
  return {
    path: `indicators/${indicator.id}/`,
    title: `${indicator.label}${number}`,
    description: `${indicator.label}${number}: definition, unit, figures, target and verdict, which areas have it, and where each number comes from.`,
    trail: [{ label: 'Indicators', to: 'indicators/' }],
    body: <IndicatorBody file={file} />,
    sheet: 'documents',
    runningHead: indicator.shortLabel,
  };
}

/** The list of indicators and one page each. */
export const indicatorPages = pageKind({
  id: 'indicator',
  answers: 'One indicator: definition, unit, actual, estimate, outturn, target, verdict, areas, changes, sources',
  pages: (site) => [indexPage, ...[...site.indicators.values()].map((file) => pageOf(file))],
});
