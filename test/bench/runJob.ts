import { argv, cpuUsage, resourceUsage } from 'node:process';
import { MILLION, TEN_MILLION } from './benchTable.ts';
import { JOBS, type JobName } from './jobs.ts';
import { makeBenchData } from './makeBenchData.ts';

/** One job in a process of its own: `runJob.ts JOB SIZE`. Prints what it cost as JSON, start-up and imports left out but for memory. */
const [, , name, size] = argv;
// The caller is `measureJob`, which takes both words from the lists.
const job = JOBS[name as JobName];
const data = makeBenchData(size === TEN_MILLION.name ? TEN_MILLION : MILLION);
const cpuBefore = cpuUsage();
const started = performance.now();
const rows = await job(data);
const seconds = (performance.now() - started) / 1000;
const { user, system } = cpuUsage(cpuBefore);
if (rows !== data.rows) throw new Error(`invalid job ${name}: ${rows} rows of ${data.rows}`);
// maxRSS is in kilobytes on every system.
console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, megabytes: resourceUsage().maxRSS / 1024 }));
