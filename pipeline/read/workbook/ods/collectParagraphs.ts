import type { RichText } from '../collectRichText.ts';
import type { XmlAttributes } from '../readXml.ts';
import type { StyleCollector } from './collectStyles.ts';

/** Gathers the paragraphs of one cell as one text, a line each. */
export type ParagraphCollector = {
  open: (name: string, attributes: XmlAttributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  take: () => RichText;
};

// No cell holds more; a file that asks for more spaces in one place gains nothing.
const MOST_SPACES = 32_767;

/** Makes a collector of text (ODF 1.3 part 3, 6.1): white space as typed stands in elements of its own, that of the file counts as one space. */
export function collectParagraphs(styles: Pick<StyleCollector, 'textStyle'>): ParagraphCollector {
  const fresh = (): RichText & { count: number } => ({ text: '', raised: '', struck: '', count: 0 });
  let found = fresh();
  let depth = 0;
  let isSpaceTaken = true;
  let spans: { isRaised: boolean; isStruck: boolean }[] = [];

  function add(piece: string): void {
    found.text += piece;
    if (spans.some(({ isRaised }) => isRaised)) found.raised += piece;
    if (spans.some(({ isStruck }) => isStruck)) found.struck += piece;
  }

  function open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:p' || name === 'text:h') {
      if (found.count > 0) found.text += '\n';
      found.count += 1;
      depth += 1;
      isSpaceTaken = true;
    } else if (depth === 0) return;
    else if (name === 'text:span') spans.push(styles.textStyle(attributes['text:style-name'] ?? ''));
    else if (name === 'text:s')
      add(' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))));
    else if (name === 'text:tab') add('\t');
    else if (name === 'text:line-break') add('\n');
  }

  function text(piece: string): void {
    if (depth === 0) return;
    const plain = piece.replaceAll(/[ \t\r\n]+/g, ' ');
    const rest = isSpaceTaken && plain.startsWith(' ') ? plain.slice(1) : plain;
    if (plain !== '') isSpaceTaken = plain.endsWith(' ');
    add(rest);
  }

  function close(name: string): void {
    if (name === 'text:p' || name === 'text:h') depth -= 1;
    else if (name === 'text:span') spans.pop();
  }

  function take(): RichText {
    const { text: whole, raised, struck } = found;
    found = fresh();
    spans = [];
    depth = 0;
    return { text: whole, raised, struck };
  }

  return { open, text, close, take };
}
