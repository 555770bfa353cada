const WINDOWS_1252: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '…': 0x85, '“': 0x93, '”': 0x94 };

/** A text as bytes of an encoding that spreadsheets write; UTF-16 with its mark. */
export function bytesIn(encoding: 'utf-16le' | 'utf-16be' | 'windows-1252', text: string): Uint8Array {
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (character) => WINDOWS_1252[character] ?? character.charCodeAt(0));
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of [
    0xfeff,
    ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  ].entries())
    view.setUint16(at * 2, unit, encoding === 'utf-16le');
  return bytes;
}
