import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Comparison } from '../../../pipeline/contract/verdict.ts';
import { areaDots } from '../../charts/areaStrip/areaDots.ts';
import { Judgement } from '../../components/Judgement.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { TILE_WIDTHS, TileChart } from '../../figure/TileChart.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { formatList } from '../../format/formatCount.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { COMPARISON_LOOKS, VERDICT_LOOKS } from '../../theme/marks.ts';
import { describeFigure, sayComparisonBriefly } from '../../words/claimsComparison.ts';
import { describeVerdictOf } from '../../words/claimsTarget.ts';
import type { ComparedEvidence } from '../area/comparedEvidence.ts';
import { axisOfDots, dotRows } from './tileRows.ts';
import { tileId, tilePath, type ComparedTile } from './tiles.ts';
import { TileFrame } from './TileFrame.tsx';
import { lowerFirst, sayInTile, sayUnit, shortestLabel, tileTitle } from './tileWords.ts';

/** What a distance from the county is called, and of which measures it is said. */
interface Judged {
  readonly result: Comparison;
  readonly text: string;
  readonly labels: readonly string[];
}

/** The words the measures' distances from the county earn, each once with the measures that earn it. */
function judgedOf(evidences: readonly ComparedEvidence[], county: Area): readonly Judged[] {
  const judged = new Map<string, Judged>();
  for (const { indicator, about, comparison } of evidences) {
    if (about.id === county.id) continue;
    const said = comparison ?? { result: 'not compared' };
    const text = sayComparisonBriefly(said, county.name);
    const labels = [...(judged.get(text)?.labels ?? []), shortestLabel(indicator)];
    judged.set(text, { result: said.result, text, labels });
  }
  return [...judged.values()];
}

/** Of which measures a word is said: `Both` of two that stand above it, else their names. */
const sayLabels = (labels: readonly string[], all: number): string =>
  labels.length === 2 && all === 2
    ? 'Both'
    : formatList(labels.map((label, at) => (at === 0 ? label : lowerFirst(label))));

/** One measure: the area's figure beside the county's, and where both lie. */
function Compared({ evidence, withAxis }: { evidence: ComparedEvidence; withAxis: boolean }) {
  const site = useSite();
  const { indicator, county, about, here, countyWide, own } = evidence;
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
        <span className="card-phase">{shortestLabel(indicator)}</span> <b className="card-number">{say(here)}</b>{' '}
        {formatArea(about)}
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
          caption={withAxis ? axisOfDots(dots) : []}
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
        <Compared key={evidence.indicator.id} evidence={evidence} withAxis={at === tile.evidences.length - 1} />
      ))}
      {judgedOf(tile.evidences, first.county).map(({ result, text, labels }) => (
        <p key={text} className="card-verdict" data-rule="comparison">
          <Judgement look={COMPARISON_LOOKS[result]}>
            {sayLabels(labels, tile.evidences.length)}: {text}
          </Judgement>
        </p>
      ))}
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
