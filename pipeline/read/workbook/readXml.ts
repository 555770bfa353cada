import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Receives the elements of one vocabulary, prefixes taken off; elements of others are not handed on, nor is their text. */
export type XmlReader = {
  open: (name: string, attributes: XmlAttributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** Whether enough was read. */
  isDone?: () => boolean;
  /** Hands on elements of every vocabulary, by their names as they stand: `table:table-cell`. */
  keepsPrefixes?: true;
};

/**
 * Reads XML that arrives piece by piece. Well-formedness is required, a DOCTYPE refused (workbooks have none, attacks do),
 * entities other than XML's own five are errors. Returns what is wrong, or null.
 */
export function readXml(pieces: Iterable<Uint8Array>, reader: XmlReader): string | null {
  const state = { wrong: null as string | null };
  const parser = startParser(reader, state);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const piece of pieces) {
    const text = tryDecode(decoder, piece);
    if (text === null) return 'is not UTF-8 text';
    parser.write(text);
    if (state.wrong !== null || reader.isDone?.() === true) return state.wrong;
  }
  if (tryDecode(decoder, null) === null) return 'is not UTF-8 text';
  parser.close();
  return state.wrong;
}

function startParser(reader: XmlReader, state: { wrong: string | null }): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  // The root's own prefix tells the vocabulary: some programs write <x:worksheet>, and extensions carry other prefixes.
  let prefix: string | null = null;
  let skipped = 0;
  const isOn = (): boolean => state.wrong === null && reader.isDone?.() !== true;
  const localName = (name: string): string | null => {
    if (reader.keepsPrefixes === true) return name;
    const rest = name.startsWith(prefix ?? '') ? name.slice((prefix ?? '').length) : ':';
    return rest.includes(':') ? null : rest;
  };
  parser.on('error', () => {
    state.wrong ??= 'is not well-formed XML';
  });
  parser.on('doctype', () => {
    state.wrong ??= 'holds a DOCTYPE, which workbooks have not';
  });
  parser.on('opentag', ({ name, attributes }) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    const local = skipped > 0 ? null : localName(name);
    if (local === null) skipped += 1;
    // Without namespace resolution saxes gives every attribute as plain text.
    else if (isOn()) reader.open(local, attributes as XmlAttributes);
  });
  const onText = (text: string): void => {
    if (skipped === 0 && isOn()) reader.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    if (skipped > 0) skipped -= 1;
    else if (isOn()) reader.close?.(localName(name) ?? name);
  });
  return parser;
}

function tryDecode(decoder: TextDecoder, piece: Uint8Array | null): string | null {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    return null;
  }
}
