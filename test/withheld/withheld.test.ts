import { expect, test, vi } from 'vitest';
import {
  heldMeasures,
  neverHeld,
  returned,
  SENT_MEASURES,
  SENT_STATES,
  sentRow,
  withdrawn,
  type Figure,
  type WithheldCase,
} from './cases.ts';
import { findOddWords } from './oddWords.ts';
import { touchedPages, type Touched } from './touchedPages.ts';
import { buildPages, type BuiltPages } from './withheldSite.ts';

// A site takes seconds, and several workers may share a processor.
vi.setConfig({ testTimeout: 120_000 });

/** Builds the pages a case touches, and holds them to what every page of a publication is held to. */
async function build(one: WithheldCase, touched: Touched): Promise<BuiltPages> {
  const built = await buildPages(await one.read(), { isWanted: touchedPages(touched) });
  expect(built.problems).toEqual([]);
  expect(findOddWords(built.rendered)).toEqual([]);
  return built;
}

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<(?:svg|style)[\s\S]*?<\/(?:svg|style)>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const wordsOf = ({ rendered }: BuiltPages, path: string): string =>
  withoutTags(rendered.get(`${path}index.html`) ?? '');

/** What a section says, from its heading to the next section. */
function sectionOf({ rendered }: BuiltPages, path: string, id: string): string {
  const html = rendered.get(`${path}index.html`) ?? '';
  const from = html.indexOf(`id="${id}"`);
  const to = html.indexOf('<section class="document-section"', from);
  return from < 0 ? '' : withoutTags(html.slice(from, to < 0 ? undefined : to));
}

const measures = await heldMeasures();

/** Every fourth measure of each level, levels out of step: the rest of them have their figures. */
const PARTS = [0, 1, 2, 3] as const;
const LEVELS = ['district', 'county', 'region', 'country'] as const;
const partOf = ({ level, indicator }: Pick<Figure, 'level' | 'indicator'>): number => {
  const ofLevel = measures.filter((one) => one.level === level);
  const step = ofLevel.findIndex((one) => one.indicator === indicator) + LEVELS.findIndex((one) => one === level);
  return step % PARTS.length;
};

test('the parts hold every measure of every level, and each only some', () => {
  expect(new Set(measures.map(({ level }) => level))).toEqual(new Set(LEVELS));
  for (const part of PARTS) {
    const held = measures.filter((one) => partOf(one) === part);
    expect(new Set(held.map(({ level }) => level))).toEqual(new Set(LEVELS));
  }
});

test.each(PARTS)(
  'pages are whole where every fourth measure of each level is withheld, from place %i on',
  async (part) => {
    const chosen = measures.filter((one) => partOf(one) === part);
    await build(
      withdrawn(`part ${part}`, (figure) => partOf(figure) === part),
      { areas: ['thanet', 'thanet-1'], indicators: [...new Set(chosen.map(({ indicator }) => indicator))] },
    );
  },
);

test('every figure of every district and of the county withheld leaves pages that say so', async () => {
  const built = await build(
    withdrawn('districts and county', ({ level }) => level === 'district' || level === 'county', 'c'),
    { areas: ['dover'], indicators: ['half-days-primary', 'persistent-absence-10-primary'] },
  );
  expect(wordsOf(built, 'indicators/half-days-primary/')).toContain(
    'No district’s figure can be shown for 2008/09: withheld to protect children (c).',
  );
  expect(wordsOf(built, 'compare/dover-district/')).toContain(
    'No figure can be shown: withheld to protect children (c).',
  );
});

/** The four measures of districts, each withdrawn from another one. */
const OF_DISTRICTS = {
  'half-days-primary': 'ashford',
  'half-days-secondary': 'dover',
  'persistent-absence-10-primary': 'thanet',
  'persistent-absence-10-secondary': 'swale',
} as const;
const isOne = ({ area, indicator }: Figure): boolean =>
  Object.entries(OF_DISTRICTS).some(([measure, name]) => indicator === measure && area === `${name}-district`);
const touchedByOne: Touched = {
  areas: ['ashford', 'thanet', 'ashford-1', 'thanet-1'],
  indicators: Object.keys(OF_DISTRICTS),
  shared: false,
};

test('a figure of one district withdrawn for a year keeps its section and its link, and says why', async () => {
  const built = await build(
    withdrawn('one a district, 2008/09', (figure) => isOne(figure) && figure.period === '2008/09', 'c'),
    { ...touchedByOne, shared: true },
  );
  for (const path of ['areas/thanet-1/full/', 'trusts/thanet/full/']) {
    expect(sectionOf(built, path, 'persistent-absence-10-primary')).toMatch(
      /No figure of Thanet district can be shown for 2008\/09: withheld to protect children \(c\)\. .*A comparison needs both figures/,
    );
  }
  expect(sectionOf(built, 'areas/ashford-1/full/', 'half-days-primary')).toContain(
    'No figure of Ashford district can be shown for 2008/09: withheld to protect children (c).',
  );
});

test('figures of one district withdrawn for all years leave the county’s in their place', async () => {
  const built = await build(withdrawn('one a district', isOne, 'x'), touchedByOne);
  expect(sectionOf(built, 'areas/ashford-1/full/', 'half-days-primary')).toMatch(
    /No figure of Ashford district can be shown for 2008\/09: .*For Ashford 1 LCSP the nearest level with a figure to show is Kent, for the whole county\./,
  );
  expect(sectionOf(built, 'trusts/ashford/full/', 'half-days-primary')).toContain(
    'No figure of Ashford district can be shown',
  );
  expect(sectionOf(built, 'trusts/thanet/full/', 'persistent-absence-10-primary')).toContain(
    'No figure of Thanet district can be shown',
  );
});

test('one district left of twelve is told as one figure, never as a range or a funnel', async () => {
  const built = await build(
    withdrawn('all but Thanet', ({ level, area }) => level === 'district' && area !== 'thanet-district', 'c'),
    { areas: ['thanet'], indicators: ['persistent-absence-10-secondary'] },
  );
  const words = wordsOf(built, 'indicators/persistent-absence-10-secondary/');
  expect(words).toContain('In 2008/09 one district’s figure can be shown, which tells of no range: Thanet’s 27.8%');
  expect(words).toContain('One area is no funnel, so none is drawn.');
  expect(built.rendered.get('indicators/persistent-absence-10-secondary/index.html')).not.toContain('-funnel"');
});

test('the county’s figure withdrawn for a year leaves every section of its page, which says so', async () => {
  const built = await build(
    withdrawn('Kent 2008/09', ({ level, period }) => level === 'county' && period === '2008/09', 'c'),
    { areas: ['thanet-1'], indicators: ['half-days-special'] },
  );
  expect(sectionOf(built, 'areas/kent/full/', 'half-days-special')).toContain(
    'No figure of Kent can be shown for 2008/09: withheld to protect children (c).',
  );
});

test('a measure the county has no row of for the first LCSP year keeps its section and its link', async () => {
  const built = await build(
    neverHeld(
      'Kent 2008/09',
      ({ level, indicator, period }) => level === 'county' && indicator === 'half-days-special' && period === '2008/09',
    ),
    { areas: [], indicators: ['half-days-special'] },
  );
  expect(sectionOf(built, 'areas/kent/full/', 'half-days-special')).toContain('No figure of Kent is held for 2008/09.');
});

const touchedByReturn: Touched = { areas: ['dover'], indicators: SENT_MEASURES, shared: false };
const touchedByNeet: Touched = { areas: ['dover'], indicators: ['ni-117'], shared: false };

test.each(SENT_STATES.map((state, step) => [state, step] as const))(
  'pages are whole with one return, its first row with %s and each next row in the next state',
  async (_, step) => {
    const rows = SENT_MEASURES.map((measure, place) =>
      sentRow(measure, SENT_STATES[(place + step) % SENT_STATES.length] ?? 'x'),
    );
    await build(returned(`states from ${step}`, rows), touchedByReturn);
  },
);

const WITHHELD_ROWS = [
  ['a small count', 'withheld to protect children (c)'],
  ['no counts', 'withheld to protect children (c)'],
  ['x', 'not in the sources held'],
] as const;

test.each(WITHHELD_ROWS)(
  'a return whose only row has %s is told in words, on every page it touches',
  async (state, why) => {
    const built = await build(returned(state, [sentRow('ni-117', state)]), touchedByNeet);
    const indicator = wordsOf(built, 'indicators/ni-117/');
    expect(indicator).toContain(
      '1 of Kent’s 23 LCSPs has sent this measure for 2008/09; nothing is known here of the others.',
    );
    expect(indicator).toContain(`No figure can be shown: ${why}.`);
    expect(sectionOf(built, 'areas/dover/full/', 'own-return')).toContain(`16 to 18 year olds NEET, 2008/09: ${why}.`);
    expect(sectionOf(built, 'areas/dover/full/', 'ni-117')).toMatch(
      /No figure of Dover LCSP can be shown for 2008\/09: .*For Dover LCSP the nearest level with a figure to show is Kent/,
    );
  },
);

test('one return of 23 with one figure is said and not drawn where there is nothing to set it against', async () => {
  const built = await build(returned('a figure', [sentRow('ni-117', 'a figure')]), touchedByNeet);
  expect(wordsOf(built, 'indicators/ni-117/')).toContain(
    'In 2008/09: Dover LCSP 5.90%. There is no other figure to set it against, so nothing is drawn.',
  );
});
