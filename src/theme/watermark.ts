import type { FileHead } from '../../pipeline/contract/files.ts';

/** What every page, picture and sheet of the training edition says of itself. */
export const TRAINING_WATERMARK = 'Training edition: invented returns';

/** Words laid over what is made from an edition; undefined for a publication, which wears none. */
export const watermarkOf = (edition: FileHead['edition']): string | undefined =>
  edition === 'training' ? TRAINING_WATERMARK : undefined;
