import type { WorkbookReader } from '../../pipeline/read/readAsText.ts';
import { checkSent } from './checkSent.ts';
import type { CheckResult } from './describeResult.ts';
import { checkParts } from './parts.ts';
import { today } from './today.ts';

/** What the page asks of its worker. Addresses are absolute. */
export interface CheckRequest {
  readonly file: File;
  readonly registers: string;
  readonly workbook: string;
}

/** What the worker answers: how far it is, then what it found. */
export type CheckAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'result'; readonly result: CheckResult }
  | { readonly kind: 'failed'; readonly message: string };

/** What a worker's own scope has beside a page's; the DOM library knows only the page's. */
interface WorkerScope {
  importScripts(address: string): void;
  postMessage(answer: CheckAnswer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckRequest>) => void): void;
}

/**
 * One script for both places: in a worker it answers the page's requests, on the page it is called. A page opened from
 * a disk may start no worker.
 */
checkParts().check = checkSent;

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

async function answer(scope: WorkerScope, { file, registers, workbook }: CheckRequest): Promise<void> {
  try {
    scope.importScripts(registers);
    const held = checkParts().registers;
    if (held === undefined) throw new Error('missing registers');
    const result = await checkSent(file, {
      registers: held,
      today: today(),
      loadWorkbookReader: async () => readerFrom(scope, workbook),
      onStep: (share) => tell(scope, { kind: 'progress', share }),
    });
    tell(scope, { kind: 'result', result });
  } catch (error) {
    tell(scope, { kind: 'failed', message: String(error) });
  }
}

function readerFrom(scope: WorkerScope, address: string): WorkbookReader {
  scope.importScripts(address);
  const { parseWorkbook } = checkParts();
  if (parseWorkbook === undefined) throw new Error('missing reader of workbooks');
  return parseWorkbook;
}
