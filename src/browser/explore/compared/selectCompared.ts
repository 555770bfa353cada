import type { Funnel } from '../../../../pipeline/contract/funnel.ts';
import { funnel as funnelChart, funnelRows } from '../../../charts/funnel/funnel.ts';
import { saySpineRow, spine as spineChart } from '../../../charts/spine/spine.ts';
import { FEWEST_MARKS } from '../../../charts/chartMarks.ts';
import { formatNumber } from '../../../format/numbers.ts';
import type { ExploreArea } from '../../../select/explore/exploreData.ts';
import { ownWay } from '../../../select/ownReturn.ts';
import { labelDistricts, labelReturns } from '../../../words/areasLabels.ts';
import { describeFunnel, describeLuck } from '../../../words/claimsComparison.ts';
import type { ExploreSpine, SelectCompared } from '../loadPieces.ts';
import type { Panel, panelOf } from '../panel.ts';
import type { Explored } from '../explored.ts';

type Make = typeof panelOf;

/** The area of a level that wears the accent: the one that leads, or the district it is read as lying in. */
function accentAt({ lead, chosen }: Explored, level: Funnel['level']): string {
  if (chosen.length === 0) return '';
  return lead.type === level ? lead.id : (lead.district ?? '');
}

/** One or two points are no funnel: where they lie is said on their own pages. */
const isFunnel = ({ points }: Funnel): boolean => points.length >= FEWEST_MARKS;

function funnelPanel(explored: Explored, one: Funnel, make: Make): Panel {
  const { base, held } = explored;
  const areas: readonly ExploreArea[] = base.areas.filter(({ type }) => type === one.level);
  const isLcsps = one.level === 'LCSP';
  const rows = funnelRows({
    file: { indicator: held.piece.indicator, series: held.series },
    funnel: one,
    areas: [...areas, base.county],
    areasLabel: isLcsps
      ? labelReturns(base.county, { sent: one.points.length, all: areas.length, way: ownWay(held.series) })
      : labelDistricts(base.county, areas.length),
    me: accentAt(explored, one.level),
  });
  const ids = new Set(rows.flatMap((row) => ('provenance' in row ? row.provenance.split(' ') : [])));
  const { unit } = held.piece.indicator;
  return make(isLcsps ? 'funnel' : 'district-funnel', funnelChart, rows, {
    source: held.piece.sources.filter((_, at) => ids.has(String(at))).join('; '),
    claims: [describeFunnel(one, base.county), describeLuck(one, base.county)],
    areaOf: (row) => (row.kind === 'area' ? row.place.id : ''),
    say: (row) =>
      row.kind === 'area' && row.value !== null
        ? `${row.place.name} ${formatNumber(row.value, { digits: row.digits, unit })}: against the wider limits ${row.position}, against those for pupils one by one ${row.byChance}`
        : '',
  });
}

function spinePanel({ lead }: Explored, spine: ExploreSpine | undefined, make: Make): readonly Panel[] {
  if (spine === undefined || spine.rows.length === 0) return [];
  const { rows, source, caveat } = spine;
  const panel = make('spine', spineChart, rows, {
    source,
    claims: [{ rule: 'comparison', text: caveat }],
    areaOf: () => lead.id,
    say: saySpineRow,
  });
  return [panel];
}

/** The charts of a choice that compare: a funnel of each level that has one, and the spine of the LCSP that leads. */
export const selectCompared: SelectCompared = (explored, spine, make) => [
  ...explored.held.piece.funnels
    .filter((one) => one.period.label === explored.year && isFunnel(one))
    .map((one) => funnelPanel(explored, one, make)),
  ...spinePanel(explored, spine, make),
];
