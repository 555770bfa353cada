import type { Change, ChangeKind, ChangeState, ReleaseChanges } from '../../../pipeline/contract/release.ts';
import type { Unit } from '../../../pipeline/contract/kinds.ts';
import type { Claim } from '../../words/claim.ts';
import { formatCountOf, formatList } from '../../format/numbers.ts';
import { formatDate } from '../../format/dates.ts';

/** A change with what its codes stand for. */
export interface NamedChange {
  readonly change: Change;
  /** Area with its level; blank for a definition. */
  readonly area: string;
  /** Label of the indicator, or the age band as a phrase. */
  readonly what: string;
  /** Unit of the figure; undefined where what changed is not a figure. */
  readonly unit: Unit | undefined;
}

const KIND_WORDS: Readonly<Record<ChangeKind, { readonly one: string; readonly many: string }>> = {
  figure: { one: 'figure', many: 'figures' },
  population: { one: 'count of children', many: 'counts of children' },
  target: { one: 'target', many: 'targets' },
  definition: { one: 'definition', many: 'definitions' },
};

/** Heading over changes of one kind and state: `Revised figures`. */
export const headChanges = (state: ChangeState, kind: ChangeKind): string =>
  `${state.slice(0, 1).toUpperCase()}${state.slice(1)} ${KIND_WORDS[kind].many}`;

/** What a field is called in a sentence; a column that names itself is spaced out. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  value: '',
  count: '',
  target: '',
  numerator: 'count above the line',
  denominator: 'count below the line',
  what_changed: 'wording',
};

const nameField = (field: string): string => FIELD_WORDS[field] ?? field.replaceAll('_', ' ');

/** A figure as its table has it, with its unit; `c` and other words stand alone. */
function formatChanged(text: string, { change, unit }: NamedChange): string {
  if (text === 'c') return 'withheld (c)';
  const isFigure = /^-?\d/.test(text) && ['', 'value', 'target', 'floor'].includes(change.field);
  if (!isFigure || unit === undefined) return text;
  switch (unit) {
    case '%':
      return `${text}%`;
    case 'per 1000 pupils':
      return `${text} per 1,000 pupils`;
    default:
      return text;
  }
}

function describeMove(named: NamedChange): string {
  const { state, from, to } = named.change;
  const [before, now] = [formatChanged(from, named), formatChanged(to, named)];
  switch (state) {
    case 'new':
      return now === '' ? 'new' : `new: ${now}`;
    case 'withdrawn':
      return before === '' ? 'withdrawn' : `withdrawn; it was ${before}`;
    case 'revised':
      return `${now === '' ? 'blank' : now}, before ${before === '' ? 'blank' : before}`;
    default: {
      const never: never = state;
      throw new Error(`invalid state: ${String(never)}`);
    }
  }
}

function describeLog({ reason, loggedOn, loggedBy }: Change): string {
  if (reason === '') return '';
  const who = [formatDate(loggedOn), loggedBy].filter((part) => part !== '').join(', ');
  return ` Reason logged: ${reason.replace(/\.$/, '')}${who === '' ? '' : ` (${who})`}.`;
}

/** One change as a sentence: what, where, when, now, before, and the reason logged. */
export function describeChange(named: NamedChange): Claim {
  const { change, area, what } = named;
  const subject = [what, area, change.period, nameField(change.field)].filter((part) => part !== '').join(', ');
  return { rule: 'side by side', text: `${subject}: ${describeMove(named)}.${describeLog(change)}` };
}

/** A release in one sentence: that it is the first, or how much is new, revised and withdrawn since the one before. */
export function describeRelease(release: ReleaseChanges): Claim {
  const { id, previous, tables, changes } = release;
  if (previous === null) {
    const rows = tables.reduce((sum, table) => sum + table.after, 0);
    return {
      rule: 'count',
      text: `Release ${id} is the first: everything in it is new, ${formatCountOf(rows, 'row')} in ${formatCountOf(tables.length, 'table')}.`,
    };
  }
  if (changes.length === 0) {
    return { rule: 'count', text: `No figure, count, target or definition differs from release ${previous}.` };
  }
  const counts = (['new', 'revised', 'withdrawn'] as const).flatMap((state) => {
    const count = changes.filter((change) => change.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return { rule: 'count', text: `Since release ${previous}: ${formatList(counts)}.` };
}

/** When a release was made, or that it has not been yet. */
export const describeReleaseDate = ({ date }: ReleaseChanges): string =>
  date === ''
    ? 'Not made a release yet: these are the data this site was built from. A date is given when the release is made and kept.'
    : `Released on ${formatDate(date)}.`;
