import type { Effects } from '../effects.ts';
import { holdBuilderLock } from './builderLock.ts';
import { diskCalls, type DiskCalls } from './diskCalls.ts';
import type { FolderDraft } from './draft.ts';
import { startDraft, writeWhole } from './folderDraft.ts';
import { finishSwap, putBackLast, removeLeftovers, swapFolders } from './swapFolders.ts';
import { watchInputs } from './watchInputs.ts';

/** A command at work as the only builder of this working folder. */
export interface BuilderSession {
  /** Effects that watch the data they read, and whose folders, once kept, stand nowhere before the session's own `keep`. */
  readonly effects: Effects;
  /** Takes a prepared folder into what `keep` brings in. */
  add(draft: FolderDraft): void;
  /** Where a place's folder can be read: as prepared, or as it stands. */
  folderOf(place: string): string;
  /** @throws a refusal when a file of the data is no longer what was read */
  refuseChanged(): Promise<void>;
  /**
   * Puts everything prepared in its place in one go.
   *
   * @throws a refusal when the data changed meanwhile, a folder is not whole, or another builder has taken over
   */
  keep(): Promise<void>;
}

export interface BuilderOptions {
  readonly command: string;
  /** The data folder, whose files are watched. */
  readonly data: string;
  /** Places this project writes: looked after before anything else is done. */
  readonly places: readonly string[];
  /** Folder of lock and journal. */
  readonly folder?: string;
  readonly patience?: number;
  readonly calls?: DiskCalls;
}

const LOCK_FOLDER = '.cache/builder';
/** Longer than any build, with its PDFs, takes. */
const PATIENCE = 10 * 60_000;

/**
 * Runs a command as the only builder of a working folder. What a killed builder left is put in order first: a swap cut short is
 * brought to its end, an empty place gets its last folder back, and folders in the making are cleared.
 */
export async function asOnlyBuilder<Result>(
  effects: Effects,
  options: BuilderOptions,
  work: (session: BuilderSession) => Promise<Result>,
): Promise<Result> {
  const { command, folder = LOCK_FOLDER, patience = PATIENCE, calls = diskCalls } = options;
  const lock = await holdBuilderLock({ folder, command, patience, say: effects.say });
  const journal = `${folder}/swap.json`;
  /** All that was begun, and of it what is to be brought in. */
  const begun: FolderDraft[] = [];
  const drafts: FolderDraft[] = [];
  const startFolder = (place: string): FolderDraft => {
    const draft = startDraft(place, { calls });
    begun.push(draft);
    return {
      ...draft,
      keep: () => void drafts.push(draft),
      drop: () => {
        if (!drafts.includes(draft)) draft.drop();
      },
    };
  };
  try {
    putInOrder(journal, options.places, calls);
    const watched = watchInputs(effects, options.data);
    return await work({
      effects: {
        ...effects,
        ...watched.effects,
        startFolder,
        writeFolder: async (place, files) => writeWhole(startFolder(place), files),
      },
      add: (draft) => {
        begun.push(draft);
        drafts.push(draft);
      },
      folderOf: (place) => drafts.findLast((draft) => draft.place === place)?.folder ?? place,
      refuseChanged: watched.refuseChanged,
      keep: async () => {
        for (const draft of drafts) draft.check();
        await watched.refuseChanged();
        lock.assertHeld();
        swapFolders(
          drafts.map((draft) => ({ place: draft.place, fresh: draft.folder })),
          { calls, journal },
        );
        drafts.length = 0;
      },
    });
  } finally {
    // A swap that could neither be ended nor undone is left to the next builder, with all it needs.
    if (calls.standing(journal) === 'nothing') for (const draft of begun) draft.drop();
    lock.release();
  }
}

function putInOrder(journal: string, places: readonly string[], calls: DiskCalls): void {
  finishSwap(journal, calls);
  for (const place of places) {
    putBackLast(place, calls);
    removeLeftovers(place, calls);
  }
}
