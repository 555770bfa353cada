import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { expandPart } from '../zip/expandPart.ts';
import type { Fault } from '../zip/expandPart.ts';
import { readXml } from './readXml.ts';
import type { XmlReader } from './readXml.ts';
import type { Archive } from '../zip/readZipDirectory.ts';

/** Expands one part of a workbook and reads its XML; returns why it cannot be read, or null (checks W02, W03). */
export function readPart(archive: Archive, name: string, reader: XmlReader): Problem | null {
  const part = archive.get(name);
  if (part === undefined) return problem('W02', { part: name, why: 'is missing' });
  const fault: Fault = { problem: null };
  const wrong = readXml(expandPart(part, fault), reader);
  // A part cut short is also bad XML: the first cause is the one to tell.
  return fault.problem ?? (wrong === null ? null : problem('W02', { part: name, why: wrong }));
}
