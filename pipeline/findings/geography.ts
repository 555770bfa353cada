import { listText, quoteText } from './spelling.ts';
import { wording } from './wording.ts';

type Level =
  | { text: string; type: string; id: string; candidates: readonly string[] }
  | { kind: 'other area'; text: string; type: string; registered: string }
  | { kind: 'second area'; text: string; type: string; first: string; firstLine: number }
  | { kind: 'many areas'; lcsps: number; others: number; isLeast: boolean }
  | { kind: 'no LCSP' | 'no LCSP of a record'; text: string; type: string }
  | { kind: 'shared name'; text: string; lcsp: string; district: string };

type Words = { what: string; mend: string; cause?: string; together?: string };

function levelWords(level: Level): Words {
  if (!('kind' in level)) {
    const { text, type, id, candidates } = level;
    return {
      what: `${quoteText(text)} is a ${type}, not an LCSP`,
      mend:
        candidates.length === 0
          ? `for the ${type} write ${id}`
          : `write the LCSP that is meant (${listText(candidates, 'or')}), or for the ${type} write ${id}`,
      cause: `${type} for an LCSP`,
      together:
        type === 'district'
          ? `for districts write their ids, here ${id}; where LCSPs are meant write the one of each row`
          : `for each ${type} write its id, here ${id}`,
    };
  }
  switch (level.kind) {
    case 'other area':
      return {
        what: `${quoteText(level.text)} (${level.type}) stands in a return registered for ${level.registered}`,
        mend: `leave only rows of ${level.registered}: every LCSP sends a return of its own`,
      };
    case 'second area':
      return {
        what: `${quoteText(level.text)} (${level.type}) stands in the return of ${level.first}, which begins on line ${level.firstLine}`,
        mend: `leave only rows of ${level.first}: every LCSP sends a return of its own`,
      };
    case 'many areas':
      return {
        what: `the rows are of ${level.isLeast ? 'at least ' : ''}${level.lcsps + level.others} areas, ${level.others} of them no LCSP, and a return is of one LCSP`,
        mend: 'leave only the rows of the LCSP that sends it; a table of many areas is no return and goes to whoever keeps the tables',
      };
    case 'shared name':
      return {
        what: `${quoteText(level.text)} is an LCSP and a district, and it is not clear which is meant`,
        mend: `write ${level.lcsp} or ${level.district}`,
        cause: 'shared name',
        together: `write the id of each, here ${level.lcsp} or ${level.district}`,
      };
    case 'no LCSP of a record':
      return { what: `${quoteText(level.text)} is a ${level.type}, not an LCSP`, mend: 'write the LCSP that is meant' };
    case 'no LCSP':
      return {
        what: `${quoteText(level.text)} is a ${level.type}, not an LCSP`,
        mend: 'write the LCSP the return is from',
      };
    default:
      return level satisfies never;
  }
}

/** Wording of geography findings: levels, versions, what lies in what. */
export const geographyWordings = {
  G01: wording(
    'error',
    ({ child, found, expected }: { child: string; found: string; expected: readonly string[] }) => ({
      what: `geography version ${found} used with ${child}, which is of version ${listText(expected, 'and')}`,
      mend: `use a mapping of version ${listText(expected, 'or')}`,
    }),
  ),
  G02: wording('error', levelWords),
  G03: wording(
    'error',
    ({ field, text, table, nearest }: { field: string; text: string; table: string; nearest: string | null }) => ({
      what: `${field} ${quoteText(text)} is not in ${table}`,
      mend: nearest === null ? `add it to ${table} or write one that is there` : `write ${nearest} if that is meant`,
    }),
  ),
  G04: wording(
    'error',
    ({
      child,
      version,
      first,
      firstLine,
      second,
    }: {
      child: string;
      version: string;
      first: string;
      firstLine: number;
      second: string;
    }) => ({
      what: `${child} has two parents in version ${version}: ${first} (line ${firstLine}) and ${second}`,
      mend: 'keep one parent, or state weights that add to 1',
    }),
  ),
  G05: wording('error', ({ cycle }: { cycle: readonly string[] }) => ({
    what: `cycle ${cycle.join(' > ')}`,
    mend: 'an area cannot lie within itself: correct one of the parents',
  })),
  G06: wording('error', (unmapped: { children: readonly string[] } | { parent: string; level: string }) => {
    if ('parent' in unmapped)
      return {
        what: `no ${unmapped.level} lies in ${unmapped.parent}`,
        mend: `add a row for each ${unmapped.level} in it, or take it out of areas.csv`,
      };
    const { children } = unmapped;
    const isOne = children.length === 1;
    return {
      what: isOne
        ? `${children.join('')} has no parent`
        : `${children.length} areas have no parent: ${children.join(', ')}`,
      mend: `add a row for ${isOne ? children.join('') : 'each'}`,
    };
  }),
  G07: wording(
    'error',
    ({
      child,
      from,
      to,
      overlaps,
      parents = null,
    }: {
      child: string;
      from: string;
      to: string;
      overlaps: number | null;
      parents?: readonly [first: string, second: string] | null;
    }) => ({
      what:
        overlaps === null
          ? `${child} ends ${to}, before it starts ${from}`
          : `${child} from ${from} overlaps its own row on line ${overlaps}` +
            (parents === null ? '' : `, so that it lies in ${parents[0]} and in ${parents[1]} at once`),
      mend:
        overlaps === null ? 'swap or correct the two dates' : 'end the earlier row the day before the later one starts',
    }),
  ),
  G08: wording('error', ({ child, sum }: { child: string; sum: string }) => ({
    what: `weights for ${child} add to ${sum}`,
    mend: 'make them add to 1',
  })),
  G09: wording(
    'warning',
    ({ indicator, period, before, after }: { indicator: string; period: string; before: string; after: string }) => ({
      what: `${indicator} ${period}: areas change from ${before} to ${after}`,
      mend: 'start a new series or mark the period b: no line may join the two',
    }),
  ),
};
