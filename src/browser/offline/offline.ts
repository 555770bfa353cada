import { button, element } from '../element.ts';
import { readOnlineList, removeCopy, saveCopy } from './saveCopy.ts';
import { readSavedState, type OfflineList, type SavedState } from './savedCopy.ts';

/** Loaded when the box for the offline copy is touched, or when this device keeps a copy. */
const box = document.querySelector<HTMLDetailsElement>('details[data-tool="offline"]');
const scope = new URL(box?.closest<HTMLElement>('[data-root]')?.dataset['root'] ?? './', location.href).href;

const SAVE = 'Save this site for offline use';

const say = (text: string): HTMLElement => element('p', { class: 'govuk-body' }, text);

const sizeOf = ({ bytes }: OfflineList): string => `about ${Math.ceil(bytes / 1_000_000)} MB`;

const nameOf = ({ release, build }: SavedState): string => `release ${release} (build ${build})`;

/** The box's own line, which is read without opening it. */
function writeSummary(state: SavedState | null, isOld: boolean): void {
  const line = box?.querySelector('.govuk-details__summary-text');
  if (line === null || line === undefined) return;
  const old = isOld ? '; another is online' : '';
  line.textContent = state === null ? SAVE : `Saved for offline, as of release ${state.release}${old}`;
}

function write(...parts: readonly Node[]): void {
  box?.querySelector('.govuk-details__text')?.replaceChildren(...parts);
}

async function save(list: OfflineList): Promise<void> {
  const bar = element('progress', { max: '1', value: '0', 'aria-label': 'Share saved' });
  write(say('Saving. Stay on this page until it is done.'), bar);
  try {
    await saveCopy(scope, list, (share) => {
      bar.value = share;
    });
    await show('Saved.');
  } catch {
    await show('The site could not be saved: the connection was lost, or there is no room. Nothing new was kept.');
  }
}

async function remove(): Promise<void> {
  await removeCopy(scope);
  await show('The copy was removed from this device.');
}

const savesOf = (list: OfflineList | null, label: string): readonly Node[] =>
  list === null ? [] : [button(label, () => void save(list))];

function describeUnsaved(list: OfflineList | null): readonly Node[] {
  if (list === null) return [say('The site cannot be reached now, so it cannot be saved.')];
  return [
    say(
      `Keeps every page, chart and table of release ${list.release} on this device (${sizeOf(list)}), for a place without a signal. The files to download are not in it. It stays until you remove it or the browser makes room.`,
    ),
    ...savesOf(list, SAVE),
  ];
}

function describeSaved(state: SavedState, list: OfflineList | null): readonly Node[] {
  const isOld = list !== null && list.hash !== state.hash;
  const other = isOld ? ` The site online is another: ${nameOf(list)}.` : '';
  return [
    say(`Saved for offline, as of ${nameOf(state)}.${other}`),
    ...(isOld ? savesOf(list, 'Update the saved copy') : []),
    button('Remove the saved copy', () => void remove()),
  ];
}

/** Shows how things stand, after what has just been done. */
async function show(done: string): Promise<void> {
  const [state, list] = await Promise.all([readSavedState(scope), readOnlineList(scope)]);
  writeSummary(state, state !== null && list !== null && list.hash !== state.hash);
  const status = element('output', { class: 'tool-status' }, done);
  write(...(state === null ? describeUnsaved(list) : describeSaved(state, list)), status);
}

if (box !== null) {
  const canSave = 'serviceWorker' in navigator && 'caches' in window;
  if (canSave) void show('');
  else write(say('This browser cannot save the site from this address: it needs a secure connection (https).'));
}
