import { NotesBody } from './NotesBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** The reader's own notes, kept on the device and nowhere else. */
export const notesPages = pageKind({
  id: 'notes',
  answers: 'The notes a reader has written, kept on the device: list, export, delete',
  pages: () => [
    {
      path: 'notes/',
      title: 'Your notes',
      description:
        'The notes you have written on the pages of this site, kept on this device only: read, export or delete them.',
      trail: [],
      body: <NotesBody />,
      runningHead: 'Notes',
    },
  ],
});
