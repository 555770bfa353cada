import type { Area } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Period } from '../../../pipeline/contract/series.ts';
import { areaStrip, areaStripRows } from '../../charts/areaStrip/areaStrip.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import { Cite } from '../../components/Citations.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatUnit } from '../../format/numbers.ts';
import { latestTerms, type TermMeasure } from '../../select/ownReturn.ts';
import { countyOf, lcspsOf, sourceTitles } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';
import { labelReturns } from '../../words/areasLabels.ts';
import { formatBarePoint } from '../../words/claimsFigure.ts';
import { describeByTerm } from './claimsReturn.ts';

interface Props {
  readonly file: IndicatorFile;
  readonly measure: TermMeasure;
  /** The areas to show, as far as they have sent any. */
  readonly areas: readonly Area[];
}

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

function TermTable({ measure, areas }: Omit<Props, 'file'>) {
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

/** The LCSPs in the latest term most of them have sent, where there are enough for a picture. */
function TermStrip({ file, measure, areas }: Props) {
  const site = useSite();
  const period = latestTerms(measure.series).at(-1);
  const there = areas.filter(
    ({ id }) =>
      pointIn(
        measure.series.find((one) => one.area === id),
        period?.label ?? '',
      ) !== undefined,
  );
  if (period === undefined || there.length < FEWEST_MARKS) return null;
  const rows = areaStripRows({
    indicator: measure.indicator,
    areas: there,
    benchmarks: [],
    me: '',
    series: measure.series,
    period: period.label,
    target: undefined,
    areasLabel: labelReturns(countyOf(site), { sent: there.length, all: lcspsOf(site).length, way: 'sent' }),
  });
  const titles = sourceTitles(
    rows.map(({ provenance }) => provenance),
    file.provenance,
    site.index.sources,
  );
  return <Figure chart={areaStrip} rows={rows} id={`chart-${measure.id}-lcsps`} source={titles.join('; ')} />;
}

/** What LCSPs have sent of one measure by parts of the year: beside each other, and beside nothing of a whole year. */
export function TermsOfAreas({ withStrip = false, ...props }: Props & { readonly withStrip?: boolean }) {
  const site = useSite();
  const { measure } = props;
  const areas = props.areas.filter(({ id }) => measure.series.some((one) => one.area === id));
  if (areas.length === 0) return null;
  const all = lcspsOf(site).length;
  const sent = new Set(measure.series.map(({ area }) => area)).size;
  return (
    <>
      <Sentences claims={[describeByTerm(countyOf(site), { sent, all, part: measure.part })]} />
      {withStrip && <TermStrip {...props} areas={areas} />}
      <TermTable measure={measure} areas={areas} />
    </>
  );
}
