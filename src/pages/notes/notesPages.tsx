import { Link } from '../../components/Link.tsx';
import { PageHead } from '../documents/DocumentPage.tsx';
import { pageKind } from '../pageKind.tsx';

/** The page that lists every note kept on this device; its script fills the list when there are notes. */
function NotesBody() {
  return (
    <>
      <PageHead heading="Your notes" />
      <p className="govuk-body">
        You can write notes on any page, at its foot, about the page, a part of it or one of its questions. They are
        kept on this device, in this browser, and nowhere else: the site sends them to nobody. They are printed with the
        page they belong to.
      </p>
      <p className="govuk-body">
        On a shared device, such as a council laptop or a library computer, others who use it after you can read your
        notes. Export them and delete them before you leave. Do not write a child’s name in them.
      </p>
      <div data-note-list="">
        <p className="govuk-body">No notes are kept on this device.</p>
      </div>
      <p className="govuk-body">
        Notes need a browser that runs scripts.{' '}
        <Link to="about/#privacy">Everything the site keeps on your device</Link>
      </p>
    </>
  );
}

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
