import type { Area } from '../../../pipeline/contract/area.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatUnit } from '../../format/numbers.ts';
import { latestTerms, termMeasures, type PartOfYear, type TermMeasure } from '../../select/ownReturn.ts';
import type { Period } from '../../../pipeline/contract/series.ts';
import { Cite } from '../../components/Citations.tsx';
import { pointIn } from '../../site/series.ts';
import { formatBarePoint } from '../../words/claimsFigure.ts';

/** What an LCSP has sent by one part of the year, the latest of each measure; nothing where it has sent none. */
function PartTable({ area, part }: { area: Area; part: PartOfYear }) {
  const site = useSite();
  const measures = [...site.indicators.values()]
    .flatMap(termMeasures)
    .filter((one) => one.part === part && one.series.some((series) => series.area === area.id));
  if (measures.length === 0) return null;
  const periods = latestTerms(measures.flatMap(({ series }) => series.filter((one) => one.area === area.id)));
  return (
    <DataTable
      caption={`By ${part} of the school year: ${formatArea(area)}’s own, as sent; nothing of a year, of a district or of a target is set beside a ${part}`}
      columns={[{ label: 'Measure and unit' }, ...periods.map(({ label }) => ({ label, numeric: true }))]}
      rows={measures.map((measure) => ({
        key: measure.id,
        cells: [
          `${measure.indicator.shortLabel}, ${formatUnit(measure.indicator.unit)}`,
          ...periods.map((period) => <TermCell key={period.key} measure={measure} area={area.id} period={period} />),
        ],
      }))}
    />
  );
}

/** The terms and half terms an LCSP has sent, as tables: the latest, where there is no room for a picture. */
export const OwnTerms = ({ area }: { area: Area }) => (
  <>
    <PartTable area={area} part="term" />
    <PartTable area={area} part="half term" />
  </>
);

/** The figure of an area in one term with its footnote; a term that was not sent is said to be so. */
export function TermCell({ measure, area, period }: { measure: TermMeasure; area: string; period: Period }) {
  const point = pointIn(
    measure.series.find((one) => one.area === area),
    period.label,
  );
  if (point === undefined) return 'not sent';
  return (
    <>
      {formatBarePoint(point)}&nbsp;
      <Cite id={point.provenance} />
    </>
  );
}

interface TermTableProps {
  readonly measure: TermMeasure;
  readonly areas: readonly Area[];
}

/** The latest terms of one measure, an area a row. */
export function TermTable({ measure, areas }: TermTableProps) {
  const periods = latestTerms(measure.series);
  return (
    <DataTable
      caption={`${measure.indicator.label}: the latest ${periods.length} sent, ${formatUnit(measure.indicator.unit)}`}
      shape="wide"
      columns={[{ label: 'LCSP' }, ...periods.map(({ label }) => ({ label, numeric: true }))]}
      rows={areas.map((area) => ({
        key: area.id,
        cells: [
          formatArea(area),
          ...periods.map((period) => <TermCell key={period.key} measure={measure} area={area.id} period={period} />),
        ],
      }))}
    />
  );
}
