import type { XmlAttributes } from './readXml.ts';

/** A text with the runs that mean something else than they say: raised or lowered (a footnote mark) or struck out. */
export type RichText = { text: string; raised: string; struck: string };

/** Gathers the runs of one string item (`si` or `is`, ECMA-376 part 1, 18.4.8). */
export type RichTextCollector = {
  open: (name: string, attributes: XmlAttributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  take: () => RichText;
};

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** Makes a collector; reading aids beside the text (phonetic runs, `rPh`) are left out. */
export function collectRichText(): RichTextCollector {
  let found: RichText = { text: '', raised: '', struck: '' };
  let isInText = false;
  let isPhonetic = false;
  let run = { isRaised: false, isStruck: false };

  function open(name: string, attributes: XmlAttributes): void {
    if (name === 't') isInText = !isPhonetic;
    else if (name === 'rPh') isPhonetic = true;
    else if (name === 'r') run = { isRaised: false, isStruck: false };
    else if (name === 'vertAlign') run.isRaised = attributes['val'] !== 'baseline';
    else if (name === 'strike') run.isStruck = !isOff(attributes['val']);
  }

  function text(piece: string): void {
    if (!isInText) return;
    found.text += piece;
    if (run.isRaised) found.raised += piece;
    if (run.isStruck) found.struck += piece;
  }

  function close(name: string): void {
    if (name === 't') isInText = false;
    else if (name === 'rPh') isPhonetic = false;
    else if (name === 'r') run = { isRaised: false, isStruck: false };
  }

  function take(): RichText {
    const taken = found;
    found = { text: '', raised: '', struck: '' };
    run = { isRaised: false, isStruck: false };
    return {
      text: decodeEscapes(taken.text),
      raised: decodeEscapes(taken.raised),
      struck: decodeEscapes(taken.struck),
    };
  }

  return { open, text, close, take };
}

/** Turns `_x000D_` into the character it stands for (ECMA-376 part 1, 22.4.2.4); XML itself cannot hold it. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
