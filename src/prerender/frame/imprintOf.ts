import type { FileHead } from '../../../pipeline/contract/files.ts';
import { watermarkOf } from '../../theme/watermark.ts';

/** What stands at the foot of every printed sheet. */
export function imprintOf({ release, edition }: FileHead): string {
  const watermark = watermarkOf(edition);
  return [`Release ${release}`, ...(watermark === undefined ? [] : [watermark])].join('. ');
}
