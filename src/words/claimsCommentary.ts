import type { Area } from '../../pipeline/contract/area.ts';
import type { Comment, PrintedFigure } from '../../pipeline/contract/commentary.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import { formatArea } from '../format/areas.ts';
import { formatDate } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatStatus } from '../format/statuses.ts';
import type { Claim } from './claim.ts';

/** Whose words a comment is: said under every one. */
export const NOT_OF_THIS_SITE = 'Commentary of the post, not of this site.';

/** A figure with its status in a word: `5.34%`, `1.77 per 1,000 pupils (provisional)`, `no number (suppressed)`. */
function formatPrinted({ value, digits, status }: PrintedFigure, { unit }: Pick<Indicator, 'unit'>): string {
  const word = formatStatus(status);
  if (value === null) return `no number (${word})`;
  const number = formatNumber(value, { digits, unit });
  return word === '' ? number : `${number} (${word})`;
}

/** Which figure a comment is on: `Half days missed, primary, Ashford 1 LCSP, 2008/09`. */
export const sayCommented = ({ period }: Comment, indicator: Indicator, area: Area): string =>
  `${indicator.shortLabel}, ${formatArea(area)}, ${period}`;

/** Who wrote a comment when: `LCSP Manager, 1 December 2009`. */
export const sayWriter = ({ post, date }: Comment): string => `${post}, ${formatDate(date)}`;

/** Whether a comment is about the figure published now, and both figures where it is not. */
export function describeWritten({ written, now, isStale }: Comment, indicator: Indicator): Claim {
  const cites = [now.provenance];
  const figure = formatPrinted(now, indicator);
  if (!isStale) return { rule: 'side by side', text: `Written about the figure published now: ${figure}.`, cites };
  const text = `About an earlier figure: it was written about ${formatPrinted(written, indicator)}; the figure published now is ${figure}.`;
  return { rule: 'side by side', text, cites };
}
