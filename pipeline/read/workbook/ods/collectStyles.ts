import type { CellStyle } from '../sheet.ts';
import type { XmlAttributes } from '../readXml.ts';
import { collectFormats } from './collectFormats.ts';

/** What the styles of a document say of cells, text and sheets, by name. */
export type StyleCollector = {
  open: (name: string, attributes: XmlAttributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  cellStyle: (name: string) => CellStyle;
  /** Whether a piece of text in this style is raised or lowered, as a footnote mark is, or struck out. */
  textStyle: (name: string) => { isRaised: boolean; isStruck: boolean };
  isSheetHidden: (name: string) => boolean;
};

type Style = {
  parent: string | null;
  data: string | null;
  isStruck: boolean | null;
  isRaised: boolean | null;
  isHidden: boolean;
};

/** Makes a collector of styles (ODF 1.3 part 3, 16.2); the same for those of the document and of its one content. */
export function collectStyles(): StyleCollector {
  const styles = new Map<string, Style>();
  const formats = collectFormats();
  let open: Style | null = null;

  // A style says what it changes; the rest is its parent's. A circle of parents ends at the tenth.
  function look<Value>(name: string, of: (style: Style) => Value | null): Value | null {
    let style = styles.get(name);
    for (let steps = 0; style !== undefined && steps < 10; steps += 1) {
      const found = of(style);
      if (found !== null) return found;
      style = style.parent === null ? undefined : styles.get(`${name.slice(0, name.indexOf(' '))} ${style.parent}`);
    }
    return null;
  }

  return {
    open: (name, attributes) => {
      formats.open(name, attributes);
      if (name === 'style:style') {
        open = {
          parent: attributes['style:parent-style-name'] ?? null,
          data: attributes['style:data-style-name'] ?? null,
          isStruck: null,
          isRaised: null,
          isHidden: false,
        };
        styles.set(`${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`, open);
      } else if (open !== null) noteProperties(open, name, attributes);
    },
    text: formats.text,
    close: (name) => {
      formats.close(name);
      if (name === 'style:style') open = null;
    },
    cellStyle: (name) => ({
      format: formats.codeOf(look(`table-cell ${name}`, ({ data }) => data) ?? '') ?? 'General',
      isStruck: look(`table-cell ${name}`, ({ isStruck }) => isStruck) ?? false,
    }),
    textStyle: (name) => ({
      isRaised: look(`text ${name}`, ({ isRaised }) => isRaised) ?? false,
      isStruck: look(`text ${name}`, ({ isStruck }) => isStruck) ?? false,
    }),
    isSheetHidden: (name) => styles.get(`table ${name}`)?.isHidden ?? false,
  };
}

function noteProperties(style: Style, name: string, attributes: XmlAttributes): void {
  if (name === 'style:table-properties') style.isHidden = attributes['table:display'] === 'false';
  if (name !== 'style:text-properties') return;
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  if (line !== undefined) style.isStruck = line !== 'none';
  const position = attributes['style:text-position'];
  if (position !== undefined) style.isRaised = !/^(0%|normal)/.test(position);
}
