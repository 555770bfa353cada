import { countDecimals, roundText, shiftPoint } from '../plainDecimal.ts';

/** How a number format shows a stored number. `shown` is what the reader of the sheet sees. */
export type Shown =
  | { kind: 'as stored' }
  | { kind: 'percent'; figure: string; shown: string }
  | { kind: 'rounded'; shown: string }
  | { kind: 'scaled'; shown: string }
  | { kind: 'worded'; shown: string }
  | { kind: 'date'; hasDay: boolean; hasYear: boolean };

// ECMA-376 part 1, 18.8.30: formats every program knows by number, so that files do not spell them.
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format code of a built-in number; dates of East Asian versions count as a plain date. */
export function builtInFormat(id: number): string {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isEastAsianDate ? 'yyyy-mm-dd' : (BUILT_IN[id] ?? 'General');
}

type Section = { codes: string; words: string };

/** Says how a stored number, written as a plain decimal, is shown under a format code (ECMA-376 part 1, 18.8.31). */
export function describeFormat(code: string, text: string): Shown {
  const section = chooseSection(splitSections(code), Number(text));
  const { codes } = section;
  // General shows as many digits as the column is wide: no rounding is meant by it.
  if (/General|@/i.test(codes)) return { kind: 'as stored' };
  if (/[ymdhs]/i.test(codes)) return { kind: 'date', hasDay: /d/i.test(codes), hasYear: /y/i.test(codes) };
  // A section without digits shows its words in place of the number; # alone shows nothing for 0.
  if (!/[0#]/.test(codes) && !codes.includes('/'))
    return { kind: 'worded', shown: section.words.replaceAll('?', '').trim() };
  if (!codes.includes('0') && Number(text) === 0) return { kind: 'worded', shown: '' };
  return describeDigits(codes, text);
}

function describeDigits(codes: string, text: string): Shown {
  const decimals = /\.([0#?]*)/.exec(codes)?.[1]?.length ?? 0;
  const figure = codes.includes('%') ? shiftPoint(text, 2) : text;
  // An exponent or a fraction shows the number in another form; what is stored is what is meant.
  if (/[eE][+-]|\//.test(codes)) return { kind: 'as stored' };
  if (codes.includes('%'))
    return { kind: 'percent', figure, shown: `${roundText(figure, shownDecimals(codes, figure, decimals))}%` };
  const thousands = /[0#?](,+)(?![,0#?])/.exec(codes)?.[1]?.length ?? 0;
  if (thousands > 0) return { kind: 'scaled', shown: roundText(shiftPoint(text, -3 * thousands), decimals) };
  const zeros = /^[^.]*/.exec(codes)?.[0].replace(/[^0]/g, '').length ?? 0;
  const whole = /^-?(\d+)/.exec(roundText(text, decimals))?.[1] ?? '';
  if (zeros > whole.length) return { kind: 'worded', shown: whole.padStart(zeros, '0') };
  return countDecimals(text) > decimals ? { kind: 'rounded', shown: roundText(text, decimals) } : { kind: 'as stored' };
}

// `0.##` shows no more decimals than there are; `0.00` always two.
const shownDecimals = (codes: string, figure: string, most: number): number =>
  Math.min(most, Math.max(countDecimals(figure), (/\.(0*)/.exec(codes)?.[1] ?? '').length));

// Quoted text, escaped characters, widths, fillers, colours, currencies and conditions are not codes.
const TOKEN = /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|([\s\S])/g;

function splitSections(code: string): Section[] {
  const sections: Section[] = [{ codes: '', words: '' }];
  for (const [, quoted, escaped, bracket, plain] of code.matchAll(TOKEN)) {
    const section = sections.at(-1);
    if (section === undefined) break;
    if (plain === ';') sections.push({ codes: '', words: '' });
    else if (bracket !== undefined) section.codes += /^(h+|m+|s+)$/i.test(bracket) ? bracket : '';
    else {
      section.codes += plain ?? '';
      section.words += quoted ?? escaped ?? plain ?? '';
    }
  }
  return sections;
}

// One section is for all numbers; a second is for negative ones, a third for zero, a fourth for text.
function chooseSection(sections: readonly Section[], value: number): Section {
  const [all = { codes: '', words: '' }, negative = all, zero = all] = sections;
  return value < 0 ? negative : value === 0 ? zero : all;
}
