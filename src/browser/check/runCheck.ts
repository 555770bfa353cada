import type { CheckAnswer, CheckRequest } from '../../check/engine.ts';
import { type Examined, checkParts } from '../../check/parts.ts';
import { partLoaders, type PartAddresses } from '../../check/partLoaders.ts';
import { today } from '../../check/today.ts';
import type { ToolAddresses } from './addresses.ts';
import { loadScript } from '../loadScript.ts';

/** A check under way. `stop` ends it without an answer. */
export interface RunningCheck {
  readonly result: Promise<Examined>;
  readonly stop: () => void;
}

export type OnProgress = (share: number) => void;

/** The worker would not start, as on a page opened from a disk; nothing has been checked. */
class NoWorker extends Error {}

/** Checks a file in a worker where the browser allows one, else on the page's own thread. */
export function runCheck(file: File, addresses: ToolAddresses, onProgress: OnProgress): RunningCheck {
  let worker: Worker | null = null;
  let isStopped = false;
  const inWorker = (): Promise<Examined> => {
    worker = startWorker(addresses);
    return askWorker(worker, { file, addresses: absolute(addresses) }, onProgress).finally(() => worker?.terminate());
  };
  const result = Promise.resolve()
    .then(inWorker)
    .catch((error: unknown) => {
      if (!(error instanceof NoWorker) || isStopped) throw error;
      return checkHere(file, addresses, onProgress);
    });
  const stop = (): void => {
    isStopped = true;
    worker?.terminate();
  };
  return { result, stop };
}

/** Absolute address of an asset, as a worker needs it. */
const addressOf = (asset: string): string => new URL(asset, document.baseURI).href;

const absolute = ({ registers, recipes, workbook, archive, parquet }: ToolAddresses): PartAddresses => ({
  registers: addressOf(registers),
  recipes: addressOf(recipes),
  workbook: addressOf(workbook),
  archive: addressOf(archive),
  parquet: addressOf(parquet),
});

function startWorker({ engine }: ToolAddresses): Worker {
  try {
    return new Worker(addressOf(engine));
  } catch (error) {
    throw new NoWorker(String(error));
  }
}

function askWorker(worker: Worker, request: CheckRequest, onProgress: OnProgress): Promise<Examined> {
  return new Promise((resolve, reject) => {
    let hasAnswered = false;
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      hasAnswered = true;
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'result') resolve(data.examined);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(hasAnswered ? new Error(event.message) : new NoWorker(event.message));
    });
    // A worker has no other origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(request);
  });
}

/** Longest the page is kept from answering the reader, in milliseconds. */
const LONGEST_STRETCH = 40;

/** Lets the page draw and hear the reader once a stretch has been long enough. */
function pauser(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST_STRETCH) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0);
    });
  };
}

async function checkHere(file: File, addresses: ToolAddresses, onProgress: OnProgress): Promise<Examined> {
  await Promise.all([addresses.engine, addresses.registers, addresses.recipes].map(loadScript));
  const { examine, registers, recipes } = checkParts();
  if (examine === undefined || registers === undefined || recipes === undefined)
    throw new Error('missing parts of the check');
  const pause = pauser();
  return examine(file, {
    registers,
    recipes,
    today: today(),
    ...partLoaders(addresses, loadScript),
    onStep: (share) => {
      onProgress(share);
      return pause();
    },
  });
}
