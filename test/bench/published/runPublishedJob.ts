import { argv, cpuUsage, resourceUsage } from 'node:process';
import { makePublished } from './makePublished.ts';
import { FIGURES, PUBLISHED_JOBS, type PublishedJobName } from './publishedJobs.ts';

/** One job in a process of its own: `runPublishedJob.ts JOB`. Prints what it cost as JSON; start-up and imports count for memory alone. */
const [, , name] = argv;
// The caller takes the word from the list.
const work = await PUBLISHED_JOBS[name as PublishedJobName]();
const file = makePublished();
const before = cpuUsage();
const started = performance.now();
const count = await work(file);
const seconds = (performance.now() - started) / 1000;
const { user, system } = cpuUsage(before);
if (count !== file.rows && count !== FIGURES) throw new Error(`invalid job ${name}: ${count}`);
// maxRSS is in kilobytes on every system.
console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, megabytes: resourceUsage().maxRSS / 1024 }));
