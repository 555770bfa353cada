import { markArea } from './markArea.ts';
import { carryPickedArea, readPickedArea } from './pickedArea.ts';

const fetched = new Set<string>();

const savesData = (): boolean => {
  // `connection` is not in every browser, and so not in the standard types.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
};

/** Fetches the page behind a link of this site before it is asked for; never from a disk, never when data is to be saved. */
export function prefetchPage(link: HTMLAnchorElement): void {
  const address = link.href.replace(/#.*/, '');
  const isOurs = link.origin === location.origin && link.protocol.startsWith('http');
  const isHere = address === location.href.replace(/#.*/, '');
  if (!isOurs || isHere || link.hasAttribute('download') || fetched.has(address) || savesData()) return;
  fetched.add(address);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}

/**
 * The only script every page loads. It waits for the first touch of something that needs a script and then loads that
 * script; where each one is, the page's own tag says.
 */
const scripts = document.currentScript?.dataset;

const woken = new Set<string>();

/** Adds one of the scripts to the page, once; nothing waits for it, and every byte here is loaded by every page. */
function wake(name: string): void {
  const address = scripts?.[name];
  if (address === undefined || woken.has(address)) return;
  woken.add(address);
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
}

function touch({ target }: Pick<Event, 'target'>): void {
  if (!(target instanceof Element)) return;
  const link = target.closest('a');
  if (link !== null && link.href !== '' && 'origin' in link) {
    carryPickedArea(link);
    prefetchPage(link);
  }
  if (target.closest('[data-island]') !== null) wake('islands');
  if (target.closest('figure') !== null) wake('figures');
  if (target.closest('[data-sortable], .table-scroll') !== null) wake('tables');
  const tool = target.closest<HTMLElement>('[data-tool]')?.dataset['tool'];
  if (tool !== undefined) wake(tool);
}

// A finger's touch raises `pointerover` too, before anything is pressed.
document.addEventListener('pointerover', touch, { passive: true });
document.addEventListener('focusin', touch);
// On a slow line a reader is in a box before this script is here.
touch({ target: document.activeElement });
// A file is carried over the page, or chosen for a control that was never pointed at.
for (const type of ['dragenter', 'change']) document.addEventListener(type, touch);
// A reader on the keyboard must find the charts in the tab order before reaching one.
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Tab' && document.querySelector('figure .chart') !== null) wake('figures');
});

// A host that was not told of the style sheet a page holds refuses it: then it is loaded as on any other page.
const held = document.querySelector('style');
const sheet = scripts?.['sheet'];
if (held !== null && held.sheet === null && sheet !== undefined) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  document.head.append(link);
}

// A link from before may name a part that has moved to another page.
const moved = document.querySelector<HTMLElement>('[data-moved-to]')?.dataset['movedTo'];
const part = decodeURIComponent(location.hash.slice(1));
if (moved !== undefined && part !== '' && document.getElementById(part) === null) location.replace(`${moved}#${part}`);

const areas = document.querySelector<HTMLSelectElement>('select[data-areas]');
if (areas !== null && readPickedArea() !== '') markArea(areas, readPickedArea());

// A view kept in the address must show without a touch.
const reader = document.querySelector<HTMLElement>('[data-reads-address]');
if (location.search !== '' && reader !== null) wake(reader.dataset['readsAddress'] || 'islands');

// What a reader keeps on this device must show without a touch: a saved copy, notes. A browser that forbids storage
// throws when it is only asked.
if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) wake('offline');
try {
  if (localStorage.length > 0) wake('notes');
} catch {
  // Nothing can be kept here, so nothing has to be shown.
}
