import type { ReactNode } from 'react';
import type { BandCount } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import { formatBandShare } from '../../words/claimsCompare.ts';
import { CellBar } from '../compare/FigureCell.tsx';
import { sortKeyOfBand, type AgesLine } from './glance.ts';
import { GlancePanel } from './GlancePanel.tsx';

interface Props {
  readonly lines: readonly AgesLine[];
  readonly county: AgesLine;
  /** Key of the measure the map is shaded by at first. */
  readonly shown: string;
  /** What puts the rows in another order. */
  readonly order: ReactNode;
}

/** A phone has room for one share: the one the map is shaded by. */
const nameColumn = (band: BandCount, shown: string): string =>
  sortKeyOfBand(band) === shown ? 'numeric glance-share is-shown' : 'numeric glance-share';

/** The largest share of any LCSP, so that every bar of the table has one scale. */
const mostShare = (lines: readonly AgesLine[]): number =>
  Math.max(...lines.flatMap(({ parts }) => parts.map(({ share }) => share)));

interface ShareProps {
  readonly band: BandCount;
  readonly most: number;
  /** Undefined in the county's own row. */
  readonly county: BandCount | undefined;
  readonly shown: string;
}

function ShareCell({ band, most, county, shown }: ShareProps) {
  return (
    <td className={nameColumn(band, shown)} data-name={sortKeyOfBand(band)} data-sort={band.share}>
      <span className="glance-drawn">
        <CellBar value={band.share} most={most} line={county?.share ?? null} isCounty={county === undefined} />
        <span>{formatBandShare(band.share)}</span>
      </span>
    </td>
  );
}

interface RowProps {
  readonly line: AgesLine;
  /** District of the row above; blank at the top. */
  readonly previous: string;
  readonly county: AgesLine;
  readonly most: number;
  readonly shown: string;
}

function Row({ line, previous, county, most, shown }: RowProps) {
  const { area, district, whole, parts } = line;
  return (
    <tr data-place={area.id} data-in={district?.id ?? ''} data-begins={previous === district?.id ? undefined : ''}>
      <td className="glance-district" data-name="district">
        <span>{district?.name ?? 'not stated'}</span>
      </td>
      <th scope="row">
        <Link to={area.page ?? 'areas/'}>{area.name}</Link>
      </th>
      <td className="numeric" data-name={sortKeyOfBand(whole)} data-sort={whole.count}>
        {formatCount(whole.count)}
      </td>
      {parts.map((band) => (
        <ShareCell
          key={band.band}
          band={band}
          most={most}
          county={county.parts.find((other) => other.band === band.band)}
          shown={shown}
        />
      ))}
    </tr>
  );
}

function CountyRow({ county: { area, whole, parts }, most, shown }: Pick<RowProps, 'county' | 'most' | 'shown'>) {
  return (
    <tr className="row-set-off">
      <td className="glance-district">the county</td>
      <th scope="row">{area.name}</th>
      <td className="numeric">{formatCount(whole.count)}</td>
      {parts.map((band) => (
        <ShareCell key={band.band} band={band} most={most} county={undefined} shown={shown} />
      ))}
    </tr>
  );
}

/** Every LCSP's own children and their ages, a row each, with the county's shares as a line through the bars. */
export function AgesBoard({ lines, county, shown, order }: Props) {
  const most = mostShare(lines);
  return (
    <GlancePanel id="ages" title={`Ages in the ${formatCount(lines.length)} LCSPs`}>
      {order}
      <table className="glance-table glance-ages" data-glance="ages">
        <caption>
          Each LCSP’s own children aged {county.whole.fromAge} to {county.whole.toAge}, and per cent of them by age;
          upright line: {county.area.name}
        </caption>
        <thead>
          <tr>
            <th scope="col" data-key="district">
              District
            </th>
            <th scope="col" data-key="name">
              LCSP
            </th>
            {[county.whole, ...county.parts].map((band) => (
              <th
                key={band.band}
                scope="col"
                className={band.role === 'whole' ? 'numeric' : nameColumn(band, shown)}
                data-key={sortKeyOfBand(band)}
              >
                {band.fromAge}-{band.toAge}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Row
              key={line.area.id}
              line={line}
              previous={lines[at - 1]?.district?.id ?? ''}
              county={county}
              most={most}
              shown={shown}
            />
          ))}
          <CountyRow county={county} most={most} shown={shown} />
        </tbody>
      </table>
    </GlancePanel>
  );
}
