import { FEWEST_CONTROL_POINTS, RUN_LENGTH, type ControlMethod } from '../../pipeline/contract/control.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount } from '../format/numbers.ts';
import type { Stretch } from '../select/longestStretch.ts';
import type { Claim } from './claim.ts';

const LIMITS: Readonly<Record<ControlMethod, string>> = {
  'p′': 'by the counts of each period, widened by how far the figures differ beyond chance (a p′ chart)',
  'u′': 'by the counts of each period, widened by how far the figures differ beyond chance (a u′ chart)',
  XmR: 'by how far each figure lies from the one before, 2.66 times the mean of these steps (an XmR chart): half days missed of one child are not independent, so their counts carry no limits',
  'XmR of like parts':
    'by how far each figure lies from that of the same part of the year before (an XmR chart of like parts): half days missed of one child are not independent, so their counts carry no limits',
};

/** How a control chart is read, said beside it. */
export const describeControlRule = (method: ControlMethod): Claim => ({
  rule: 'method',
  text: `The limits are three standard deviations from the centre line, worked out ${LIMITS[method]}. A figure beyond a limit, or ${RUN_LENGTH} in a row on one side of the centre line, is more than chance commonly gives; the chart says that, and not why.`,
});

/** What is done about the seasons of parts of a year; nothing where each figure is of a year. */
export const describeSeasons = (method: ControlMethod, part: string): readonly Claim[] =>
  method === 'XmR of like parts'
    ? [
        {
          rule: 'method',
          text: `Terms of a year differ by season, so each ${part} has a centre line of its own, the mean of the same ${part} of all years held: what the season brings every year is no signal. A figure pulls that mean towards itself: where one lies beyond a limit, that of the same ${part} of another year may too, and of two years held both do. The chart says that they are unlike, not which of them is unusual.`,
        },
      ]
    : [];

/** Why there is no run or control chart of a measure, where a reader would look for one. */
export function describeNoControl(stretch: Stretch | null, area: Area | undefined): Claim {
  const needed = `No run or control chart is drawn: it takes at least ${FEWEST_CONTROL_POINTS} figures of one definition, each after the one before`;
  if (stretch === null) return { rule: 'missing', text: `${needed}, and none is held.` };
  const whose = area === undefined ? '' : `, of ${formatArea(area)}`;
  const when = stretch.from === stretch.to ? stretch.from : `${stretch.from} to ${stretch.to}`;
  return {
    rule: 'missing',
    text: `${needed}, and the longest such stretch held is of ${formatCount(stretch.figures)}${whose}, ${when}.`,
  };
}
