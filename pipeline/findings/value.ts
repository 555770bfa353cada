import { spellLines, type LineRuns } from './lineRuns.ts';
import { nameCharacter, listText, quoteText, spellCountOf } from './spelling.ts';
import { wording } from './wording.ts';
import { readAllTheSame, type NoParams } from './wording.ts';

const rowsText = (count: number): string => spellCountOf(count, 'row');

const write = (instead: string | null): string =>
  instead === null ? 'write a plain number such as 12 or 7.1' : `write ${instead}`;

type Percent = { text: string; indicator: string; unit: string | null; figure: string; tenfold: string | null };

function percentMend({ text, unit, figure, tenfold }: Percent): { mend: string; together?: string } {
  if (unit === null || unit === '%')
    return {
      mend: `write ${figure}`,
      together: `take the ${text.includes('%') ? '% sign' : 'words'} away, here ${figure}`,
    };
  if (tenfold === null) return { mend: 'check the unit at its source' };
  const meant = `${figure}% is ${tenfold} ${unit}; write ${figure} only if ${figure} ${unit} is meant`;
  return { mend: `check the unit at its source: ${meant}`, together: `check the unit at its source: here ${meant}` };
}

/** A decimal comma and the number with a point; or, in a count, a comma that parts no thousands and the number without it. */
type Comma = { text: string; instead: string } | { text: string; whole: string | null };

function commaWords(comma: Comma): { what: string; mend: string; cause: string; together?: string } {
  const text = quoteText(comma.text);
  if ('instead' in comma)
    return {
      what: `${text} has a decimal comma`,
      mend: `write ${comma.instead} if that is meant`,
      cause: 'decimal comma',
      together: `write a point before the decimals, here ${comma.instead}, if that is meant`,
    };
  return {
    what: `${text} has a comma that parts no thousands, and a count is whole`,
    mend: `look which number is meant at its source, and write that${comma.whole === null ? '' : `: ${comma.whole} if the comma alone is a slip`}`,
    cause: 'comma in a count',
  };
}

// A finding may be kept where others read it.
const NOT_REPEATED = 'a count is small: no number is repeated here';

/** A value or target of another size than what is held of its measure, said as a number the reader knows. */
type OddSize = { text: string; held: string } & (
  | { size: string; instead: readonly string[]; isTarget?: boolean }
  /** What is left of 100. */
  | { rest: string }
);

function sizeWords(odd: OddSize): { what: string; mend: string } {
  const { text, held } = odd;
  if ('rest' in odd)
    return {
      what: `${text} is far above what this measure is elsewhere, and what is left of 100 is not: ${held}`,
      mend: `write ${odd.rest}, with the count that belongs to it, if the other part was sent, such as attendance for absence`,
    };
  const instead = `write ${listText(odd.instead, 'or')} if that is meant`;
  if (odd.isTarget === true)
    return {
      what: `target ${text} is about ${odd.size} of what this measure is elsewhere: ${held}`,
      mend: `${instead}; a target is in the unit of its measure`,
    };
  return {
    what: `${text} has no counts and is about ${odd.size} of what this measure is elsewhere: ${held}`,
    mend: `${instead}; if ${text} is right give its numerator and denominator, by which it is then judged`,
  };
}

/** Wording of value findings: what a number cell may hold, and whether the figures of a row and its neighbours can be true. */
export const valueWordings = {
  V01: wording('error', (found: { text: string } & ({ instead: string | null } | { interval: string })) =>
    'interval' in found
      ? {
          what: `${quoteText(found.text)} is a number and its interval in one cell`,
          mend: `write ${found.interval}, and leave the interval out: it is worked out from the counts`,
          cause: 'interval',
          together: `write the number alone, here ${found.interval}, and leave the interval out: it is worked out from the counts`,
        }
      : { what: `${quoteText(found.text)} is not a number`, mend: write(found.instead) },
  ),
  V02: wording(
    'error',
    ({
      text,
      instead,
      codePoints,
      isRead = false,
    }: {
      text: string;
      instead: string;
      codePoints: readonly number[];
      isRead?: boolean;
    }) => ({
      what:
        `${quoteText(text)} has a thousands separator${codePoints.length === 0 ? '' : ` (${codePoints.map(nameCharacter).join(', ')})`}` +
        (isRead ? `, and is read as ${instead}: a count is whole` : ''),
      mend: `write ${instead}`,
      cause: 'thousands',
      together: `take the separators out, here ${instead}`,
      ...readAllTheSame(isRead),
    }),
  ),
  V03: wording('error', commaWords),
  V04: wording('error', (percent: Percent) => ({
    what:
      `${quoteText(percent.text)} ${percent.text.includes('%') ? 'has a % sign' : 'says per cent'}` +
      (percent.unit === null || percent.unit === '%' ? '' : ` but ${percent.indicator} is ${percent.unit}`),
    ...percentMend(percent),
    // Of a rate each figure is asked about by itself: its sign may be ten times the figure.
    cause: percent.unit === null || percent.unit === '%' ? 'percent sign' : `percent sign of ${percent.indicator}`,
  })),
  V05: wording('error', ({ text, unit, instead }: { text: string; unit: string | null; instead: string | null }) => ({
    what: `${quoteText(text)} has a currency sign${unit === null ? '' : `; the unit is ${unit}`}`,
    mend: instead === null ? 'check that the figure belongs in this row' : `write ${instead}`,
    cause: 'currency sign',
  })),
  V06: wording(
    'error',
    ({ text, codePoint, instead }: { text: string; codePoint: number; instead: string | null }) => ({
      what: `${nameCharacter(codePoint)} in ${quoteText(text)} is not a minus`,
      mend: instead === null ? 'use the keyboard hyphen' : `use the keyboard hyphen: ${instead}`,
      cause: String(codePoint),
    }),
  ),
  V07: wording('error', ({ text, isUnfinished = false }: { text: string; isUnfinished?: boolean }) =>
    isUnfinished
      ? {
          what: `${quoteText(text)} stands where a sheet had not worked out its number yet`,
          mend: 'open the sheet, wait until it shows every number, and save or download it again',
        }
      : {
          what: `spreadsheet error ${quoteText(text)}`,
          mend: 'mend the formula in the workbook and save again',
        },
  ),
  V08: wording('error', ({ text, why, instead }: { text: string; why: string; instead: string | null }) => ({
    what: `${quoteText(text)} is not a plain decimal number: ${why}`,
    mend: write(instead),
    cause: why,
  })),
  V09: wording('error', ({ count }: { count: number }) => ({
    what: `blank: ${count === 1 ? 'a space' : `${count} spaces`} and nothing else`,
    mend: 'leave the cell empty and give a status',
  })),
  V10: wording(
    'warning',
    ({ text, found, expected, shown }: { text: string; found: number; expected: number; shown: string }) => ({
      what: `${quoteText(text)} has ${spellCountOf(found, 'decimal')}; the register says ${expected}`,
      mend: `nothing need be done: kept in the data, shown as ${shown}`,
      together: `nothing need be done: kept in the data, here shown as ${shown}`,
      cause: `${expected}`,
    }),
  ),
  V11: wording('error', ({ text, instead, isBand }: { text: string; instead: string | null; isBand: boolean }) => ({
    what: isBand
      ? `${quoteText(text)} is not written as age bands are`
      : `${quoteText(text)} is a date made by a spreadsheet, or mistaken for one`,
    mend:
      instead === null
        ? 'type the number again in a cell formatted as text'
        : isBand
          ? `write the two ages with a hyphen and nothing else, here ${instead}`
          : `it should be ${instead}: type it in a cell formatted as text`,
    cause: isBand ? 'band' : 'date',
    ...(isBand && instead !== null
      ? { together: `write the two ages with a hyphen and nothing else, here ${instead}` }
      : {}),
  })),
  V12: wording('error', ({ text }: { text: string }) => ({
    what: `${quoteText(text)} is negative; a count cannot be`,
    mend: 'check the sign at its source',
  })),
  V13: wording(
    'error',
    ({
      text,
      bound,
      limit,
      why,
      isHard,
    }: {
      text: string;
      bound: 'above' | 'below';
      limit: string;
      why: string;
      isHard: boolean;
    }) => ({
      what: `${text} is ${bound} ${limit}${why}`,
      mend: 'check the figure and its unit at the source',
      severity: isHard ? 'error' : 'warning',
    }),
  ),
  V14: wording('error', ({ where }: { where: string }) => ({
    what: `the data say 0, ${where} says nothing`,
    mend: 'show a true zero as 0',
  })),
  V15: wording('error', ({ text, isRead = false }: { text: string; isRead?: boolean }) => {
    const whole = /\.0+$/.test(text) ? text.replace(/\.0+$/, '') : null;
    // A point before three figures parts thousands where the comma stands before decimals.
    if (/^[1-9]\d{0,2}\.\d{3}$/.test(text))
      return {
        what: `${quoteText(text)} is not a whole number, unless its point parts thousands; this column counts`,
        mend: `look which number is meant at its source, and write that: ${text.replace('.', '')}${whole === null ? ' if the point parts thousands' : ` or ${whole}`}`,
      };
    if (whole === null)
      return {
        what: `${quoteText(text)} is not a whole number; this column counts`,
        mend: 'write the count as published, without decimals',
      };
    return {
      what:
        `${quoteText(text)} is a count with decimals, as a program writes whole numbers beside blank cells` +
        (isRead ? `, and is read as ${whole}` : ''),
      mend: `write ${whole}`,
      ...(isRead ? { cause: 'whole', together: `take the point and what follows it away, here ${whole}` } : {}),
      ...readAllTheSame(isRead),
    };
  }),
  V16: wording<NoParams>('error', () => ({
    what: 'denominator is 0',
    mend: 'if there are no pupils leave value and numerator blank and write status z',
  })),
  V17: wording(
    'error',
    ({
      indicator,
      numerator,
      denominator,
      isProportion,
      swapped,
      isSmall = false,
    }: {
      indicator: string;
      numerator: string;
      denominator: string;
      isProportion: boolean;
      /** The value, where it is that of the counts the other way round. */
      swapped: string | null;
      /** One of the counts is of so few children that it is not repeated. */
      isSmall?: boolean;
    }) => ({
      what: isSmall
        ? `${indicator}: the numerator is larger than the denominator (${NOT_REPEATED})`
        : `${indicator}: numerator ${numerator} is larger than denominator ${denominator}`,
      mend:
        isSmall && swapped !== null
          ? 'let the two change places: the value is theirs'
          : swapped !== null
            ? `write numerator ${denominator} and denominator ${numerator}: the value ${swapped} is theirs`
            : isProportion
              ? 'a part cannot exceed its whole: are the two swapped?'
              : 'possible for a rate; confirm it at the source',
      severity: isProportion || swapped !== null ? 'error' : 'warning',
    }),
  ),
  V18: wording('error', ({ missing, present }: { missing: string; present: string }) => ({
    what: `${missing} is blank but ${present} is not`,
    mend: `give both numerator and denominator, or neither`,
  })),
  V19: wording('error', ({ indicator, text, registered }: { indicator: string; text: string; registered: string }) => ({
    what: `${indicator}: unit ${quoteText(text)} here but "${registered}" in the register`,
    mend: 'declare the unit once, in the register, and make the figures agree with it',
  })),
  V20: wording(
    'error',
    ({
      value,
      numerator,
      denominator,
      computed,
      size = null,
      noted = null,
      isSmall = false,
    }: {
      value: string;
      numerator: string;
      denominator: string;
      computed: string;
      /** How many times the value the counts give, where it is of another size and agrees else. */
      size?: string | null;
      /** The figures that agree without their last digit, without it. */
      noted?: Readonly<Record<string, string>> | null;
      /** One of the counts is of so few children that neither it nor what follows from it is repeated. */
      isSmall?: boolean;
    }) =>
      isSmall
        ? {
            what: `the value is not the ratio of its counts (${NOT_REPEATED})`,
            mend: 'work it out again from the counts if they are right',
          }
        : {
            what: `value ${value} but ${numerator} / ${denominator} is ${computed}${size === null ? '' : `, ${size}`}${noted === null ? '' : `; without the last digit of ${listText(Object.keys(noted), 'and')} they agree`}`,
            mend:
              noted === null
                ? `write ${computed} if the counts are right`
                : `write ${listText(
                    Object.entries(noted).map(([name, text]) => `${name} ${text}`),
                    'and',
                  )} if that digit is the number of a note, else ${computed} if the counts are right`,
            ...(size === null
              ? {}
              : { cause: size, together: `write of each value ${size} if the counts are right, here ${computed}` }),
          },
  ),
  V21: wording(
    'warning',
    ({ series, before, after, period }: { series: string; before: string; after: string; period: string }) => ({
      what: `${series}: ${after} after ${before} in ${period}`,
      mend: 'a decimal point may be missing; if it is right, confirm it in exceptions.csv with a reason',
    }),
  ),
  V22: wording(
    'warning',
    ({ indicator, periods, count }: { indicator: string; periods: readonly string[]; count: number }) => ({
      what: `${indicator}: ${listText(periods, 'and')} are identical for all ${count} areas`,
      mend: 'a block may have been copied: check the later year at its source',
    }),
  ),
  V25: wording(
    'error',
    ({
      column,
      numbers,
      odd,
    }: {
      column: string;
      numbers: number;
      odd: readonly { type: string; count: number; lines: LineRuns }[];
    }) => ({
      what: `${column} mixes types: ${listText([`numbers in ${rowsText(numbers)}`, ...odd.map(({ type, count, lines }) => `${type} in ${rowsText(count)} (${spellLines(lines)})`)], 'and')}`,
      mend: 'write a number in every row, or leave the cell empty and give a status',
    }),
  ),
  V24: wording('error', sizeWords),
  V23: wording('warning', ({ subject, scope }: { subject: string; scope: string }) => ({
    what: `${subject} is 0 in ${scope}`,
    mend: 'if the figures are not known leave them blank with a status',
  })),
};
