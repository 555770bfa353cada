import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { provenanceId } from '../../pipeline/contract/ids.ts';
import { NEGATIVE_WORDS, CONTRADICTIONS, describeNegative, type NegativeId } from '../../src/words/negativeClaims.ts';
import type { Site } from '../../src/site/site.ts';
import { readSite } from '../../src/prerender/readSite.ts';

const site = await readSite('public/data');
const provenance = provenanceId('made-up');
const ids = Object.keys(NEGATIVE_WORDS) as readonly NegativeId[]; // Keys of a closed table.

/** Sentences the tables contradict today, so that what is said is the other one. */
const CONTRADICTED: readonly NegativeId[] = ['budget of one LCSP', 'deliverable a later measure counts'];

/** An indicator of a list, given what the plan would print for a key performance indicator. */
function withPrinted(list: string): Site {
  const printed = [...site.indicators.values()].find(({ indicator }) => indicator.id === 'ni-087');
  const indicators = new Map(
    [...site.indicators].map(([id, file]) => [
      id,
      file.indicator.list === list && printed !== undefined ? { ...file, targets: printed.targets } : file,
    ]),
  );
  return { ...site, indicators };
}

function withLcspTarget(): Site {
  const areas = new Map(
    [...site.areas].map(([id, file]) => [
      id,
      file.area.type === 'LCSP'
        ? { ...file, targets: file.targets.map((one) => ({ ...one, area: file.area.id })) }
        : file,
    ]),
  );
  return { ...site, areas };
}

const links = (basis: 'stated' | 'same-action') => site.plan.links.map((link) => ({ ...link, basis }));

/** For each sentence tables with a row that contradicts it. */
const CONTRADICTING: Readonly<Record<NegativeId, Site>> = {
  'budget of one LCSP': {
    ...site,
    money: {
      ...site.money,
      variation: [{ group: '', label: 'A nursery to Dover LCSP', amount: 1, provenance }],
    },
  },
  'link stated by the plan': { ...site, plan: { ...site.plan, links: links('stated') } },
  'report on a key action': {
    ...site,
    index: {
      ...site.index,
      sources: site.index.sources.map((source) => ({ ...source, title: 'Six-monthly monitoring report' })),
    },
  },
  'figure of a supported indicator': withPrinted('supported'),
  'figure of an LAA indicator': withPrinted('laa'),
  'target of a later measure': withPrinted('published'),
  'deliverable a later measure counts': { ...site, plan: { ...site.plan, links: links('same-action') } },
  'target of one LCSP': withLcspTarget(),
};

test.each(ids)('“%s” is denied only while no row of the tables contradicts it', (id) => {
  const { none } = NEGATIVE_WORDS[id];
  expect(describeNegative(site, id).text === none).toBe(!CONTRADICTED.includes(id));
  expect(CONTRADICTIONS[id](CONTRADICTING[id]).length).toBeGreaterThan(0);
  expect(describeNegative(CONTRADICTING[id], id).text).not.toBe(none);
});

test('the one line of the money tables that names an LCSP is named', () => {
  expect(describeNegative(site, 'budget of one LCSP').text).toBe(
    'The papers held give no full budget for a single LCSP; 1 line of the tables names one: “Whiteoaks from CSS to Swanley LCSP”.',
  );
  const bare = { ...site, money: { ...site.money, variation: [] } };
  expect(describeNegative(bare, 'budget of one LCSP').text).toBe(NEGATIVE_WORDS['budget of one LCSP'].none);
});

test('fixed-period exclusions are said to be named by a deliverable of the plan', () => {
  expect(describeNegative(site, 'deliverable a later measure counts').text).toContain('Fixed-period exclusions');
});

/** Words a page may not write by itself about what a document lacks. */
const DENIAL =
  /(papers|documents|sources) held\s+(give|gives|contain|hold|print|name)\s+no\b|no document held|plan does not (say|use|name)|plan names no|nothing measured|no measure is named|no budget/i;

test.each(['src/pages/plan', 'src/pages/money', 'src/pages/indicator', 'src/pages/report', 'src/pages/study-day'])(
  'no page of %s denies something of the documents in words of its own',
  async (folder) => {
    for (const name of (await readdir(folder, { recursive: true })).filter(
      (path) => /\.tsx?$/.test(path) && !/(claims\w*|enquiryRules)\.ts$/.test(path),
    )) {
      const text = await readFile(`${folder}/${name}`, 'utf8');
      const spoken = text.replaceAll(/\/\*\*?[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
      expect(DENIAL.exec(spoken)?.[0], `${folder}/${name}`).toBeUndefined();
    }
  },
);
