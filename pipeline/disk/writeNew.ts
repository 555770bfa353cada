import { diskCalls, type DiskCalls } from './diskCalls.ts';
import { refusal } from './refusal.ts';
import { shownPlace, siblingOf } from './siblingNames.ts';

/**
 * Writes a file where none stands, whole or not at all: it is written beside its place and then given its name.
 * @throws a refusal where anything stands in the place, a link among them; it is left as it is
 */
export function writeNew(place: string, content: string | Uint8Array, calls: DiskCalls = diskCalls): void {
  const draft = siblingOf(place, 'unfinished');
  try {
    calls.write(draft, content);
    if (calls.standing(place) !== 'nothing')
      throw refusal(`${shownPlace(place)} - something stands there already - name a file that is not there`);
    calls.rename(draft, place);
  } finally {
    calls.remove(draft);
  }
}
