import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaDots } from '../../charts/areaStrip/areaDots.ts';
import { axisOfYears, measureSparkline, measureTallSparkline } from '../../charts/measureOverTime/measureSparkline.ts';
import { Judgement } from '../../components/Verdict.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { TILE_WIDTHS, TileChart } from '../../figure/SmallChart.tsx';
import { leadPeriod } from '../../site/site.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { describeFigure } from '../../words/claimsComparison.ts';
import { describeVerdictOf } from '../../words/claimsTarget.ts';
import { axisOfDots, dotRows, sparklineRows } from './tileRows.ts';
import { tileId, tilePath, sayTarget, sayUnit, sayWhat, sayWhose, tileTitle, type MeasureTile } from './tiles.ts';
import { TileFigure, TileFrame } from './Tile.tsx';

function Years({ file, tile, isAlone }: { file: AreaFile; tile: MeasureTile; isAlone: boolean }) {
  const site = useSite();
  const rows = sparklineRows(site, file, tile.evidence);
  if (rows.length === 0) return null;
  const id = `line-${tile.indicator.id}`;
  const chart = { chart: isAlone ? measureTallSparkline : measureSparkline, rows, caption: axisOfYears(rows) };
  return (
    <>
      <div className="card-narrow">
        <TileChart {...chart} id={`${id}-narrow`} width={TILE_WIDTHS.narrow} caption={[]} />
      </div>
      <div className="card-wide">
        <TileChart {...chart} id={`${id}-wide`} width={TILE_WIDTHS.wide} />
      </div>
    </>
  );
}

/** The nearest level, the county with its target, and the verdict, which is the county's and stands on its line. */
export function MeasureTileBox({ file, tile }: { file: AreaFile; tile: MeasureTile }) {
  const site = useSite();
  const { indicator, evidence, planned } = tile;
  const { nearest, county, here, countyWide, target, withheld } = evidence;
  const period = leadPeriod(site.governance);
  const ofCounty = countyWide ?? planned;
  const said = ofCounty === undefined ? county.name : sayWhose(county, ofCounty, period);
  const targetSaid = sayTarget(target, indicator, period);
  const dots = nearest.id === county.id ? [] : dotRows(site, evidence);
  const id = tileId(tile);
  return (
    <TileFrame
      area={file.area}
      id={id}
      title={tileTitle(tile)}
      to={tilePath(site, file, tile)}
      what={sayWhat(indicator)}
      unit={sayUnit(indicator, period)}
    >
      <div className="card-body">
        <div className="card-figures">
          {withheld.map(({ area, point }) => (
            <p key={area.id} className="card-figure" data-rule="missing">
              {describeFigure(area, point, { indicator, period }).text}
            </p>
          ))}
          {nearest.id !== county.id && (
            <TileFigure
              area={nearest}
              point={here}
              indicator={indicator}
              whose={here === undefined ? `${nearest.name}, ${period}` : sayWhose(nearest, here, period)}
              leads
            />
          )}
          <TileFigure
            area={county}
            point={ofCounty}
            indicator={indicator}
            whose={targetSaid === '' ? said : `${said}; ${targetSaid}`}
            leads={nearest.id === county.id}
          />
        </div>
        {target !== undefined && (
          <p className="card-verdict" data-rule="verdict">
            <Judgement look={VERDICT_LOOKS[target.verdict.state]}>{describeVerdictOf(target, county).text}</Judgement>
          </p>
        )}
        <Years file={file} tile={tile} isAlone={dots.length === 0} />
        <div className="card-wide">
          <TileChart
            chart={areaDots}
            rows={dots}
            id={`dots-${indicator.id}`}
            width={TILE_WIDTHS.wide}
            caption={axisOfDots(dots)}
          />
        </div>
      </div>
    </TileFrame>
  );
}
