import type { PageNotes } from './noteStore.ts';

const indent = (text: string): string => text.replace(/^/gm, '  ');

const describePage = ({ title, path, release, notes }: PageNotes): string =>
  [
    `${title} (${path === '' ? 'home page' : path}, release ${release})`,
    ...notes.map(({ about, text }) => indent(about === '' ? `- ${text}` : `- On: ${about}\n${text}`)),
  ].join('\n\n');

/** All notes as plain text, page by page. */
export const formatNotesAsText = (pages: readonly PageNotes[]): string => `${pages.map(describePage).join('\n\n\n')}\n`;

/** All notes as JSON, in the shape they are kept in. */
export const formatNotesAsJson = (pages: readonly PageNotes[]): string => `${JSON.stringify(pages, null, 2)}\n`;
