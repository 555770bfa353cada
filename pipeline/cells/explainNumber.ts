import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { tellsNumber } from '../findings/spelling.ts';
import { lookAlikes, unseenCharacters } from './findLookAlikes.ts';
import { isGrouped, mendNumber } from './mendNumber.ts';
import { scaleDecimalText, undressNumber } from './undressNumber.ts';
import { explainSymbol, saysSmall } from './explainSymbol.ts';
import type { StatusCode } from '../contract/reasons.ts';
import { forbidsNumber, meantStatus } from './status/parseStatus.ts';
import { statusOfWord } from './status/statusWords.ts';

/** What the cell's column says about it: the indicator and unit of its row where there is one, and whether it counts. */
export type NumberContext = { indicator: string; unit: string | null; multiplier: number; isCount?: boolean };

export const NO_CONTEXT: NumberContext = { indicator: '', unit: null, multiplier: 1 };
/** Of a column whose every number is whole. */
export const OF_COUNT: NumberContext = { ...NO_CONTEXT, isCount: true };

// A cell is cut before patterns look at it: none of these forms is longer, and no pattern may meet a very long text.
const LONGEST = 200;

/**
 * Says exactly why a text is not `-?digits[.digits]` (checks V01-V09, V11, S04, S05, E07) and what to write instead.
 * Never guesses a value: the caller has none.
 */
export function explainNumber(cell: string, context: NumberContext = NO_CONTEXT): Problem {
  const text = cell.slice(0, LONGEST);
  if (text.trim() === '') return problem('V09', { count: cell.length });
  return (
    explainSymbol(text) ??
    explainInterval(text) ??
    explainMark(text) ??
    explainCharacters(text) ??
    explainSign(text, context) ??
    explainDate(text) ??
    explainWords(text) ??
    explainSeparators(text, context) ??
    explainForm(text) ??
    problem('V01', { text, instead: mendNumber(text) ?? typedAsLetters(text) ?? undressNumber(text) })
  );
}

// The letters O, l and I typed for the figures they look like; never all of a cell.
function typedAsLetters(text: string): string | null {
  const number = /^-?[\dOolI]*\d[\dOolI.]*$/.test(text)
    ? mendNumber(text.replace(/o/gi, '0').replace(/[lI]/g, '1'))
    : null;
  return number === null ? null : `${number} if that is meant`;
}

// 5.0 (4.1-6.0), 5.0 [4.1, 6.0], 5.0 ±0.9: a figure and how sure it is.
const INTERVAL =
  /^(?<figure>-?\d+(?:\.\d+)?)%?\s*(?:[([]\s*-?\d+(?:\.\d+)?%?\s*(?:[-\u2013\u2014,;]|to)\s*-?\d+(?:\.\d+)?%?\s*[)\]]|(?:±|\+\/?-)\s*\d+(?:\.\d+)?%?)$/i;

function explainInterval(cell: string): Problem | null {
  const { figure } = INTERVAL.exec(cell.trim())?.groups ?? {};
  return figure === undefined ? null : problem('V01', { text: cell, interval: figure });
}

function explainCharacters(text: string): Problem | null {
  const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.exec(text)?.[0];
  const instead = mendNumber(text);
  if (dash !== undefined && /\d/.test(text))
    return problem('V06', { text, codePoint: dash.codePointAt(0) ?? 0, instead });
  const unseen = unseenCharacters(text);
  if (unseen.length > 0) {
    const isGrouping = instead !== null && /^-?\d{1,3}(\D\d{3})+(\.\d+)?$/.test(text);
    return isGrouping
      ? problem('V02', { text, instead, codePoints: unseen })
      : problem('E07', { codePoints: unseen, text, instead });
  }
  const alike = lookAlikes(text);
  return alike.length > 0 && /\d|[\uff10-\uff19]/.test(text)
    ? problem('E07', { codePoints: alike, text, instead })
    : null;
}

function explainSign(text: string, { indicator, unit, multiplier }: NumberContext): Problem | null {
  const percent = /^\s*(-?\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)\s*(.*)$/i.exec(text);
  if (percent !== null) {
    const figure = percent[1] ?? '';
    const status = statusInWords(percent[2] ?? '');
    if (status !== null) return problem('S04', { text, figure, statuses: [status] });
    const tenfold = multiplier === 1 ? null : scaleDecimalText(figure, multiplier / 100);
    return problem('V04', { text, indicator, unit, figure, tenfold });
  }
  return /[£$€]/.test(text) ? problem('V05', { text, unit, instead: mendMoney(text, unit) }) : null;
}

const MONEY_FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000, bn: 1_000_000_000 };

function mendMoney(text: string, unit: string | null): string | null {
  if (unit !== null && !unit.includes('£')) return null;
  const parts = /^£\s?([\d,]+(?:\.\d+)?)\s?(k|m|bn)?$/i.exec(text.trim());
  const factor = MONEY_FACTORS[(parts?.[2] ?? '').toLowerCase()];
  const figure = mendNumber((parts?.[1] ?? '').replaceAll(',', ''));
  if (figure === null || factor === undefined) return null;
  return unit === '£ thousand' ? scaleDecimalText(figure, factor / 1000) : scaleDecimalText(figure, factor);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The band or figure a spreadsheet turned into a date: `13-Aug` was `8-13`, `Oct-17` was `10-17`. Null when it is no such date. */
export function undoDate(text: string): string | null {
  const dayFirst = /^(\d{1,2})-([A-Za-z]{3})$/.exec(text);
  const monthFirst = /^([A-Za-z]{3})-(\d{2})$/.exec(text);
  const month = MONTHS.indexOf((dayFirst?.[2] ?? monthFirst?.[1] ?? '').toLowerCase()) + 1;
  if (month === 0) return null;
  return `${month}-${Number(dayFirst?.[1] ?? monthFirst?.[2])}`;
}

function explainDate(text: string): Problem | null {
  if (undoDate(text) !== null) return problem('V11', { text, instead: null, isBand: false });
  const isDate = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}-[A-Za-z]{3}-\d{2,4})$/.test(text);
  return isDate ? problem('V11', { text, instead: null, isBand: false }) : null;
}

// A number, and behind it a code or note in brackets, a mark, or a letter.
const MARKED =
  /^(?<figure>-?\d[\d, ]*(?:\.\d+)?)\s*(?:\[(?<square>[^\]]{1,20})\]|\((?<round>[a-z][^)]{0,20})\)|(?<sign>[*†‡§¹²³⁰-⁹]{1,3})|(?<letter>[pruebcxz]))$/i;

function explainMark(cell: string): Problem | null {
  const text = cell.trim();
  const { figure = '', square, round, sign, letter } = MARKED.exec(text)?.groups ?? {};
  const number = plainNumber(figure.trim());
  if (number === null) return null;
  if (sign !== undefined) return problem('S04', { kind: 'note mark', text, figure: number });
  const status = statusOfWord(square ?? round ?? letter ?? '');
  if (status === 'c' || status === 'x' || status === 'z' || status === 'low')
    return problem('S04', { kind: 'withheld', status });
  if (status !== null && status !== '') return problem('S04', { text, figure: number, statuses: [status] });
  return letter === undefined && statusInWords(text) === null
    ? problem('S04', { kind: 'note mark', text, figure: number })
    : null;
}

/** A number whose only fault may be its thousands. */
const plainNumber = (text: string): string | null => mendNumber(isGrouped(text) ? text.replaceAll(',', '') : text);

const WORD_STATUSES: readonly (readonly [RegExp, string])[] = [
  [/provisional|\(p\)|\[p\]/i, 'p'],
  [/estimate|\(e\)|\[e\]/i, 'e'],
  [/revised|\(r\)|\[r\]/i, 'r'],
];

const statusInWords = (text: string): string | null =>
  WORD_STATUSES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

// What a sender writes for a number that may not be told, beside the words that hold one of these.
const WITHHELD_WORDS = /^(dnp|not for publication)$|suppress|confidential|withheld|disclos/i;

/** Whether a text is a number in words and nothing else: "one hundred and five". */
const isSpelledOut = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => word !== 'zero' && (word === 'and' || tellsNumber(word)));
};

// How a report judges a figure, by which the figure itself is lost. A letter alone may mean something else.
const COLOUR = /^(red|amber|green|yellow|blue|(red|amber|green)[ /-]+(red|amber|green))$/i;

// What a form says where nobody was counted, and where nobody counted.
const NOTHING_COUNTED = /^(nil|nil return|none|zero|no (pupils|children|cases|young people))$/i;

function explainWords(text: string): Problem | null {
  const status = statusInWords(text);
  const figure = plainNumber(/-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '');
  if (status !== null && figure !== null) return problem('S04', { text, figure, statuses: [status] });
  if (/^(true|false|yes|no)$/i.test(text)) return problem('V01', { text, instead: null });
  if (/^-?(inf|infinity)$/i.test(text)) return problem('V08', { text, why: 'not a number at all', instead: null });
  if (/\d/.test(text) || !/\p{L}/u.test(text)) return null;
  const word = statusOfWord(text);
  if (word === 'c' || WITHHELD_WORDS.test(text.trim())) return problem('S04', { text, figure: null, statuses: ['c'] });
  if (word === 'low') return problem('S04', { text, figure: null, statuses: ['low'] });
  if (isSpelledOut(text)) return problem('V01', { text, instead: 'it in digits' });
  if (COLOUR.test(text.trim())) return problem('S04', { kind: 'colour', text });
  if (NOTHING_COUNTED.test(text.trim())) return problem('S04', { kind: 'nil', text });
  const isNotAvailable = /^(n\/?a|n\.a\.?|nan|not applicable|null)$/i.test(text.trim());
  return problem('S04', { text, figure: null, statuses: isNotAvailable ? ['x', 'z'] : ['x'] });
}

/**
 * The status by which a number cell says that the figures of its row may not be told: `c`, `*`, `<5`, `suppressed`, `6.6 [c]`. Null
 * of a number, a blank, and of a word or symbol that says no more than that there is nothing, such as `n/a`.
 */
export function withheldIn(cell: string): StatusCode | null {
  const text = cell.slice(0, LONGEST).trim();
  if (saysSmall(text) || text === '~' || WITHHELD_WORDS.test(text)) return 'c';
  const { square, round, letter } = MARKED.exec(text)?.groups ?? {};
  const mark = square ?? round ?? letter;
  const status = mark === undefined ? meantStatus(text) : statusOfWord(mark);
  const isInWords = status !== 'c' && /[a-z]{4}/i.test(mark ?? text);
  return status !== null && forbidsNumber(status) && !isInWords ? status : null;
}

function explainSeparators(cell: string, { isCount = false }: NumberContext): Problem | null {
  const text = cell.trim();
  if (isGrouped(text)) return problem('V02', { text, instead: text.replaceAll(',', ''), codePoints: [] });
  if (/^-?\d{1,3}( \d{3})+(\.\d+)?$/.test(text)) {
    return problem('V02', { text, instead: text.replaceAll(' ', ''), codePoints: [] });
  }
  if (/^-?\d+,\d+$/.test(text)) {
    return problem(
      'V03',
      isCount ? { text, whole: mendNumber(text.replace(',', '')) } : { text, instead: text.replace(',', '.') },
    );
  }
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) {
    if (isCount) return problem('V03', { text, whole: null });
    return problem('V03', { text, instead: text.replaceAll('.', '').replace(',', '.') });
  }
  return null;
}

// Forms that Number() or parseFloat() would take without a word.
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^[+-]?0x[0-9a-f]+$/i, 'hexadecimal'],
  [/^[+-]?0[bo][0-7]+$/i, 'binary or octal'],
  [/^[+-]?[\d.]+e[+-]?\d+$/i, 'scientific notation, in which a spreadsheet loses digits'],
  [/^[+-]?[\d_]+(\.[\d_]+)?$/, 'underscores'],
  [/^[+-]?\d+\.\d+(\.\d+)+$/, 'two decimal points'],
];

function explainForm(text: string): Problem | null {
  const instead = mendNumber(text);
  const isNumeric = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text);
  if (isNumeric) return problem('V08', { text, why: explainDigits(text), instead });
  const form = FORMS.find(([pattern]) => pattern.test(text));
  const whole = /^-?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text) ? mendNumber(text.replaceAll('.', '')) : null;
  const meant = whole === null ? expanded(text) : `${whole} if the points part thousands`;
  return form === undefined ? null : problem('V08', { text, why: form[1], instead: meant });
}

// 5.36e+04, as programs write 53600 where it is shorter.
function expanded(text: string): string | null {
  const number = /^[+-]?\d(\.\d+)?e[+-]?\d{1,2}$/i.test(text) ? mendNumber(String(Number(text))) : null;
  return number === null ? null : `the number at its source: ${number} if no digit is lost`;
}

function explainDigits(text: string): string {
  if (text.startsWith('+')) return 'a plus sign';
  if (/^-?\./.test(text)) return 'no digit before the point';
  if (text.endsWith('.')) return 'no digit after the point';
  if (/^-0(\.0*)?$/.test(text)) return 'minus zero';
  if (/^-?0\d/.test(text)) return 'leading zeros';
  return 'more digits than can be kept exactly';
}
