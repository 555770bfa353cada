import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Judgement } from '../../components/Verdict.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { unitWords } from '../../charts/chartWords.ts';
import { countyOf, leadPeriod, measureOf } from '../../site/site.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { describeEqualBriefly, tallyVerdicts } from '../../words/claimsCounty.ts';
import { describeVerdictOf } from '../../words/claimsTarget.ts';
import { TileFigure, TileFrame } from '../dashboard/Tile.tsx';
import {
  tileId,
  tilePath,
  tilesOfArea,
  sayTarget,
  sayWhat,
  sayWhose,
  tileTitle,
  type MeasureTile,
} from '../dashboard/tiles.ts';

function CountyTile({ file, tile }: { file: AreaFile; tile: MeasureTile }) {
  const site = useSite();
  const county = countyOf(site);
  const { indicator, evidence, planned } = tile;
  const point = evidence.countyWide ?? planned;
  const period = leadPeriod(site.governance);
  const whose = point === undefined ? county.name : sayWhose(county, point, period);
  const target = sayTarget(evidence.target, indicator, period);
  return (
    <TileFrame
      area={county}
      id={tileId(tile)}
      title={tileTitle(tile)}
      to={tilePath(site, file, tile)}
      what={sayWhat(indicator)}
      unit={`${unitWords(measureOf(indicator))}, ${period}`}
    >
      <TileFigure
        area={county}
        point={point}
        indicator={indicator}
        whose={target === '' ? whose : `${whose}; ${target}`}
        leads
      />
      {evidence.target !== undefined && (
        <p className="card-verdict" data-rule="verdict">
          <Judgement look={VERDICT_LOOKS[evidence.target.verdict.state]}>
            {describeVerdictOf(evidence.target, county).text}
          </Judgement>
        </p>
      )}
    </TileFrame>
  );
}

/** How many of the county's targets got which answer, in five lines. */
function Tally() {
  const { kent } = useSite();
  return (
    <section className="glance-tally" id="targets" aria-labelledby="targets-heading">
      <h2 className="card-title" id="targets-heading">
        <Link to="indicators/">All the plan’s targets</Link>
      </h2>
      <ul data-rule="verdict">
        {tallyVerdicts(kent.targets).map(({ state, text }) => (
          <li key={state}>
            <Judgement look={VERDICT_LOOKS[state]}>{text}</Judgement>
          </li>
        ))}
      </ul>
      <p className="card-caption" data-rule="target note">
        {describeEqualBriefly(kent.targets).text}
      </p>
    </section>
  );
}

/** The county: each measure of a leading theme with its target and verdict, then all targets counted. */
export function CountyRail() {
  const site = useSite();
  const file = site.areas.get(countyOf(site).id);
  return (
    <div className="glance-county">
      {file !== undefined &&
        tilesOfArea(site, file).map((tile) =>
          tile.kind === 'measure' ? <CountyTile key={tileId(tile)} file={file} tile={tile} /> : null,
        )}
      <Tally />
    </div>
  );
}
