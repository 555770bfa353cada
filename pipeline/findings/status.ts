import { listText, quoteText } from './spelling.ts';
import { IN_A_RETURN, wording, type Words } from './wording.ts';

type Revision =
  | { series: string; from: string | null; to: string; on: string | null }
  /** A figure that no row holds now; `from` is blank where it was published without a number. */
  | { series: string; goneSince: string; published: string; from: string }
  /** A figure withheld now that was published. */
  | { series: string; withheldSince: string }
  /** An entry of the revision log that answers to no change, or that repeats a figure withheld now. */
  | { series: string; logged: string; isWithheld: boolean };
type Small =
  | { area: string; kind: 'published' | 'return'; threshold: number }
  | { area: string; kind: 'recoverable'; series: string; county: string; others: number }
  | { kind: 'withheld'; series: string; areas: readonly string[]; returns: readonly string[]; of: number }
  | { area: string; kind: 'given away' | 'kept back in vain'; series: string; by: readonly string[] }
  | { area: string; kind: 'unsent'; series: string }
  | { area: string; kind: 'released'; series: string; release: string }
  | { area: string; kind: 'without counts'; series: string }
  | { area: string; kind: 'left behind'; series: string; path: string }
  | {
      area: string;
      kind: 'unprotected' | 'published before' | 'tiny group' | 'whole group' | 'not additive';
      series: string;
    };

/** The log is published as well, so it says that a figure is withheld and not what it was. */
const HOW_TO_LOG =
  'A figure published before is logged in revisions.csv with its area, indicator, period, date and reason, from_value and to_value both blank';

function smallWords(small: Small): { what: string; mend: string; severity?: 'notice' | 'warning' } {
  switch (small.kind) {
    case 'published':
      return {
        what: `${small.area}: a count below ${small.threshold} is published`,
        mend: 'suppress it: blank value, numerator and denominator, status c',
      };
    case 'return':
      return {
        what: `${small.area}: a count below ${small.threshold}`,
        mend: 'nothing: it will be protected (suppressed) before anything is published',
        severity: 'notice',
      };
    case 'recoverable':
      return {
        what: `${small.series}: the suppressed figure of ${small.area} can be recovered (${small.county} minus ${small.others} other areas)`,
        mend: 'suppress another area too',
      };
    case 'withheld':
      return { ...withheldWords(small), severity: 'notice' };
    case 'given away':
      return {
        what: `${small.series}: the withheld figure of ${small.area} can be worked out from ${listText(small.by, 'and')}`,
        mend: 'withhold one of these too, or leave the figures of this period out of the return',
      };
    case 'kept back in vain':
      return {
        what: `${small.series}: the figure of ${small.area} is withheld (c), and can be worked out ${small.by.length === 0 ? 'all the same' : `from ${listText(small.by, 'and')}`}`,
        mend: `withhold another of these too: status c, and value, numerator and denominator blank. ${HOW_TO_LOG}`,
      };
    case 'unsent':
      return {
        what: `${small.series}: ${small.area} has sent no figure, and the others give its small count away`,
        mend: 'withhold the figure of another area too',
      };
    case 'released':
      return {
        what: `${small.series}: the figure of ${small.area} is withheld now (c), and release ${small.release} published it and stays where it is`,
        mend: 'decide whether that release may stay: withholding the figure from now on takes nothing back',
        severity: 'warning',
      };
    case 'without counts':
      return {
        what: `${small.series}: ${small.area} gives a figure without its counts, so nobody can tell whether they are small`,
        mend: 'send numerator and denominator with it; until then the figure is withheld',
        severity: 'notice',
      };
    case 'left behind':
      return {
        what: `${small.series}: ${small.path} still holds a number of the withheld figure of ${small.area}`,
        mend: 'tell whoever keeps the pipeline: nothing was published',
      };
    case 'unprotected':
      return {
        what: `${small.series}: ${small.area} cannot be protected by withholding other areas`,
        mend: 'leave the figure out of the return, or send it over several years together',
      };
    case 'published before':
      return {
        what: `${small.series}: the last release published the small count of ${small.area}`,
        mend: 'decide whether to withdraw that release; withholding the figure now would only point at it',
        severity: 'warning',
      };
    case 'tiny group':
      return {
        what: `${small.series}: ${small.area} is a group smaller than the threshold`,
        mend: 'decide whether the figure may be reported at all; nothing of it is published',
        severity: 'warning',
      };
    case 'whole group':
      return {
        what: `${small.series}: everyone or no one of a small group in ${small.area}`,
        mend: 'decide whether that may be said of each of them; if not, write status c',
        severity: 'warning',
      };
    case 'not additive':
      return {
        what: `${small.series}: the areas do not add up to the published count of ${small.area}`,
        mend: 'check whether both count the same children; the areas are protected against their own sum',
        severity: 'warning',
      };
    default:
      return small satisfies never;
  }
}

function withheldWords({ series, areas, returns, of }: Extract<Small, { kind: 'withheld' }>): {
  what: string;
  mend: string;
} {
  const isOne = areas.length === 1;
  const why = isOne
    ? 'it is of too few children, or nobody can tell'
    : 'one or more of them are of too few children, or nobody can tell, and the others would give them away';
  return {
    what:
      `${series}: the figure${isOne ? '' : 's'} of ${listText(areas, 'and')} ${isOne ? 'is' : 'are'} withheld ` +
      `(${listText(returns, 'and')}): ${why}`,
    mend:
      `nothing need be done: it costs ${areas.length} of the ${of} figures sent for that year, with rate, interval, rank and ` +
      'comparison. To keep more, leave the small figure out of its return, or send it over several years together',
  };
}

/** The row of the log that a series needs, to be followed by its values. */
function addEntry(series: string): string {
  const [area, indicator, period] = series.split(', ');
  return `add to revisions.csv a row of area ${area}, indicator ${indicator}, period ${period}`;
}

function revisionWords(revision: Revision): { what: string; mend: string } {
  if ('logged' in revision) {
    if (revision.isWithheld)
      return {
        what: `${revision.series}: the log repeats a number of a figure that is withheld (the number is not repeated here)`,
        mend: 'leave from_value and to_value blank: the log is published too',
      };
    return {
      what: `${revision.series}: the log says ${revision.logged}, but no published figure changed so`,
      mend: 'correct from_value and to_value, or take the entry out',
    };
  }
  if ('withheldSince' in revision) {
    const { series, withheldSince } = revision;
    return {
      what: `${series}: published on ${withheldSince}, and withheld now (c)`,
      mend: `${addEntry(series)}, from_value and to_value both blank (the log is published too), the date and the reason`,
    };
  }
  if ('goneSince' in revision) {
    const { series, goneSince, published, from } = revision;
    return {
      what: `${series}: published ${published} on ${goneSince}, and no row holds it now`,
      mend: `put the row back, or ${addEntry(series)}, from_value ${from === '' ? 'and to_value both blank' : `${from}, to_value blank`}, the date and the reason`,
    };
  }
  const { series, from, to, on } = revision;
  return {
    what: `${series}: published ${from ?? 'before'}${on === null ? '' : ` on ${on}`}, the file says ${to}`,
    mend: 'mark it r and log why in revisions.csv, or put the published figure back',
  };
}

type StatusCell = { text: string } & (
  | { kind: 'read'; read: string }
  | { kind: 'meant'; meant: string }
  | { kind: 'several'; first: string; others: readonly string[]; isFigure: boolean }
  | { kind: 'missing' | 'unknown'; known: readonly string[] }
);

/** A status without its numbers: what stands beside a mark that withholds may be the number withheld. */
const withoutNumbers = (text: string): string =>
  text.replace(/\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine)\b/gi, '…');

function unknownStatusWords(cell: StatusCell): { what: string; mend: string; severity?: 'warning' } {
  const text = `status ${quoteText(cell.text)}`;
  switch (cell.kind) {
    case 'read': {
      const isBracketed = cell.text.startsWith('[');
      const said = cell.read === '' ? 'blank, which is a plain actual figure' : cell.read;
      const mend = cell.read === '' ? 'leave it blank' : `write ${cell.read}${isBracketed ? ', without brackets' : ''}`;
      return { what: `${text} is read as ${said}`, mend, severity: 'warning' };
    }
    case 'meant':
      return {
        what: `${text} is not written as its code is`,
        mend:
          cell.meant === ''
            ? 'leave it blank if a plain actual figure is meant'
            : `write ${cell.meant} if that is meant${cell.meant === 'r' ? IN_A_RETURN : ''}`,
      };
    case 'several':
      return {
        what: `${text} is more than one code`,
        mend: cell.isFigure
          ? `write ${cell.first}, which limits the figure most, and say ${listText(cell.others, 'and')} in words in the note`
          : `write ${cell.first}, ${cell.first === 'c' ? 'which withholds and goes before all others' : 'with which there is no figure'}, and leave value, numerator and denominator empty`,
      };
    case 'missing':
      return {
        what: `${text} says that there is none`,
        mend: 'leave it blank beside a figure, and write x where there is no figure',
      };
    case 'unknown':
      if (/^\d[\d.,]*$/.test(cell.text.trim()))
        return {
          what: 'status holds a number: the cells of the row have moved, as where a number with a comma stands without quotation marks',
          mend: 'put each cell under its column: write a number without its comma, or in double quotes',
        };
      return {
        what: `status ${quoteText(withoutNumbers(cell.text))} is not one of ${cell.known.join(', ')}`,
        mend: 'write one code, in lower case and without brackets',
      };
    default:
      return cell satisfies never;
  }
}

/** A number in a row that has none; `isNote` is true of words beside it that hold one, and false of the figure as a source printed it. */
type NumberLeft = { status: string; field: string; isZero: boolean; isNote?: boolean };

function numberLeftWords({ status, field, isZero, isNote }: NumberLeft): Words {
  if (isZero)
    return {
      what: `status ${status} but ${field} is 0`,
      mend: 'low means more than 0 that rounds to 0: for a true 0 leave the status blank, else empty value, numerator and denominator',
    };
  if (isNote !== undefined)
    return {
      what: `status ${status} but ${field} holds a number (it is not repeated here), and is published`,
      mend: isNote
        ? 'take the number out if it tells what is withheld; else nothing need be done'
        : 'write the symbol that the source prints, or leave it empty',
      ...(isNote ? { severity: 'warning' as const } : {}),
    };
  return {
    what: `status ${status} but ${field} is not empty (the number is not repeated here)`,
    mend: 'empty value, numerator and denominator, or take the status away if the figure may be published',
  };
}

/** What to write for a value whose counts are there: `value` is null where a count is small and nothing may be repeated. */
export const mendByCounts = (value: string | null, status: string): string =>
  `write ${value === null ? 'the value that the counts give' : `${value}, which the counts give`}; where there is no figure empty the counts as well, and give ${status}`;

/** Wording of status findings. None repeats a number that a status hides. */
export const statusWordings = {
  S01: wording('error', ({ status, given = null }: { status: string; given?: { value: string | null } | null }) => ({
    what:
      status === '' ? 'value is blank and there is no status' : `value is blank but status ${status} is for a number`,
    mend:
      given === null
        ? 'give the number, or a status: x not available, z not applicable, c confidential, low rounds to 0'
        : mendByCounts(given.value, 'a status'),
  })),
  S02: wording('error', numberLeftWords),
  S03: wording('error', ({ series, isReturn }: { series: string; isReturn: boolean }) => ({
    what: isReturn
      ? `status r, and no change of a published figure is logged for ${series}`
      : `status r but the revision log has no entry for ${series}`,
    mend: isReturn
      ? 'leave the status blank, and write in the note what the figure was and why it changed: whoever keeps the tables logs it'
      : 'log from, to, reason and date in revisions.csv',
  })),
  S06: wording('error', unknownStatusWords),
  S07: wording('error', revisionWords),
  S08: wording('error', smallWords),
  S09: wording('error', ({ symbol }: { symbol: string }) => ({
    what: `symbol [${symbol}] is used but not explained in the key`,
    mend: `add ${symbol} to the key of the page`,
  })),
  S10: wording('warning', ({ series, since }: { series: string; since: string }) => ({
    what: `${series} has been provisional since ${since}`,
    mend: 'say by when it becomes final, or replace it by the final figure',
  })),
};
