import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AreaFile, KentFile } from '../../pipeline/contract/files.ts';

/** Rows of the table, as many as a page of a dashboard commonly holds. */
const ROWS = 40;

/** The script of Chart.js as its makers publish it for a page without a bundler. */
export const chartJsScript = (): string =>
  readFileSync(fileURLToPath(new URL('chart.umd.min.js', import.meta.resolve('chart.js'))), 'utf8');

// Both are written by the pipeline from these types.
const readArea = (id: string): AreaFile => JSON.parse(readFileSync(`public/data/areas/${id}.json`, 'utf8')) as AreaFile;
const readKent = (): KentFile => JSON.parse(readFileSync('public/data/kent.json', 'utf8')) as KentFile;

interface Line {
  readonly label: string;
  readonly labels: readonly string[];
  readonly data: readonly (number | null)[];
}

/** One measure's series of the area's page, as a line of Chart.js. */
const linesOf = (file: AreaFile, indicator: string): readonly Line[] =>
  file.series
    .filter((series) => series.indicator === indicator && series.basis !== 'plan')
    .map(({ area, periods, value }) => ({ label: area, labels: periods.map(({ label }) => label), data: value }));

const lineChart = (lines: readonly Line[]) => ({
  type: 'line',
  data: { labels: lines[0]?.labels ?? [], datasets: lines.map(({ label, data }) => ({ label, data })) },
  options: { animation: false },
});

const agesChart = ({ population }: AreaFile) => {
  const parts = population.bands.filter(({ role }) => role === 'part');
  return {
    type: 'bar',
    data: {
      labels: parts.map(({ fromAge, toAge }) => `${fromAge}-${toAge}`),
      datasets: [{ label: 'per cent', data: parts.map(({ share }) => share) }],
    },
    options: { animation: false, indexAxis: 'y' },
  };
};

function tableRows({ populations }: KentFile): string {
  const rows = populations.flatMap(({ area, bands }) => bands.map(({ band, count }) => [area, band, String(count)]));
  return rows
    .slice(0, ROWS)
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('');
}

/**
 * An LCSP's page as it would be with a chart library in the browser: four charts of the same figures and a table of 40
 * rows, in the same type. What the site's own pages are measured beside.
 *
 * @param styleSheet file name of the style sheet it is set with: the site's own, so that the drawing alone differs
 */
export function comparisonPage(id: string, styleSheet: string): string {
  const file = readArea(id);
  const charts = [
    agesChart(file),
    ...['half-days-primary', 'half-days-secondary', 'ni-114'].map((indicator) => lineChart(linesOf(file, indicator))),
  ];
  const canvases = charts.map((_, at) => `<div><canvas id="chart-${at}"></canvas></div>`).join('');
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="description" content="Four charts and a table">',
    `<title>${file.area.name}</title><link rel="stylesheet" href="${styleSheet}">`,
    `</head><body><h1>${file.area.name}</h1>${canvases}`,
    `<table><tbody>${tableRows(readKent())}</tbody></table>`,
    '<script src="chart.umd.min.js"></script>',
    `<script>${JSON.stringify(charts)}.forEach((one,at)=>new Chart(document.getElementById('chart-'+at),one))</script>`,
    '</body></html>\n',
  ].join('');
}
