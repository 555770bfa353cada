import { availableParallelism, cpus, loadavg } from 'node:os';
import { version } from 'node:process';
import { parseArgs } from 'node:util';
import { benchCheck } from './benchCheck.ts';
import { benchCommands } from './benchCommands.ts';
import { simulateDisclosure } from './disclosure.ts';
import { hold, rounded } from './hold.ts';
import { benchImport } from './published/benchImport.ts';
import { benchSite } from './site/benchSite.ts';

/**
 * `npm run bench [-- --runs N --peers --small | --disclosure | --import | --commands | --site]`: `npm run check` of a table
 * the size of England's, as it is typed, beside papaparse alone, turn by turn in one run. `--peers` adds other checkers,
 * `--small` leaves out the ten million rows. Seconds are of this machine and this hour; what has to hold are the ratios.
 * `--disclosure` draws tables and attacks what is published of them instead; `--site` builds the site of hundreds of made-up
 * districts; `--commands` starts commands as they are typed, beside the same program read file by file. Ends with 1 where
 * something does not hold.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    peers: { type: 'boolean' },
    small: { type: 'boolean' },
    disclosure: { type: 'boolean' },
    import: { type: 'boolean' },
    commands: { type: 'boolean' },
    site: { type: 'boolean' },
  },
});
const RUNS = Number(values.runs ?? '5');

/** How often a reader who knows the rule can narrow a withheld count, and what that costs beside the smallest set. */
function reportDisclosure(draws: number): void {
  const found = simulateDisclosure(draws);
  console.log(`${draws} drawn tables of 23 areas, 1 to 3 of them with 1 to 4 children; ${found.refused} refused`);
  console.log(
    `  withheld on average ${rounded(found.withheld)} of 23; by the smallest set ${rounded(found.withheldSmallest)},`,
  );
  console.log(
    `  of which knowing the rule narrows a small count in ${rounded(100 * found.smallestNarrowed)}% of the tables`,
  );
  hold(`ranges narrower than 1 to 4, of ${found.cells} withheld counts`, found.narrower, 0);
}

function benchChecking(): void {
  const load = loadavg().map(rounded).join(' ');
  console.log(`Node ${version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load}`);
  console.log(`${RUNS} runs each, by turns; medians`);
  benchCheck(RUNS, { isSmall: values.small === true, hasPeers: values.peers === true });
}

if (values.disclosure === true) reportDisclosure(20_000);
else if (values.import === true) benchImport(RUNS);
else if (values.commands === true) benchCommands(RUNS);
else if (values.site === true) await benchSite({ isSmall: values.small === true });
else benchChecking();
