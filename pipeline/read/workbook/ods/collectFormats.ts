import type { XmlAttributes } from '../readXml.ts';

/** Gathers number styles and gives each as the format code of ECMA-376, so that one reader judges cells of both kinds. */
export type FormatCollector = {
  open: (name: string, attributes: XmlAttributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  /** Format code of a style by name; null where there is none. */
  codeOf: (name: string) => string | null;
};

type Format = { code: string; maps: { condition: string; style: string }[] };

const STYLE = /^number:(number|percentage|currency|date|time|boolean|text)-style$/;

/** Makes a collector of number styles (ODF 1.3 part 3, 16.29). */
export function collectFormats(): FormatCollector {
  const formats = new Map<string, Format>();
  let open: Format | null = null;
  let literal: string | null = null;

  return {
    open: (name, attributes) => {
      if (STYLE.test(name)) {
        open = { code: '', maps: [] };
        formats.set(attributes['style:name'] ?? '', open);
      } else if (open === null) return;
      else if (name === 'number:text' || name === 'number:currency-symbol') literal = '';
      else if (name === 'style:map') open.maps.push(mapOf(attributes));
      else open.code += codeOfPart(name, attributes);
    },
    text: (text) => {
      if (literal !== null) literal += text;
    },
    close: (name) => {
      if (STYLE.test(name)) open = null;
      else if (literal !== null && (name === 'number:text' || name === 'number:currency-symbol')) {
        if (open !== null) open.code += spellLiteral(literal);
        literal = null;
      }
    },
    codeOf: (name) => joinSections(formats, name),
  };
}

const mapOf = (attributes: XmlAttributes): { condition: string; style: string } => ({
  condition: (attributes['style:condition'] ?? '').replaceAll(/\s/g, ''),
  style: attributes['style:apply-style-name'] ?? '',
});

// A per cent sign is a code wherever it stands; any other text is words.
const spellLiteral = (text: string): string =>
  text
    .split('%')
    .map((words) => (words === '' ? '' : `"${words.replaceAll('"', '')}"`))
    .join('%');

// Sections for positive and negative numbers are styles of their own, named by their conditions.
function joinSections(formats: ReadonlyMap<string, Format>, name: string): string | null {
  const format = formats.get(name);
  if (format === undefined) return null;
  const own = format.code === '' ? 'General' : format.code;
  const of = (...conditions: readonly string[]): string | undefined => {
    const style = format.maps.find(({ condition }) => conditions.includes(condition))?.style;
    return style === undefined ? undefined : formats.get(style)?.code;
  };
  const zeroOrMore = of('value()>=0');
  if (zeroOrMore !== undefined) return `${zeroOrMore};${own}`;
  const more = of('value()>0');
  const less = of('value()<0');
  return more === undefined || less === undefined ? own : `${more};${less};${own}`;
}

const isLong = (attributes: XmlAttributes): boolean => attributes['number:style'] === 'long';

function codeOfPart(name: string, attributes: XmlAttributes): string {
  const long = isLong(attributes);
  switch (name) {
    case 'number:number':
      return digitsOf(attributes);
    case 'number:scientific-number':
      return '0.00E+00';
    case 'number:fraction':
      return '# ?/?';
    case 'number:day':
      return long ? 'dd' : 'd';
    case 'number:month':
      return attributes['number:textual'] === 'true' ? (long ? 'mmmm' : 'mmm') : long ? 'mm' : 'm';
    case 'number:year':
      return long ? 'yyyy' : 'yy';
    case 'number:hours':
      return 'hh';
    case 'number:minutes':
      return 'mm';
    case 'number:seconds':
      return 'ss';
    case 'number:text-content':
      return '@';
    default:
      return '';
  }
}

function digitsOf(attributes: XmlAttributes): string {
  const number = (name: string): number | null => {
    const found = Number(attributes[`number:${name}`] ?? Number.NaN);
    return Number.isInteger(found) && found >= 0 && found <= 30 ? found : null;
  };
  const decimals = number('decimal-places');
  const whole = number('min-integer-digits') ?? 1;
  // Without a number of decimals as many are shown as there is room for.
  if (decimals === null && whole <= 1 && attributes['number:grouping'] !== 'true') return 'General';
  const least = Math.min(number('min-decimal-places') ?? decimals ?? 0, decimals ?? 0);
  const part = '0'.repeat(least) + '#'.repeat((decimals ?? 0) - least);
  const digits = whole === 0 ? '#' : '0'.repeat(whole);
  const grouped = attributes['number:grouping'] === 'true' ? `#,##${digits}` : digits;
  const thousands = { '1000': ',', '1000000': ',,' }[attributes['number:display-factor'] ?? ''] ?? '';
  return `${grouped}${part === '' ? '' : `.${part}`}${thousands}`;
}
