import type { Area } from '../../../pipeline/contract/area.ts';
import { sentenceCase, unitWords } from '../../charts/chartWords.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCount } from '../../format/numbers.ts';
import { countyOf, districtsOf, lcspsOf, leadPeriod, measureOf } from '../../site/site.ts';
import { formatCellPoint } from '../../words/claimsCompare.ts';
import { MARKS } from '../../theme/marks.ts';
import { sayWhat, shortestLabel } from '../dashboard/tiles.ts';
import { rangeOf, type DistrictMeasure } from './glance.ts';
import { GlancePanel } from './GlancePanel.tsx';

/** Units of the drawing, which its cell stretches to the room there is; strokes keep their width. */
const WIDTH = 200;
const HEIGHT = 10;
/** Room for half a mark at either end. */
const EDGE = 8;

interface Props {
  readonly value: number | null;
  readonly lines: readonly { readonly role: string; readonly value: number }[];
  readonly target: number | undefined;
  readonly range: readonly [low: number, high: number];
}

/**
 * One area's place on the scale all of its level share: a dot, the lines it is set against and the target as a short
 * mark. Set one under the other, the lines run on. Hidden from speech, because its number stands beside it.
 */
export function StripCell({ value, lines, target, range: [low, high] }: Props) {
  const along = (one: number): number =>
    Math.round(EDGE + ((WIDTH - 2 * EDGE) * (one - low)) / (high === low ? 1 : high - low));
  return (
    <svg className="strip-cell" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {lines.map((line) => (
        <path key={line.role} className={`strip-${line.role}`} d={`M${along(line.value)} 0V${HEIGHT}`} />
      ))}
      {target !== undefined && <path className="strip-target" d={`M${along(target)} 3V7`} />}
      {value !== null && <path className="strip-dot" d={`M${along(value)} 5h.01`} />}
    </svg>
  );
}

function FigureCell({ measure, area }: { measure: DistrictMeasure; area: Area }) {
  const { indicator, figures, lines, target } = measure;
  const figure = figures.find(({ place }) => place.id === area.id);
  return (
    <td className="numeric" data-name={indicator.id} data-sort={figure?.value ?? ''}>
      <StripCell
        value={figure?.value ?? null}
        lines={lines.map(({ place, value }) => ({ role: place.role, value }))}
        target={target?.value}
        range={rangeOf(measure)}
      />
      <span className="strip-number">{figure === undefined ? 'not held' : formatCellPoint(figure, indicator)}</span>
    </td>
  );
}

function CountyCell({ measure: { indicator, lines }, county }: { measure: DistrictMeasure; county: Area }) {
  const line = lines.find(({ place }) => place.id === county.id);
  return (
    <td className="numeric">
      <span className="strip-number">
        {line === undefined ? 'not held' : formatCellPoint({ ...line, missing: null, status: '' }, indicator)}
      </span>
    </td>
  );
}

/** What is drawn beside the dots: `upright line: Kent, short mark: its target, dotted: England`. */
function sayLines(measures: readonly DistrictMeasure[], county: Area): string {
  const target = measures.some((one) => one.target !== undefined) ? ['short mark: its target'] : [];
  const countries = measures.flatMap(({ lines }) =>
    lines.flatMap(({ place }) => (place.role === 'country' ? [place.name] : [])),
  );
  return [`upright line: ${county.name}`, ...target, ...[...new Set(countries)].map((name) => `dotted: ${name}`)].join(
    ', ',
  );
}

/** How many lines of the table of LCSPs a district's line stands beside. */
const linesOf = (all: readonly Area[], { id }: Area): number =>
  Math.max(all.filter(({ district }) => district === id).length, 1);

/**
 * Every district's figures on one scale each. A district's line is as tall as the lines of its LCSPs, which it stands
 * beside on a wide screen: one figure, drawn once, for all of them.
 */
export function DistrictBoard({ measures }: { measures: readonly DistrictMeasure[] }) {
  const site = useSite();
  const county = countyOf(site);
  const districts = districtsOf(site);
  const [first] = measures;
  if (first === undefined) return null;
  return (
    <GlancePanel id="districts" title={`Attendance in the ${formatCount(districts.length)} districts`}>
      <table className="glance-table glance-districts" data-glance="districts">
        <caption>
          {sentenceCase(sayWhat(first.indicator))}, {unitWords(measureOf(first.indicator))},{' '}
          {leadPeriod(site.governance)}; {sayLines(measures, county)}
        </caption>
        <thead>
          <tr>
            <th scope="col" data-key="district">
              District
            </th>
            {measures.map(({ indicator }) => (
              <th key={indicator.id} scope="col" className="numeric" data-key={indicator.id}>
                {shortestLabel(indicator)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {districts.map((district) => (
            <tr key={district.id} data-place={district.id} className={`lines-${linesOf(lcspsOf(site), district)}`}>
              <th scope="row">
                <Link to={district.page ?? 'trusts/'}>{district.name}</Link>
              </th>
              {measures.map((measure) => (
                <FigureCell key={measure.indicator.id} measure={measure} area={district} />
              ))}
            </tr>
          ))}
          <tr className="row-set-off">
            <th scope="row">{county.name}</th>
            {measures.map((measure) => (
              <CountyCell key={measure.indicator.id} measure={measure} county={county} />
            ))}
          </tr>
        </tbody>
      </table>
      {measures.some(({ figures }) => figures.some(({ status }) => status === 'u')) && (
        <p className="card-caption">
          {MARKS['low reliability'].word}: {MARKS['low reliability'].meaning}
        </p>
      )}
    </GlancePanel>
  );
}
