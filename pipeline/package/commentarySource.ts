import type { FileHead } from '../contract/files.ts';
import { COMMENTARY_TABLE } from './commentaryTable.ts';
import { withSourceOf } from './recordSource.ts';
import type { DataTables } from './textTables.ts';

/** Id of the source that comments stand on: the table they were entered in. */
export const COMMENTARY_SOURCE = 'signed-commentary';

const WORDS = {
  publication: {
    title: 'Commentary of posts on figures',
    publisher: 'entered in the tables of this publication',
    licence: 'not stated: written for this publication',
    kind: 'record',
    standing_note: 'What posts say of figures in their own words. It is not of this site, and no figure rests on it.',
  },
  training: {
    title: 'Invented commentary for training',
    publisher: 'nobody: invented for the training edition of this site',
    licence: 'not applicable: invented',
    kind: 'example',
    standing_note: 'Invented comments. No post said any of it. Never in a publication.',
  },
} as const satisfies Readonly<Record<FileHead['edition'], Readonly<Record<string, string>>>>;

/** The tables with the commentary among their sources, once anything stands in it. */
export const withCommentarySource = (tables: DataTables, edition: FileHead['edition']): DataTables =>
  withSourceOf(tables, [COMMENTARY_TABLE], { ...WORDS[edition], source_id: COMMENTARY_SOURCE });
