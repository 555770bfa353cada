import { openFile, type OpenOptions } from '../../pipeline/open/openFile.ts';
import type { OpenedFile, OpenSource } from '../../pipeline/open/openedFile.ts';
import { OPEN_LOADERS } from '../../pipeline/open/openLoaders.ts';
import { OPEN_LIMITS, type OpenLimits } from '../../pipeline/open/openLimits.ts';

/** Opens a file as the commands do, with other limits where a test says so. */
export const open = (
  name: string,
  source: OpenSource,
  limits: Partial<OpenLimits> = {},
  further: Partial<OpenOptions> = {},
): Promise<OpenedFile> =>
  openFile(name, source, { ...OPEN_LOADERS, limits: { ...OPEN_LIMITS, ...limits }, ...further });

/** All the bytes of pieces, each taken as it comes. */
export function join(pieces: Iterable<Uint8Array>): Uint8Array {
  const all: number[] = [];
  for (const piece of pieces) for (const byte of piece) all.push(byte);
  return Uint8Array.from(all);
}

/** The text of the parts of a file by their names, as strict UTF-8. */
export const textsOf = ({ parts }: OpenedFile): Record<string, string> =>
  Object.fromEntries(
    parts.flatMap((part) =>
      part.kind === 'text'
        ? [[part.name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(join(part.chunks()))]]
        : [],
    ),
  );

/** Findings as `severity code`. */
export const saidOf = ({ findings }: Pick<OpenedFile, 'findings'>): readonly string[] =>
  findings.map(({ severity, code }) => `${severity} ${code}`);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text in UTF-16, without a mark. */
export function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** Bytes in pieces of a length, all views of one buffer that is filled anew, as a reader of a disk gives them. */
export function inPieces(bytes: Uint8Array, length: number): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      const buffer = new Uint8Array(length);
      for (let at = 0; at < bytes.length; at += length) {
        const part = bytes.subarray(at, at + length);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    },
  };
}
