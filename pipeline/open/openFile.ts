import { placeFinding, problem, WHOLE_FILE, type Problem } from '../findings/finding.ts';
import type { OpenedFile, OpenLoaders, Opener, OpenSource } from './openedFile.ts';
import { OPEN_LIMITS, type OpenLimits } from './openLimits.ts';
import { openText } from './openText.ts';
import { recogniseBytes } from './recogniseBytes.ts';
import { holdBytes, replaySource } from './replaySource.ts';

/** How a file is opened where it is: what fetches the readers, and limits other than the usual. */
export interface OpenOptions extends OpenLoaders {
  readonly limits?: OpenLimits;
}

/**
 * Opens a file as people have it, by its content and not by its name: CSV in UTF-8, UTF-16 or Windows-1252, that in gzip or zip, a
 * workbook (.xlsx, .ods) with all its sheets, or a Parquet file. What had to be assumed is a notice, what cannot be opened an
 * error with its mend, and nothing is thrown for a bad file. Plain text is neither held nor limited: its pieces are read as
 * they are asked for. Pure: no disk, no network, no clock; the same in a browser.
 */
export async function openFile(name: string, source: OpenSource, options: OpenOptions): Promise<OpenedFile> {
  const limits = options.limits ?? OPEN_LIMITS;
  const replay = replaySource(source);
  if (replay.head.length === 0) return refuse(name, problem('P01', {}));
  const load = loaderFor(replay.head, options);
  if (load === null) return openText({ file: name, name, ...replay });
  const bytes = holdBytes(source, replay, limits.held);
  if (bytes === null) return refuse(name, problem('W03', { kind: 'file', limit: limits.held, of: 'archive' }));
  const open = await load();
  return open(name, bytes, limits);
}

function loaderFor(head: Uint8Array, options: OpenOptions): (() => Promise<Opener>) | null {
  switch (recogniseBytes(head)) {
    case 'gzip':
    case 'zip':
      return () => loadArchiveOpener(options);
    case 'parquet':
      return options.loadParquet;
    case 'compound':
      return options.loadSheets;
    case 'other archive':
    case 'text':
      return null;
    default:
      return null;
  }
}

// A workbook is a zip archive too: which of the two it is its directory says.
async function loadArchiveOpener(options: OpenOptions): Promise<Opener> {
  const open = await options.loadArchives();
  return async (name, bytes, limits) => {
    const opened = await open(name, bytes, limits);
    return opened === 'workbook' ? (await options.loadSheets())(name, bytes, limits) : opened;
  };
}

const refuse = (name: string, found: Problem): OpenedFile => ({
  parts: [],
  findings: [placeFinding(name, WHOLE_FILE, found)],
});
