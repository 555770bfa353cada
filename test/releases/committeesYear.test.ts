import { describe, expect, test, vi } from 'vitest';
import { buildData, type BuildResult } from '../../pipeline/build.ts';
import { openContract } from '../../pipeline/publish/releases/contractFiles.ts';
import { makeRelease } from '../../pipeline/publish/releases/makeRelease.ts';
import type { ReleaseRecord } from '../../pipeline/publish/releases/release.ts';
import {
  beginYear,
  enter,
  enterAutumn,
  enterSpring,
  enterSummer,
  readPagesOf,
  send,
  sendWrong,
  siteOf,
  type ReadSite,
  type Year,
} from './yearOfReturns.ts';

vi.setConfig({ testTimeout: 60_000 });

const OUT = 'out';
/** A release a term. */
const [AUTUMN, SPRING, SUMMER] = ['1.4.0', '1.5.0', '1.6.0'] as const;
/** What the log of revisions says of the figure the corrected return changed. */
const REVISIONS = [
  'Dover,half-days-primary,2008/09,5.40,5.50,The return was corrected (a test),2030-01-02,LCSP Manager\n',
  'Deal and Sandwich,ni-114,2008/09,,,Left out of the corrected return (a test),2030-01-02,LCSP Manager\n',
];

const build = ({ folder, edition }: Year): Promise<BuildResult> =>
  buildData(folder.effects, { data: 'data', published: OUT }, { edition });

const published = ({ folder }: Year): readonly (readonly [string, Uint8Array])[] =>
  [...folder.files].flatMap(([path, bytes]) => (path.startsWith(`${OUT}/`) ? [[path.slice(4), bytes] as const] : []));

const errorsOf = ({ findings }: Pick<BuildResult, 'findings'>): readonly string[] =>
  findings.flatMap(({ severity, code, file, line, message }) =>
    severity === 'error' ? [`${code} ${file}:${line} ${message}`] : [],
  );

/** A step of the year: what it came to, and the pages of it. */
async function buildPages(year: Year): Promise<ReadSite> {
  expect(errorsOf(await build(year))).toEqual([]);
  return readPagesOf(await siteOf(published(year)));
}

const missingFrom = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const there = new Set(after);
  return before.filter((address) => !there.has(address));
};

/** Rows of the exclusions the two LCSPs of one district sent, in every table that is downloaded and may hold them. */
const withheldRows = (year: Year): readonly string[] =>
  published(year)
    .filter(([path]) => path.startsWith('downloads/') && path.endsWith('.csv'))
    .flatMap(([, bytes]) => new TextDecoder().decode(bytes).split('\n'))
    .filter((row) => /ni-114/.test(row) && /(^|,)(dover|Dover|deal-and-sandwich|Deal and Sandwich),/.test(row))
    .filter((row) => /2008\/09/.test(row) && /training-example|Invented for a test|return/.test(row));

/** Neither count, rate nor denominator of what is withheld. */
const GIVEN_AWAY = /7463|,8000,|1\.607|(^|,)1\.61,|0\.38/;

interface Released extends ReadSite {
  readonly record: ReleaseRecord;
  /** What is published of an LCSP's own figure of the first LCSP year. */
  readonly figureOf: (area: string, indicator: string) => unknown;
}

/** A release under the next version; the pages as it keeps them for good. */
async function release(year: Year, version: string): Promise<Released> {
  const { folder } = year;
  folder.write(
    'data/datapackage.json',
    folder.textOf('data/datapackage.json').replace(/"version": "[^"]+"/, `"version": "${version}"`),
  );
  const made = await makeRelease(folder.effects, { data: 'data', published: 'public/data' });
  if (made.state !== 'made') throw new Error(`no release ${version}: ${JSON.stringify(made)}`);
  const kept = folder.files.get(`data/releases/${made.record.kept.path}`) ?? new Uint8Array();
  const site = await siteOf(openContract(folder.effects, kept));
  const figureOf: Released['figureOf'] = (area, indicator) => {
    const series = site.areas.get(area)?.series ?? [];
    const own = series.find((one) => one.area === area && one.indicator === indicator && one.basis === 'return');
    const at = own?.periods.findIndex(({ label }) => label === '2008/09') ?? -1;
    const [value, numerator, denominator] = [own?.value[at], own?.numerator[at], own?.denominator[at]];
    return { value, numerator, denominator, status: own?.status[at] };
  };
  return { ...readPagesOf(site), record: made.record, figureOf };
}

describe('in the publication edition', async () => {
  const year = await beginYear('publication');
  enter(year, 'work-programme', 'dover,Study day 1,study day,2010-01-28,held,');
  const begun = await buildPages(year);
  const begunFiles = published(year);
  year.folder.replace(
    'data/governance/work-programme.csv',
    `dover,Study day 1,study day,2010-01-28,held,,item 1\n`,
    '',
  );
  enterAutumn(year);
  const autumn = await release(year, AUTUMN);
  enterSpring(year);
  const spring = await release(year, SPRING);
  enterSummer(year);
  // The small count is left out of a corrected return, so that nothing but the releases tells that it was ever sent.
  send(
    year,
    ['deal-autumn-2.csv', 'Deal and Sandwich', '2010-09-01', 'deal-autumn.csv'],
    'half-days-primary,2009/10 autumn,5.60,28000,500000,',
  );
  const kept = [...year.folder.files.keys()];
  const unlogged = await makeRelease(year.folder.effects, { data: 'data', published: 'public/data' });
  const keptAfter = [...year.folder.files.keys()];
  year.folder.write('data/revisions.csv', year.folder.textOf('data/revisions.csv') + REVISIONS.join(''));
  const summer = await release(year, SUMMER);

  test('a meeting that is held is told with what is known of it, and what is not is said', () => {
    const meeting = begun.wordsOf('study-day/meeting-study-day-1/');
    expect(meeting).toContain('28 January 2010');
    expect(meeting).not.toContain('What you have asked so far');
    const days = begun.wordsOf('study-day/');
    expect(days).toMatch(/Study day 1\s*study day ?28 January 2010 ?held ?not entered/);
    expect(days).toContain('No recommendation of the Sub-Committee is in the papers held, so none is entered.');
    expect(begun.wordsOf('data/returns/')).toContain('No return was received from any of the 23 LCSPs');
    expect(begun.wordsOf('report/')).toContain('No document held reports what was done on any of the key actions');
    expect(begun.wordsOf('areas/dover/full/')).toContain('contain no figure of Dover LCSP’s own');
  });

  test('nothing of the training edition stands in it', () => {
    const texts = begunFiles.filter(([path]) => /\.(json|csv|xml)$/.test(path));
    expect(texts.length).toBeGreaterThan(400);
    const invented = texts.filter(([, bytes]) =>
      /training-example|Invented (returns|record|commentary)|Invented hall/.test(new TextDecoder().decode(bytes)),
    );
    expect(invented.map(([path]) => path)).toEqual([]);
  });

  test('each release says what is overdue at its own day, and the first is set against none', () => {
    expect(autumn.wordsOf('study-day/dover/')).toContain('overdue: was due on 30 April 2010');
    expect(autumn.wordsOf('report/')).toContain('counted at 2 January 2030, the day of this release');
    expect(spring.wordsOf('study-day/dover/')).toContain('answered');
    expect([autumn, spring, summer].map(({ record }) => record.previous)).toEqual([null, AUTUMN, SPRING]);
  });

  test('a corrected return that a release has published is refused until the log says why, and no release is touched', () => {
    expect(unlogged.state === 'refused' && errorsOf({ findings: unlogged.findings })).toEqual([
      expect.stringMatching(
        /^S07 data\/returns\/dover-autumn-2\.csv:4 .*published 5\.40 on 2030-01-02, the file says 5\.50/,
      ),
      expect.stringMatching(
        /^S07 .*Deal and Sandwich, ni-114, 2008\/09: published c on 2030-01-02, and no row holds it now - put the row back, or add to revisions\.csv a row of area Deal and Sandwich, indicator ni-114, period 2008\/09, from_value and to_value both blank/,
      ),
    ]);
    expect(keptAfter).toEqual(kept);
    expect(summer.wordsOf('areas/dover/full/')).toContain('About an earlier figure: it was written about 5.40%');
    expect(summer.wordsOf('data/changes/')).toContain('The return was corrected (a test)');
  });

  test('what the first release withheld stays withheld in the last, though the small count is sent no longer', () => {
    for (const { figureOf } of [autumn, spring, summer])
      expect(figureOf('dover', 'ni-114')).toEqual({ value: null, numerator: null, denominator: null, status: 'c' });
    expect(summer.wordsOf('areas/dover/')).toContain('withheld to protect children (c)');
    expect(summer.wordsOf('data/returns/')).not.toMatch(/Deal and Sandwich[^]{0,80}Permanent exclusions/);
  });

  test('every address of the first release, of a page and of a file, stands after the last', () => {
    expect(missingFrom(autumn.addresses, spring.addresses)).toEqual([]);
    expect(missingFrom(spring.addresses, summer.addresses)).toEqual([]);
    expect(autumn.record.addresses.length).toBeGreaterThan(400);
    expect(missingFrom(autumn.record.addresses, summer.record.addresses)).toEqual([]);
  });
});

describe('in the training edition', async () => {
  const year = await beginYear('training');
  enterAutumn(year);
  const autumn = await buildPages(year);
  const withheldInAutumn = withheldRows(year);
  const before = new Map(published(year));
  sendWrong(year);
  const refused = await build(year);
  const after = published(year);
  enterSpring(year);
  const spring = await buildPages(year);
  enterSummer(year);
  const summer = await buildPages(year);

  test('after the autumn term the LCSP’s page counts what it sent, and the register tells who sent', () => {
    expect(autumn.wordsOf('areas/dover/')).toContain('Dover LCSP has sent a return with 3 measures');
    expect(autumn.wordsOf('areas/dover/')).toContain('5.40% Dover LCSP');
    expect(autumn.wordsOf('data/returns/')).toContain('LCSPs with a return in force: 2 of 23.');
    expect(autumn.wordsOf('areas/thanet-1/')).toContain('No figure here but the ages is its own.');
  });

  test('a count too small is withheld with its neighbour’s, on pages and in every table, all year', () => {
    for (const [step, rows] of [
      [autumn, withheldInAutumn],
      [summer, withheldRows(year)],
    ] as const) {
      for (const path of ['areas/dover/', 'areas/deal-and-sandwich/'])
        expect(step.wordsOf(path)).toContain('can be shown for 2008/09: withheld to protect children (c)');
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.filter((row) => GIVEN_AWAY.test(row))).toEqual([]);
    }
  });

  test('of one term there is a row of figures and no picture, which begins with three', () => {
    const own = autumn.wordsOf('areas/dover/own-return/');
    expect(own).toContain('By term of the school year, as sent in the return');
    expect(own).not.toContain('No run or control chart');
    expect(summer.wordsOf('areas/dover/own-return/')).toContain('the longest such stretch held is of 3');
  });

  test('what is withheld is said where areas are compared, and the report says of how many LCSPs a figure is missing', () => {
    expect(autumn.wordsOf('compare/')).toMatch(
      /Kent only: 1\.22 per 1,000 pupils.*2008\/09; an own figure was sent and is withheld to protect children \(c\): Deal and Sandwich LCSP and Dover LCSP/,
    );
    const report = autumn.wordsOf('report/');
    expect(report).toContain('Figures not every LCSP has, by reason');
    expect(report).toMatch(/Half days missed, primary: \d\d of 23 LCSPs/);
    expect(report).not.toContain('Figures no LCSP has');
  });

  test('after the first study day its recommendation is open, and nothing is reported yet', () => {
    expect(autumn.wordsOf('study-day/meeting-study-day-1/')).toContain('open: due on 30 April 2010');
    const report = autumn.wordsOf('report/');
    expect(report).toContain('1 recommendation is entered: 0 answered, 1 open, 0 overdue.');
    expect(report).toContain('No document held reports what was done on any of the key actions');
    expect(report).toContain('Written about the figure published now: 5.40%.');
  });

  test('a wrong return is refused with what to write, without a figure of it, and the last output stands', () => {
    expect(refused.index).toBeNull();
    const said = errorsOf(refused);
    expect(said).toEqual([
      expect.stringMatching(/^V04 .*thanet-1-autumn\.csv:2 .* --return --training /),
      expect.stringMatching(/^D07 .*thanet-1-autumn\.csv:3 .*ni-114 counts children/),
      expect.stringMatching(/^D01 .*thanet-1-autumn\.csv:4 .*write 2009\/10 autumn if that is meant/),
    ]);
    expect(said.join('\n')).not.toMatch(/6\.40|32000|0\.50/);
    // Whatever is written is written as bytes of its own.
    expect(before.size).toBeGreaterThan(400);
    expect(after).toHaveLength(before.size);
    expect(after.filter(([path, bytes]) => before.get(path) !== bytes)).toEqual([]);
  });

  test('after the spring term an LCSP with terms alone is said to have sent them, and is named among no others', () => {
    const terms =
      'Thanet 1 LCSP has sent a return with 2 measures by term of the school year: those figures are its own and stand apart; none of a whole year is.';
    expect(spring.wordsOf('areas/thanet-1/')).toContain(terms);
    const full = spring.wordsOf('areas/thanet-1/full/');
    expect(full).toContain(terms);
    expect(full).not.toContain('contain no figure of Thanet 1 LCSP’s own');
    expect(full).toContain('Half days missed, primary, but by term; Half days missed, secondary, but by term');
    const pack = spring.wordsOf('study-day/thanet-1/');
    expect(pack).toContain('13 have no figure of Thanet 1 LCSP’s own for a whole year');
    expect(pack).toContain('Half days missed, primary, but by term');
    expect(spring.wordsOf('indicators/half-days-secondary/')).toContain('all 23 LCSPs, but 2 by term');
    expect(spring.wordsOf('indicators/half-days-primary/')).toContain('Thanet 1 LCSP, but by term');
  });

  test('the late return stands with its day, and the answer with its recommendation', () => {
    expect(spring.wordsOf('data/returns/')).toMatch(/Gravesham ?in force, received 10 March 2010/);
    expect(spring.wordsOf('study-day/dover/')).toContain(
      'Schools ring home on the first day. (LCSP Manager, 12 April 2010)',
    );
    const report = spring.wordsOf('report/');
    expect(report).toContain('2 recommendations are entered: 1 answered, 1 open, 0 overdue.');
    expect(report).toContain('by the latest report of each 1 on course and 1 late');
  });

  test('after the summer term the comment on the corrected figure is stale by itself', () => {
    const stale = 'About an earlier figure: it was written about 5.40%; the figure published now is 5.50%.';
    expect(spring.wordsOf('report/')).not.toContain('About an earlier figure');
    for (const path of ['report/', 'areas/dover/full/', 'study-day/dover/'])
      expect(summer.wordsOf(path), path).toContain(stale);
  });

  test('three terms stand side by side, and what is late, done, stopped and overdue is said', () => {
    const own = summer.wordsOf('areas/dover/own-return/');
    for (const term of ['autumn', 'spring', 'summer']) expect(own).toContain(`2009/10 ${term}`);
    const report = summer.wordsOf('report/');
    expect(report).toContain('by the latest report of each 1 late, 1 done and 1 stopped');
    expect(report).toContain('3 recommendations are entered: 1 answered, 1 open, 1 overdue.');
    expect(report).toContain('overdue: was due on 31 July 2010');
    expect(report).toContain('counted at 23 September 2010, the last day in the record');
  });

  test('no address of the first site is lost in the last', () => {
    expect(autumn.addresses.length).toBeGreaterThan(500);
    expect(missingFrom(autumn.addresses, spring.addresses)).toEqual([]);
    expect(missingFrom(spring.addresses, summer.addresses)).toEqual([]);
    expect(summer.addresses).toContain('study-day/meeting-study-day-3/');
  });
});
