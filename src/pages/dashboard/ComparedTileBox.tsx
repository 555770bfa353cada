import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaDots } from '../../charts/areaStrip/areaDots.ts';
import { unitWords } from '../../charts/measureWords.ts';
import { Judgement } from '../../components/Judgement.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { TILE_WIDTHS, TileChart } from '../../figure/TileChart.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { measureOf } from '../../site/measureOf.ts';
import { COMPARISON_LOOKS, VERDICT_LOOKS } from '../../theme/marks.ts';
import { describeFigure, sayComparisonBriefly } from '../../words/claimsComparison.ts';
import { describeVerdictOf } from '../../words/claimsTarget.ts';
import type { ComparedEvidence } from '../area/comparedEvidence.ts';
import { captionOfDots, dotRows } from './tileRows.ts';
import { tileId, tilePath, type ComparedTile } from './tiles.ts';
import { TileFrame } from './TileFrame.tsx';
import { sayInTile, sayTarget, shortestLabel, tileTitle } from './tileWords.ts';

/** One measure: the area's figure beside the county's, the word their distance earns, and where both lie. */
function Compared({ evidence, withCaption }: { evidence: ComparedEvidence; withCaption: boolean }) {
  const site = useSite();
  const { indicator, county, about, here, countyWide, comparison, own } = evidence;
  const result = comparison?.result ?? 'not compared';
  const dots = dotRows(site, { indicator, nearest: about });
  const say = (point: typeof here): string => (point === undefined ? 'not held' : sayInTile(point, indicator));
  return (
    <div className="card-compared">
      {own !== null && (
        <p className="card-figure" data-rule="missing">
          {describeFigure(own.area, own.point, { indicator, period: leadPeriod(site.governance) }).text}
        </p>
      )}
      <p className="card-figure" data-rule="side by side">
        <b className="card-number">{say(here)}</b> {formatArea(about)}
        {about.id !== county.id && (
          <>
            ; <b>{say(countyWide)}</b> {county.name}
          </>
        )}
      </p>
      <p className="card-verdict" data-rule="comparison">
        {shortestLabel(indicator)}
        {about.id !== county.id && (
          <>
            {': '}
            <Judgement look={COMPARISON_LOOKS[result]}>
              {sayComparisonBriefly(comparison ?? { result }, county.name)}
            </Judgement>
          </>
        )}
      </p>
      <div className="card-wide">
        <TileChart
          chart={areaDots}
          rows={dots}
          id={`dots-${indicator.id}`}
          width={TILE_WIDTHS.wide}
          caption={withCaption ? captionOfDots(site, dots) : ''}
        />
      </div>
    </div>
  );
}

/** Measures counted in children: the one kind whose distance from the county is judged, by limits as wide as districts differ. */
export function ComparedTileBox({ file, tile }: { file: AreaFile; tile: ComparedTile }) {
  const site = useSite();
  const period = leadPeriod(site.governance);
  const [first, ...others] = tile.evidences;
  if (first === undefined) return null;
  return (
    <TileFrame
      area={file.area}
      id={tileId(tile)}
      alsoAt={[...others, ...tile.unfigured].map(({ indicator }) => indicator.id)}
      title={tileTitle(tile)}
      to={tilePath(site, file, tile)}
      what=""
      unit={`${unitWords(measureOf(first.indicator))}, ${period}`}
    >
      {tile.evidences.map((evidence, at) => (
        <Compared key={evidence.indicator.id} evidence={evidence} withCaption={at === tile.evidences.length - 1} />
      ))}
      {tile.unfigured.map(({ indicator, target, county }) =>
        target === undefined ? null : (
          <p key={indicator.id} className="card-verdict" data-rule="verdict">
            <Judgement look={VERDICT_LOOKS[target.verdict.state]}>
              {indicator.niNumber === '' ? indicator.shortLabel : indicator.niNumber},{' '}
              {sayTarget(target, indicator, period)}. {describeVerdictOf(target, county).text}
            </Judgement>
          </p>
        ),
      )}
    </TileFrame>
  );
}
