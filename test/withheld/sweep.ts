import { argv, env, exit } from 'node:process';
import { heldMeasures, returned, SENT_MEASURES, SENT_STATES, sentRow, withdrawn, type WithheldCase } from './cases.ts';

// React chooses its build when it is first imported, and the one for development takes twice as long.
env['NODE_ENV'] ??= 'production';
const { buildPages } = await import('./withheldSite.ts');
const { touchedPages } = await import('./touchedPages.ts');
const { findOddWords } = await import('./oddWords.ts');

/**
 * The whole sweep, each case a site of its own: every measure of every level withheld in turn, every kind of figure of
 * one district and of the county, and one return with each of its rows in each state. It takes a quarter of an hour, and
 * three times as long with `every` for every page instead of those the case touches; `withheld.test.ts` takes the same
 * cases many to a site.
 */
async function listCases(): Promise<readonly WithheldCase[]> {
  const measures = await heldMeasures();
  const ofDistricts = measures.filter(({ level }) => level === 'district');
  return [
    ...measures.map((one) =>
      withdrawn(
        `all of ${one.level} ${one.indicator}`,
        ({ level, indicator }) => level === one.level && indicator === one.indicator,
      ),
    ),
    ...ofDistricts.flatMap((one) =>
      (['c', 'x'] as const).flatMap((status) => [
        withdrawn(
          `Thanet ${one.indicator} of 2008/09`,
          ({ area, indicator, period }) =>
            area === 'thanet-district' && indicator === one.indicator && period === '2008/09',
          status,
        ),
        withdrawn(
          `Thanet ${one.indicator}`,
          ({ area, indicator }) => area === 'thanet-district' && indicator === one.indicator,
          status,
        ),
        withdrawn(
          `every district but Thanet ${one.indicator}`,
          ({ level, area, indicator }) =>
            level === 'district' && area !== 'thanet-district' && indicator === one.indicator,
          status,
        ),
        withdrawn(
          `Kent ${one.indicator} of 2008/09`,
          ({ level, indicator, period }) => level === 'county' && indicator === one.indicator && period === '2008/09',
          status,
        ),
      ]),
    ),
    ...SENT_MEASURES.flatMap((measure) =>
      SENT_STATES.map((state) => returned(`${measure}: ${state}`, [sentRow(measure, state)])),
    ),
  ];
}

let failed = 0;
const [, , ...words] = argv;
const every = words.includes('every');
const wanted = every ? { whole: true } : { isWanted: touchedPages({ areas: ['dover', 'thanet', 'thanet-1'] }) };
const named = words.filter((word) => word !== 'every');
const cases = (await listCases()).filter(({ name }) => named.every((word) => name.includes(word)));
for (const one of cases) {
  const built = await buildPages(await one.read(), wanted);
  const problems = [...built.problems, ...findOddWords(built.rendered)];
  console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} ${one.name} (${built.rendered.size} files)`);
  for (const problem of problems.slice(0, 10)) console.log(`  ${problem}`);
  if (problems.length > 0) failed += 1;
}
console.log(`${cases.length} cases, ${failed} failed.`);
exit(failed === 0 ? 0 : 1);
