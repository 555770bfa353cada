/** What a process cost from being typed to its end. */
export interface RunCost {
  readonly seconds: number;
  /** Seconds of processor, all threads together. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** Has a process say what it cost when it ends; maxRSS is in kilobytes on every system. */
export const METER = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write('\\n' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
  })`,
)}`;

/** What the meter of a process said: its last line. */
export const readMeter = (stderr: string): Omit<RunCost, 'seconds'> =>
  JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as Omit<RunCost, 'seconds'>;
