import { mendNumber } from './mendNumber.ts';

const THOUSANDS: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['thousand', 1000],
  ['m', 1_000_000],
  ['million', 1_000_000],
]);

/**
 * What to write for a text that holds one plain number and something round it: brackets, an apostrophe, a raised point, a note's
 * number, markup, a word for thousands. For the mend of a finding only; null where no number is clear.
 */
export function undressNumber(cell: string): string | null {
  const text = cell.trim();
  if (text.startsWith('=')) return ofFormula(text);
  const [, inBrackets] = /^\((.+)\)$/.exec(text) ?? [];
  const negative = mendNumber(inBrackets ?? '');
  if (negative !== null && !negative.startsWith('-'))
    return `${negative}, or -${negative} if the brackets mean a minus`;
  const [, beforeSign] = /^(\d[\d.]*)-$/.exec(text) ?? [];
  const signed = mendNumber(beforeSign ?? '');
  if (signed !== null) return `${signed}, or -${signed} if the sign behind it is a minus`;
  return ofWhole(text) ?? ofNote(text) ?? ofAbout(text) ?? ofThousands(text) ?? ofPlain(text);
}

function ofFormula(text: string): string {
  const kept = mendNumber(/^="([^"]*)"$/.exec(text)?.[1] ?? '');
  return kept ?? 'the number that the formula gives, and no formula';
}

// 100/2000, "100 of 2000": a part and its whole in one cell. 2008/09 and 12/13 may be years.
function ofWhole(text: string): string | null {
  const [, part, whole] = /^(\d{1,9}) ?(?:\/|of|out of) ?([1-9]\d{2,8})$/i.exec(text) ?? [];
  return part === undefined || Number(part) > Number(whole)
    ? null
    : `${part} as numerator and ${whole} as denominator, and as value what they give`;
}

// 5.1(2): an accountant would have no use for the number in front.
function ofNote(text: string): string | null {
  const [, figure = '', note] = /^(\d[\d.]*) ?\((\d{1,2})\)$/.exec(text) ?? [];
  const number = mendNumber(figure);
  return number === null ? null : `${number} if (${note}) is the number of a note, and the note in the note column`;
}

function ofAbout(text: string): string | null {
  const [, figure = ''] =
    /^(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|~|\u2248) ?(\d[\d.]*)$/i.exec(text) ?? [];
  const number = mendNumber(figure);
  return number === null ? null : `${number}, and status e if it is an estimate`;
}

function ofThousands(text: string): string | null {
  const [, figure = '', word = ''] = /^(\d[\d.]*) ?([a-z]{1,8})$/i.exec(text) ?? [];
  const factor = THOUSANDS.get(word.toLowerCase());
  const number = mendNumber(figure);
  if (factor === undefined || number === null) return null;
  return `${scaleDecimalText(number, factor)} if that is meant, or the number as counted where it was rounded`;
}

// Markup of a page, the point of old print, an apostrophe that keeps text, a comma left behind.
function ofPlain(text: string): string | null {
  const bare = text
    .replace(/<sup>[^<]{0,20}<\/sup>/gi, '')
    .replace(/<\/?[a-z]{1,6}>|&nbsp;|&#160;/gi, '')
    .replace(/(?<=\d)[\u00b7\u2027\u2219](?=\d)/, '.')
    .replace(/^['\u2019]|\s*[,;]+$|(?<=\d) ?(pp|percentage points)$/g, '');
  const number = mendNumber(bare);
  return number === null ? null : `${number} if that is meant`;
}

/** Moves the decimal point in the text, so that 1.3 per cent is 13 per thousand and not 13.000000000000002. */
export function scaleDecimalText(figure: string, factor: number): string {
  const digits = (figure.split('.')[1] ?? '').length;
  const units = Math.round(Number(figure) * 10 ** digits) * factor;
  return String(units / 10 ** digits);
}
