import type { RichText } from '../collectRichText.ts';
import type { SheetCell } from '../sheet.ts';
import type { XmlAttributes } from '../readXml.ts';

/** What a cell stores, and the type it says it is of. */
export type OdsValue = Pick<SheetCell, 'kind' | 'text' | 'rich' | 'formula'> & { type: string };

const NUMBER = /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DATE = /^-?\d{4,}-\d{2}-\d{2}(T[\d:.]+Z?)?$/;
const ERROR = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d+)$/;
// Another document stands as an address before the sheet: 'file:///C:/old.ods'#$Sheet1.A1.
const OTHER_DOCUMENT = /'[^']+'#/;

/** The stored value of a cell (ODF 1.3 part 3, 19.385); null where it is not what its type says. */
export function valueOfCell(attributes: XmlAttributes, paragraphs: RichText): OdsValue | null {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'] ?? '';
  const formula = formulaOf(attributes['table:formula']);
  const isError = attributes['calcext:value-type'] === 'error' || (formula !== 'none' && ERROR.test(paragraphs.text));
  if (isError) return { kind: 'error', text: paragraphs.text || 'error', rich: null, formula, type };
  const stored = storedValue(type, attributes, paragraphs);
  if (stored === null) return null;
  const rich = stored.kind === 'text' && paragraphs.raised + paragraphs.struck !== '' ? paragraphs : null;
  return { ...stored, rich, formula, type };
}

function formulaOf(text: string | undefined): SheetCell['formula'] {
  if (text === undefined) return 'none';
  return OTHER_DOCUMENT.test(text) ? 'external' : 'own';
}

type Stored = Pick<SheetCell, 'kind' | 'text'>;

function storedValue(type: string, attributes: XmlAttributes, { text }: RichText): Stored | null {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = attributes['office:value'] ?? '';
      return NUMBER.test(value) && Number.isFinite(Number(value)) ? { kind: 'number', text: value } : null;
    }
    case 'date': {
      const value = attributes['office:date-value'] ?? '';
      return DATE.test(value) ? { kind: 'date', text: value } : null;
    }
    case 'time':
      return timeOf(attributes['office:time-value'] ?? '');
    case 'boolean': {
      const value = attributes['office:boolean-value'];
      return value === 'true' || value === 'false' ? { kind: 'truth', text: value.toUpperCase() } : null;
    }
    case '':
      return { kind: text === '' ? 'nothing' : 'text', text };
    default:
      return { kind: 'text', text: attributes['office:string-value'] ?? text };
  }
}

// A time of day is a share of one, as an .xlsx stores it.
function timeOf(text: string): Stored | null {
  const parts = /^-?PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text);
  if (parts === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return { kind: 'number', text: String((hours * 3600 + minutes * 60 + seconds) / 86_400) };
}
