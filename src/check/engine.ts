import { examineFile } from './examineFile.ts';
import { type Examined, checkParts } from './parts.ts';
import { partLoaders, type PartAddresses } from './partLoaders.ts';
import { today } from './today.ts';

/** What the page asks of its worker. Addresses are absolute. */
export interface CheckRequest {
  readonly file: File;
  readonly addresses: PartAddresses;
}

/** What the worker answers: how far it is, then what it found. */
export type CheckAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'result'; readonly examined: Examined }
  | { readonly kind: 'failed'; readonly message: string };

/** What a worker's own scope has beside a page's; the DOM library knows only the page's. */
interface WorkerScope {
  importScripts(...addresses: readonly string[]): void;
  postMessage(answer: CheckAnswer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckRequest>) => void): void;
}

/**
 * One script for both places: in a worker it answers the page's requests, on the page it is called. A page opened from
 * a disk may start no worker.
 */
checkParts().examine = examineFile;

if ('importScripts' in globalThis) {
  // Checked on the line above: only a worker has `importScripts`.
  const scope = globalThis as unknown as WorkerScope;
  scope.addEventListener('message', ({ data }) => void answer(scope, data));
}

function tell(scope: WorkerScope, said: CheckAnswer): void {
  // A worker speaks to the page that made it and to no other origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  scope.postMessage(said);
}

async function answer(scope: WorkerScope, { file, addresses }: CheckRequest): Promise<void> {
  try {
    scope.importScripts(addresses.registers, addresses.recipes);
    const { registers, recipes } = checkParts();
    if (registers === undefined || recipes === undefined) throw new Error('missing registers');
    const examined = await examineFile(file, {
      registers,
      recipes,
      today: today(),
      ...partLoaders(addresses, async (address) => scope.importScripts(address)),
      onStep: (share) => tell(scope, { kind: 'progress', share }),
    });
    tell(scope, { kind: 'result', examined });
  } catch (error) {
    tell(scope, { kind: 'failed', message: String(error) });
  }
}
