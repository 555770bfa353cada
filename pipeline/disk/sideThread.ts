import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { SideThread } from '../effects.ts';

/** What the thread is given. */
export interface SideSetting {
  readonly port: MessagePort;
  /** Signs of life of the thread: it adds one and wakes whoever waits, after each step and at the end. */
  readonly life: Int32Array;
}

const PATIENCE = 5000;

/** @param patience milliseconds without a sign of life after which a thread is taken to have ended */
export function startSideThread<Task, Result>(script: string, patience = PATIENCE): SideThread<Task, Result> {
  const { port1: port, port2 } = new MessageChannel();
  const life = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const setting: SideSetting = { port: port2, life };
  const worker = new Worker(script, { workerData: setting, transferList: [port2], execArgv: [] });
  // Whoever takes is told by null; a thread that nobody waits for any more may fail.
  worker.on('error', () => {});
  worker.unref();
  let isBusy = false;
  return {
    begin: (task) => {
      isBusy = true;
      port.postMessage(task);
    },
    take: () => {
      while (isBusy) {
        const seen = Atomics.load(life, 0);
        const got = receiveMessageOnPort(port);
        // The thread posts what its setting's caller expects, or null where it failed.
        if (got !== undefined) return got.message as Result | null;
        if (Atomics.wait(life, 0, seen, patience) === 'timed-out') isBusy = false;
      }
      return null;
    },
    stop: () => {
      port.close();
      void worker.terminate();
    },
  };
}

/** A sign of life. */
export function wake(life: Int32Array): void {
  Atomics.add(life, 0, 1);
  Atomics.notify(life, 0);
}
