import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import { areaDots } from '../../charts/areaStrip/areaDots.ts';
import { Judgement } from '../../components/Verdict.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { TILE_WIDTHS, TileChart } from '../../figure/SmallChart.tsx';
import { formatArea } from '../../format/areas.ts';
import { leadPeriod } from '../../site/site.ts';
import { COMPARISON_LOOKS, VERDICT_LOOKS } from '../../theme/marks.ts';
import { describeFigure, sayComparisonBriefly, type SaidComparison } from '../../words/claimsComparison.ts';
import { describeVerdictOf } from '../../words/claimsTarget.ts';
import type { ComparedEvidence } from '../../select/evidence.ts';
import { axisOfDots, dotRows } from './tileRows.ts';
import {
  tileId,
  tilePath,
  lowerFirst,
  sayInTile,
  sayUnit,
  shortestLabel,
  tileTitle,
  type ComparedTile,
} from './tiles.ts';
import { TileFrame } from './Tile.tsx';

/** What a measure's distance from the county is called; undefined on the county's own page. */
function judgedOf({ about, county, comparison }: ComparedEvidence): SaidComparison | undefined {
  return about.id === county.id ? undefined : (comparison ?? { result: 'not compared' });
}

/** The one word two measures share, to be said once under both; undefined where each has its own. */
function sharedBy(evidences: readonly ComparedEvidence[], county: Area): SaidComparison | undefined {
  const [first, ...others] = evidences.map(judgedOf);
  if (first === undefined || others.length !== 1) return undefined;
  const sayOf = (said: SaidComparison): string => sayComparisonBriefly(said, county.name);
  return others.every((one) => one !== undefined && sayOf(one) === sayOf(first)) ? first : undefined;
}

function Distance({ said, county }: { said: SaidComparison; county: Area }) {
  return <Judgement look={COMPARISON_LOOKS[said.result]}>{sayComparisonBriefly(said, county.name)}</Judgement>;
}

interface ComparedProps {
  readonly evidence: ComparedEvidence;
  /** True where the areas drawn are named under its picture. */
  readonly isLast: boolean;
  /** True where what its distance is called is said under all measures. */
  readonly isShared: boolean;
}

/** One measure: the area's figure beside the county's, and where both lie. */
function Compared({ evidence, isLast, isShared }: ComparedProps) {
  const site = useSite();
  const { indicator, county, about, here, countyWide, own } = evidence;
  const said = isShared ? undefined : judgedOf(evidence);
  const dots = dotRows(site, { indicator, nearest: about });
  const say = (point: typeof here): string => (point === undefined ? 'not held' : sayInTile(point, indicator));
  return (
    <div className="card-compared">
      {own !== null && (
        <p className="card-figure" data-rule="missing">
          {describeFigure(own.area, own.point, { indicator, period: leadPeriod(site.governance) }).text}
        </p>
      )}
      {said === undefined ? (
        <p className="card-phase">{shortestLabel(indicator)}</p>
      ) : (
        <p className="card-verdict" data-rule="comparison">
          <span className="card-phase">{shortestLabel(indicator)}:</span> <Distance said={said} county={county} />
        </p>
      )}
      <p className="card-figure" data-rule="side by side">
        <b className="card-number">{say(here)}</b> {formatArea(about)}
        {about.id !== county.id && (
          <>
            , <b>{say(countyWide)}</b> {county.name}
          </>
        )}
      </p>
      <div className="card-wide">
        <TileChart
          chart={areaDots}
          rows={dots}
          id={`dots-${indicator.id}`}
          width={TILE_WIDTHS.wide}
          caption={isLast ? axisOfDots(dots) : []}
        />
      </div>
    </div>
  );
}

/** Measures counted in children: the one kind whose distance from the county is judged, by limits as wide as districts differ. */
export function ComparedTileBox({ file, tile }: { file: AreaFile; tile: ComparedTile }) {
  const site = useSite();
  const [first, ...others] = tile.evidences;
  if (first === undefined) return null;
  const shared = sharedBy(tile.evidences, first.county);
  return (
    <TileFrame
      area={file.area}
      id={tileId(tile)}
      alsoAt={[...others, ...tile.unfigured].map(({ indicator }) => indicator.id)}
      title={tileTitle(tile)}
      to={tilePath(site, file, tile)}
      what=""
      unit={sayUnit(first.indicator, leadPeriod(site.governance))}
    >
      {tile.evidences.map((evidence, at) => (
        <Compared
          key={evidence.indicator.id}
          evidence={evidence}
          isLast={at === tile.evidences.length - 1}
          isShared={shared !== undefined}
        />
      ))}
      {shared !== undefined && (
        <p className="card-verdict" data-rule="comparison">
          <span className="card-phase">Both:</span> <Distance said={shared} county={first.county} />
        </p>
      )}
      {tile.unfigured.map(({ indicator, target, county }) =>
        target === undefined ? null : (
          <p key={indicator.id} className="card-verdict" data-rule="verdict">
            <Judgement look={VERDICT_LOOKS[target.verdict.state]}>
              {
                describeVerdictOf(
                  target,
                  county,
                  indicator.niNumber === '' ? lowerFirst(indicator.shortLabel) : indicator.niNumber,
                ).text
              }
            </Judgement>
          </p>
        ),
      )}
    </TileFrame>
  );
}
