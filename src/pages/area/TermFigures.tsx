import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Fragment } from 'react';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import { measureOverTime } from '../../charts/measureOverTime/measureOverTime.ts';
import { measureOverTimeRows } from '../../charts/measureOverTime/measureOverTimeRows.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { formatUnit } from '../../format/numbers.ts';
import { latestTerms, partOf, termMeasures, type TermMeasure } from '../../select/ownReturn.ts';
import { indicatorOf, lcspYears, sourceTitles } from '../../site/site.ts';
import { ControlFigure } from './ControlFigure.tsx';
import { TermCell } from './TermTables.tsx';

interface FewProps {
  readonly area: Area;
  readonly measure: TermMeasure;
}

/** One or two terms are a row of figures: a picture begins with three. */
function FewTerms({ area, measure }: FewProps) {
  const { indicator, part, series } = measure;
  const periods = latestTerms(series);
  return (
    <DataTable
      caption={`By ${part} of the school year, as sent in the return`}
      columns={[{ label: 'Measure and unit' }, ...periods.map(({ label }) => ({ label, numeric: true }))]}
      rows={[
        {
          key: measure.id,
          cells: [
            `${indicator.label}, ${formatUnit(indicator.unit)}`,
            ...periods.map((period) => <TermCell key={period.key} measure={measure} area={area.id} period={period} />),
          ],
        },
      ]}
    />
  );
}

/**
 * What an area has sent by term, a picture for each measure of which there are three or more. A term stands beside terms only: no year, no other area and no
 * target is drawn with it, for none of them is a figure of a term.
 */
export function TermFigures({ file }: { file: AreaFile }) {
  const site = useSite();
  const { area, terms = [] } = file;
  return terms.map((series) => {
    const indicator = indicatorOf(site, series.indicator);
    const part = partOf(series) ?? 'term';
    const [measure] = termMeasures({ indicator, terms: [series] });
    if (measure !== undefined && series.value.filter((value) => value !== null).length < FEWEST_MARKS)
      return <FewTerms key={series.id} area={area} measure={measure} />;
    const rows = measureOverTimeRows({
      indicator,
      areas: [area],
      me: area.id,
      series: [series],
      targets: [],
      definitions: [],
      years: lcspYears(site.governance),
    });
    const titles = sourceTitles(series.provenance, file.provenance, site.index.sources);
    return (
      <Fragment key={series.id}>
        <Figure
          chart={measureOverTime}
          rows={rows}
          id={`chart-${indicator.id}-by-${part.replace(' ', '-')}`}
          subtitle={`By ${part} of the school year, as sent in the return.`}
          source={`${titles.join('; ')}. ${indicator.populationNote}`}
        />
        <ControlFigure file={file} series={series} />
      </Fragment>
    );
  });
}
