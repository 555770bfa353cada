import type { Problem } from '../../findings/finding.ts';
import { collectRichText } from './collectRichText.ts';
import type { RichText } from './collectRichText.ts';
import { readPart } from './readPart.ts';
import type { Archive } from '../zip/readZipDirectory.ts';

/** Reads the texts that cells name by number. */
export function parseSharedStrings(archive: Archive, part: string): { strings: RichText[]; refusal: Problem | null } {
  const strings: RichText[] = [];
  const item = collectRichText();
  const refusal = readPart(archive, part, {
    open: item.open,
    text: item.text,
    close: (name) => {
      if (name === 'si') strings.push(item.take());
      else item.close(name);
    },
  });
  return { strings, refusal };
}
