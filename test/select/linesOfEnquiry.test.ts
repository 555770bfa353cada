import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Comparison } from '../../pipeline/contract/verdict.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { describeEnquiry, type Enquiry } from '../../src/pages/study-day/claimsEnquiry.ts';
import {
  ENQUIRY_RULES,
  ENQUIRY_ORDER,
  isCountyFact,
  type EnquiryRule,
} from '../../src/pages/study-day/enquiryRules.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { lcspsOf, type Site } from '../../src/site/site.ts';
import {
  LARGE_BAND,
  linesOfEnquiry,
  MOST_ENQUIRIES,
  placeOfEnquiry,
} from '../../src/pages/study-day/linesOfEnquiry.ts';
import { heldAsText } from '../pipeline/heldFolder.ts';

const site = await readSite('public/data');
const files = lcspsOf(site).flatMap((area) => site.areas.get(area.id) ?? []);

const enquiriesOf = (file: AreaFile, of: Site = site): readonly Enquiry[] =>
  linesOfEnquiry(of, file).map((fact) => describeEnquiry(fact, placeOfEnquiry(of, file)));

const rulesOf = (file: AreaFile, of: Site = site): readonly EnquiryRule[] =>
  linesOfEnquiry(of, file).map(({ rule }) => rule);

/** The first LCSP whose figures raise a rule. */
function raising(rule: EnquiryRule): AreaFile {
  const file = files.find((one) => rulesOf(one).includes(rule));
  if (file === undefined) throw new Error(`missing area that raises ${rule}`);
  return file;
}

test.each(files.map((file) => [file.area.name, file] as const))(
  '%s has at most eight lines of enquiry in order of consequence, none worded twice',
  (_, file) => {
    const enquiries = enquiriesOf(file);
    expect(enquiries.length).toBeGreaterThanOrEqual(5);
    expect(enquiries.length).toBeLessThanOrEqual(MOST_ENQUIRIES);
    const questions = enquiries.map(({ question }) => question.text);
    expect(new Set(questions).size).toBe(questions.length);
    const places = enquiries.map(({ rule }) => ENQUIRY_ORDER.indexOf(rule));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  },
);

test('every line of enquiry asks, names its rule, and stands on a number with its source', () => {
  const known = new Set(
    [
      ...site.plan.provenance,
      ...files.flatMap((file) => file.provenance),
      ...[...site.indicators.values()].flatMap((file) => file.provenance),
    ].map(({ id }) => `${id}`),
  );
  for (const file of files) {
    for (const { question, because, rule, ...terms } of enquiriesOf(file)) {
      expect(question.text).toMatch(/\?$/);
      expect(terms).toEqual(ENQUIRY_RULES[rule]);
      expect(because.map((claim) => claim.text).join(' ')).toMatch(/\d/);
      const cites = because.flatMap((claim) => claim.cites ?? []);
      // A count of what is missing has no row of its own; it says where it was counted.
      if (rule === 'E5') expect(because[0]?.text).toContain('coverage matrix');
      else expect(cites.length).toBeGreaterThan(0);
      for (const cite of cites) expect(known, `${file.area.name} ${rule}`).toContain(cite);
    }
  }
});

test('no question about an LCSP is asked of another in the same words, and one about the county is the same for all', () => {
  const own = new Map<string, string>();
  const ofCounty = new Map<EnquiryRule, string>();
  for (const file of files) {
    const place = placeOfEnquiry(site, file);
    for (const fact of linesOfEnquiry(site, file)) {
      const { question } = describeEnquiry(fact, place);
      if (isCountyFact(fact)) {
        expect(ofCounty.get(fact.rule) ?? question.text, file.area.name).toBe(question.text);
        ofCounty.set(fact.rule, question.text);
      } else {
        expect(own.get(question.text), question.text).toBeUndefined();
        own.set(question.text, file.area.id);
      }
    }
  }
  expect(ofCounty.size).toBe(4);
  expect(own.size).toBeGreaterThan(files.length);
});

/** A file with something changed in every comparison, target, coverage cell or point that a rule looks at. */
const CHANGES = {
  E6: (file) => withoutNote(file, 'T1'),
  E7: (file) => withoutNote(file, 'T7'),
  E5: (file) => ({ ...file, coverage: file.coverage.map((cell) => ({ ...cell, state: 'held' })) }),
  E2: (file) => ({ ...file, population: { ...file.population, bands: file.kentPopulation.bands } }),
  E4: (file) => ({
    ...file,
    series: file.series.map((one) => ({ ...one, status: one.status.map(() => '' as const) })),
  }),
} as const satisfies Partial<Record<EnquiryRule, (file: AreaFile) => AreaFile>>;

function withoutNote(file: AreaFile, id: string): AreaFile {
  return {
    ...file,
    targets: file.targets.map((one) => ({ ...one, notes: one.notes.filter((note) => note.id !== id) })),
  };
}

test.each(Object.entries(CHANGES))('%s goes when the figure that raised it changes', (name, change) => {
  // Keys of the table above are rules.
  const rule = name as EnquiryRule;
  const file = raising(rule);
  expect(rulesOf(change(file))).not.toContain(rule);
});

test.each(['worse', 'may be worse'] as const)(
  'E1 asks about a district that is %s than the county, and of no other',
  (result) => {
    const withResult = (file: AreaFile, word: Comparison): AreaFile => ({
      ...file,
      comparisons: file.comparisons.map((one) => ({ ...one, result: word })),
    });
    const [file] = files;
    if (file === undefined) throw new Error('missing LCSP');
    expect(rulesOf(withResult(file, result))).toContain('E1');
    for (const word of ['better', 'may be better', 'no clear difference', 'not compared'] as const)
      expect(rulesOf(withResult(file, word))).not.toContain('E1');
  },
);

test('E3 goes when the districts lie close together', () => {
  const file = raising('E3');
  const indicators = new Map(
    [...site.indicators].map(([id, one]) => [
      id,
      {
        ...one,
        series: one.series.map((series) =>
          series.level === 'district' ? { ...series, value: series.value.map(() => 5) } : series,
        ),
      },
    ]),
  );
  expect(rulesOf(file, { ...site, indicators })).not.toContain('E3');
});

test('E9 names the actions without an indicator and goes when every action has one', () => {
  const file = raising('E9');
  const links = site.plan.actions.flatMap((action) => {
    const link = site.plan.links[0];
    return link === undefined ? [] : [{ ...link, basis: 'same-action' as const, action: action.id }];
  });
  expect(rulesOf(file, { ...site, plan: { ...site.plan, links } })).not.toContain('E9');
});

test('E8 asks only of a target for a later year than the estimate it equals', () => {
  const [file] = files;
  if (file === undefined) throw new Error('missing LCSP');
  const lines = (change: AreaFile) => linesOfEnquiry(site, { ...change, comparisons: [] }).map(({ rule }) => rule);
  expect(lines(file)).not.toContain('E8');
  const later = { ...file, targets: file.targets.map((one) => ({ ...one, estimateVerdict: null })) };
  expect(lines(later)).toContain('E8');
});

test('E7 asks only of a later figure that passed the bridge test', () => {
  for (const file of files)
    for (const fact of linesOfEnquiry(site, file))
      if (fact.rule === 'E7') for (const { target } of fact.targets) expect(target.bridge?.passed).toBe(true);
});

test('E10 goes when the definition did not change', () => {
  const file = raising('E10');
  expect(rulesOf({ ...file, definitions: [] })).not.toContain('E10');
});

test('the student question is asked exactly where the oldest band is far above the county’s', () => {
  for (const file of files) {
    const shareOf = (bands: AreaFile['population']['bands']) => bands.find((band) => band.fromAge === 14)?.share ?? 0;
    const gap = shareOf(file.population.bands) - shareOf(file.kentPopulation.bands);
    expect(rulesOf(file).includes('E2'), file.area.name).toBe(gap >= LARGE_BAND);
  }
  expect(files.some((file) => rulesOf(file).includes('E2'))).toBe(true);
});

/** The data of the project with one cell written differently, built by the whole pipeline. */
async function builtWith(file: string, change: (text: string) => string): Promise<Site> {
  const written = new Map<string, string>();
  const effects: Effects = {
    ...diskEffects,
    say: () => {},
    complain: () => {},
    readBytes: async (path) => {
      const bytes = await diskEffects.readBytes(path);
      return path.endsWith(file) ? new TextEncoder().encode(change(new TextDecoder().decode(bytes))) : bytes;
    },
    startFolder: heldAsText(written),
  };
  await buildData(effects, { data: 'data', published: 'public/data' });
  // The pipeline writes these files from the same types.
  const read = <File>(path: string): File => JSON.parse(written.get(path) ?? '{}') as File;
  const areas = new Map(files.map(({ area }) => [`${area.id}`, read<AreaFile>(`areas/${area.id}.json`)]));
  return { ...site, areas };
}

const targetOf = (id: string) => raising('E6').targets.find((one) => one.indicator === id);

test('a target made harder than the figures of its table is no longer asked about', async () => {
  const easy = raising('E6').targets.find((one) => one.notes.some((note) => note.id === 'T1'));
  const indicator = easy?.indicator ?? '';
  expect(targetOf(indicator)?.value).toBe(easy?.value);
  const row = new RegExp(`^([^\\n]*,${indicator},[^\\n]*?,)${easy?.value}(,[^\\n]*)${easy?.asPrinted}`, 'm');
  const changed = await builtWith('data/targets.csv', (text) => {
    expect(text).toMatch(row);
    return text.replace(row, '$14.0$24.0%');
  });
  const file = changed.areas.get(raising('E6').area.id);
  expect(file?.targets.find((one) => one.indicator === indicator)?.value).toBe(4);
  if (file !== undefined) expect(rulesOf(file, changed)).not.toContain('E6');
});
