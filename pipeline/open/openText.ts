import { placeFinding, problem, WHOLE_FILE, type Finding, type Problem } from '../findings/finding.ts';
import { sniffBytes } from '../read/sniffBytes.ts';
import { judgeEncoding, type JudgedEncoding } from './judgeEncoding.ts';
import type { OpenedFile, TextEncoding } from './openedFile.ts';
import { recodeChunks, type IsAscii } from './recodeChunks.ts';
import { HEAD_BYTES } from './replaySource.ts';

/** Text whose beginning is known and whose pieces can be asked for. */
export interface TextSource {
  /** What findings call it. */
  readonly file: string;
  /** What the part is called. */
  readonly name: string;
  readonly head: Uint8Array;
  readonly pieces: () => Iterable<Uint8Array>;
  readonly isAscii?: IsAscii | undefined;
}

const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

/** Opens text: which encoding it is in is said where it is not UTF-8 (E09), and what is no text is refused (E01, E06). */
export function openText({ file, name, head, pieces, isAscii }: TextSource): OpenedFile {
  const judged = judgeEncoding(head, head.length < HEAD_BYTES);
  const refusal = refuseHead(head, judged);
  if (judged === null || refusal !== null) {
    const found = refusal ?? problem('E01', { found: 'UTF-32' });
    return { parts: [], findings: [placeFinding(file, WHOLE_FILE, found)] };
  }
  const late: Finding[] = [];
  const tell = ({ encoding, byte }: Pick<JudgedEncoding, 'encoding' | 'byte'>): Finding =>
    placeFinding(file, WHOLE_FILE, describeEncoding(encoding, byte));
  const chunks = (): Iterable<Uint8Array> => {
    late.length = 0;
    const onLate = (byte: number): void => void late.push(tell({ encoding: 'windows-1252', byte }));
    return recodeChunks(pieces(), judged, { onLate, isAscii });
  };
  const { encoding } = judged;
  return {
    parts: [{ kind: 'text', name, encoding, chunks, told: () => [...late] }],
    findings: encoding === 'utf-8' ? [] : [tell(judged)],
  };
}

// A text in UTF-16 is told by what it says, not by its bytes.
function refuseHead(head: Uint8Array, judged: JudgedEncoding | null): Problem | null {
  if (judged === null || judged.encoding === 'utf-8' || judged.encoding === 'windows-1252') return sniffBytes(head);
  const text = new TextDecoder(judged.encoding).decode(head.subarray(0, 8192));
  return sniffBytes(new TextEncoder().encode(text));
}

function describeEncoding(encoding: TextEncoding, byte: number | null): Problem {
  if (byte === null) return problem('E09', { encoding: NAMES[encoding] });
  // Asked for a whole text at once, Node 20 takes Windows-1252 for Latin-1.
  const shown = new TextDecoder(encoding).decode(Uint8Array.of(byte), { stream: true });
  const text = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return problem('E09', { encoding: NAMES[encoding], byte: { text, shown } });
}
