import type { Area } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { areaStrip, areaStripRows } from '../../charts/areaStrip/areaStrip.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import { Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { latestTerms, termMeasures, type TermMeasure } from '../../select/ownReturn.ts';
import { countyOf, lcspsOf, sourceTitles } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';
import { labelReturns } from '../../words/areasLabels.ts';
import { describeByTerm } from './claimsReturn.ts';
import { TermTable } from './TermTables.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import { Link } from '../../components/Link.tsx';

interface Props {
  readonly file: IndicatorFile;
  readonly measure: TermMeasure;
  /** The areas to show, as far as they have sent any. */
  readonly areas: readonly Area[];
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

/** What LCSPs have sent of the measure by term and by half term; nothing until one has. */
export function TermSections({ file }: { file: IndicatorFile }) {
  const site = useSite();
  return termMeasures(file).map((measure) => (
    <Section key={measure.id} id={`by-${measure.part.replace(' ', '-')}`} heading={`What was sent by ${measure.part}?`}>
      <TermsOfAreas file={file} measure={measure} areas={lcspsOf(site)} withStrip />
      <p className="govuk-body">
        <Link to={`explore/?measure=${measure.id}`}>Explore it by {measure.part}</Link>
      </p>
    </Section>
  ));
}
