import { diskCalls, type DiskCalls } from './diskCalls.ts';
import { refusal } from './refusal.ts';
import { shownPlace } from './siblingNames.ts';

/** A folder is swapped in whole, which would take away a link and what it leads to in silence: neither is written through. */
export function refuseUnfit(place: string, calls: DiskCalls = diskCalls): void {
  const found = calls.standing(place);
  if (found === 'nothing' || found === 'folder') return;
  const shown = shownPlace(place);
  throw refusal(
    found === 'link'
      ? `${shown} - is a link, which a whole new folder would take the place of - remove it, and lead what is served to ${shown} itself`
      : `${shown} - is no folder, and a folder takes this place - move it away, then run this again`,
  );
}
