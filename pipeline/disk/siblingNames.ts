import { randomUUID } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import { cwd, pid } from 'node:process';

/**
 * A folder is made beside the place it will take, so that both lie on one disk: `dist` as `.dist-unfinished-<process>-<token>`;
 * the one it took the place of is `.dist-last-...` until it is gone.
 */
export type SiblingKind = 'unfinished' | 'last';

const TOKEN_LENGTH = 8;
const SIBLING = /^\.(.+)-(unfinished|last)-\d+-[0-9a-f]+$/;

/** A name nobody else uses. */
export function siblingOf(place: string, kind: SiblingKind): string {
  const token = randomUUID().replaceAll('-', '').slice(0, TOKEN_LENGTH);
  return join(dirname(place), `.${basename(place)}-${kind}-${pid}-${token}`);
}

/** What kind of sibling of a place an entry beside it is; null when it is none. */
export function siblingKind(place: string, name: string): SiblingKind | null {
  const [, stem, kind] = SIBLING.exec(name) ?? [];
  if (stem !== basename(place)) return null;
  return kind === 'last' ? 'last' : 'unfinished';
}

/** Whether a name is that of a folder in the making, of whatever place. */
export const isSiblingName = (name: string): boolean => SIBLING.test(name);

/** A path as the person at the terminal knows it: from the working folder, and by the name the folder will have. */
export function shownPlace(path: string): string {
  const parts = path.split(/[\\/]/).map((part) => SIBLING.exec(part)?.[1] ?? part);
  const near = relative(cwd(), parts.join('/')).replaceAll('\\', '/');
  return near === '' || near.startsWith('../') ? parts.join('/') : near;
}
