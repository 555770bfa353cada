import { expect, test } from 'vitest';
import { formatArea } from '../../src/format/areas.ts';
import { formatCount } from '../../src/format/numbers.ts';
import { readWords, renderPath, site } from './renderPath.tsx';

const lcsps = site.index.areas.filter((area) => area.type === 'LCSP');
/** The page that has all of an area. */
const pathOf = (name: string, type: string): string =>
  `${site.index.areas.find((area) => area.name === name && area.type === type)?.page ?? 'missing'}full/`;

const dover = renderPath(pathOf('Dover', 'LCSP'));

test('an LCSP page opens with three sentences: who, how attendance stands, and what is not held', () => {
  expect([...dover.querySelectorAll('.opening li')].map(readWords)).toEqual([
    'Dover LCSP serves 13,154 children and young people aged 0 to 19, 3.8% of the 344,855 in Kent.',
    'Half days missed in primary schools, 2008/09: Dover district 5.17%, Kent 5.34%; Kent’s target of at most 5.0% was not met.',
    'The sources held contain no figure of Dover LCSP’s own for attendance, exclusions or NEET: those figures here are the district’s or the county’s.',
  ]);
});

test.each(lcsps)(
  'the page of $name says that no figure below the district is held, and when the LCSPs were',
  (area) => {
    const words = readWords(renderPath(`${area.page}full/`));
    expect(words).toContain(
      `The sources held contain no figure of ${area.name} LCSP’s own for attendance, exclusions or NEET`,
    );
    expect(words).toContain(
      'LCSPs ran from September 2008; 12 local boards were to replace the 23 LCSP boards by April 2010',
    );
    expect(words).toContain('after the LCSPs');
  },
);

test('an LCSP page says what one point means of a population it names with its level', () => {
  const said = [...dover.querySelectorAll('.one-point')].map(readWords);
  expect(said.join(' ')).not.toContain('aged 14 to 19');
  expect(said.join(' ')).toContain('One per 1,000 of Dover district’s 13,820 pupils');
  expect(said.join(' ')).toContain(
    'One percentage point is 3.0 half days a pupil a year, for Dover district’s 6,950 pupils',
  );
});

test('an LCSP page says of each measure of persistent absence what is counted', () => {
  const words = (id: string) => readWords(dover.querySelector(`#${id}`) as Element);
  expect(words('persistent-absence-10-primary')).toContain('Pupils in primary schools who missed 10% or more');
  expect(words('persistent-absence-10-secondary')).toContain('Pupils in secondary schools who missed 10% or more');
});

test('an LCSP page calls its population printed numbers, and prints the address of the local data sets as text', () => {
  const words = readWords(dover);
  expect(words).toContain('numbers as printed');
  expect(words).toContain('How they were counted is not said');
  expect(words).not.toContain('complete count');
  expect(words).toContain('www.kenttrustweb.org.uk/Children/kct_localdata.cfm');
  expect(dover.querySelectorAll('a[href*="kenttrustweb"]')).toHaveLength(0);
});

test.each(lcsps)('the page of $name has what the papers say of it, each sentence with its source', (area) => {
  const section = renderPath(`${area.page}full/`).querySelector('#papers');
  const words = readWords(section as Element);
  const { areaFacts } = site.governance;
  const own = areaFacts.filter((fact) => fact.area === area.id);
  for (const { fact } of [...own, ...areaFacts.filter((one) => one.area === null)]) expect(words).toContain(fact);
  expect(words.includes('say nothing of')).toBe(own.length === 0);
  expect(section?.querySelectorAll('li .cite')).toHaveLength(section?.querySelectorAll('li').length ?? 0);
});

test('pathfinders, workforce groups and Whiteoaks stand on the pages of the LCSPs the papers name', () => {
  const named = (word: string) =>
    new Set(
      site.governance.areaFacts.flatMap(({ area, fact }) => (fact.includes(word) && area !== null ? [area] : [])),
    );
  expect(named('pathfinder').size).toBe(5);
  expect(named('workforce strategy').size).toBe(8);
  expect([...named('Whiteoaks')]).toEqual(['swanley-and-district']);
});

test('the first lines of the site say which level each figure is held for, and speak of targets', () => {
  const home = renderPath('');
  const words = readWords(home);
  for (const text of [words, readWords(renderPath('about/'))]) {
    expect(text.toLowerCase()).toMatch(
      /population for (kent’s )?23 (areas|lcsps|local children’s services partnerships)/,
    );
    expect(text.toLowerCase()).toMatch(/attendance for 12 districts/);
  }
  for (const path of ['', 'about/', 'indicators/', 'plan/', 'areas/dover/', 'areas/dover/full/']) {
    expect(readWords(renderPath(path)).toLowerCase(), path).not.toContain('promise');
  }
});

test('section headings of an LCSP page are findings made from the data', () => {
  const headings = [...dover.querySelectorAll('h2')].map(readWords);
  expect(headings).toContain('13,154 children and young people, by age');
  expect(headings).toContain('Half days missed, primary: Kent was above its 2008/09 target');
  expect(headings).toContain(
    'Half days missed, secondary: two sources disagree, so no verdict on Kent’s 2008/09 target',
  );
  expect(headings).toContain('16 to 18 year olds NEET: nothing held can be set against Kent’s 2009/10 target');
});

test('a figure of low reliability is marked u and the mark is explained on the page', () => {
  const words = readWords(renderPath(pathOf('Sevenoaks South', 'LCSP')));
  expect(words).toContain('8.95% (u: low reliability)');
  expect(words).toContain('u: low reliability; over a tenth of the pupils counted are at schools placed by judgement');
});

test('the county’s figure is never called an LCSP’s', () => {
  for (const area of lcsps) {
    const words = readWords(renderPath(`${area.page}full/`));
    expect(words, area.name).not.toMatch(new RegExp(`${formatArea(area)},? (at )?[0-9.]+(%| per 1,000)`));
  }
});

test('the home page gives the verdicts counted and every LCSP; the reasons are one click down', () => {
  const home = renderPath('');
  expect(readWords(home)).toContain('Kent: 1 of 9 targets can be judged, and it was not met');
  expect(readWords(home)).toContain('7 of 9 equal the figure beside them');
  const words = readWords(renderPath('indicators/'));
  expect(words).toContain(
    'The plan prints 9 targets for Kent among its 13 key performance indicators. 8 of the 9 cannot be judged on what is held (2 not comparable and 6 not assessed); 1 was not met.',
  );
  expect(words).toContain(
    '7 of the 9 targets are equal to the figure for 2008/09 in the column beside them, which is headed “Estimated /actual” and read by us as an estimate.',
  );
  expect(readWords(renderPath('areas/'))).toContain('no list of wards, schools or postcodes');
  for (const area of lcsps) {
    const links = [...home.querySelectorAll(`a[href="${area.page}"]`)].map((link) => readWords(link));
    expect(links.length, area.name).toBe(2);
  }
});

test('target notes are counted as the plan’s own table gives them', () => {
  const rows = [...renderPath('indicators/').querySelectorAll('#target-notes table tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(readWords),
  );
  const counts = rows.map(([id, count]) => `${id} ${count}`);
  expect(counts).toEqual(['T1 1', 'T2 7', 'T3 2', 'T4 4', 'T5 4', 'T6 0', 'T7 3']);
});

const exclusions = site.index.indicators.find((one) => one.theme === 'exclusions' && one.list === 'kpi');

test('the % sign on a rate per 1,000 is answered with both readings and the count that settles the unit', () => {
  const words = readWords(renderPath(`indicators/${exclusions?.id}/`));
  expect(words).toContain(
    '2007/08, printed “1.3% (provisional)”: read as per cent it would be about 2,774 of 213,417 pupils, read as per 1,000 about 277. The count published later is 356: that settles the unit, per 1,000, but not the value.',
  );
});

test('an indicator’s page states its bridge test with both figures', () => {
  expect(readWords(renderPath(`indicators/${exclusions?.id}/`))).toContain(
    'Bridge test: for 2007/08 the plan’s figure is 1.3 per 1,000 pupils and the Department for Education’s 1.67 per 1,000 pupils',
  );
});

test('an indicator no source prints a figure for says so, and who would hold it', () => {
  for (const indicator of site.index.indicators.filter((one) => one.list === 'supported')) {
    const gap = renderPath(`indicators/${indicator.id}/`).querySelector('.gap');
    expect(gap === null ? '' : readWords(gap), indicator.id).toContain(`No figure held: ${indicator.label}`);
    expect(gap === null ? '' : readWords(gap), indicator.id).toContain('Who would hold it');
  }
});

test('a trust’s population is the sum of its LCSPs and says that the grouping is inferred', () => {
  const words = readWords(renderPath(pathOf('Dover', 'district')));
  expect(words).toContain(`have ${formatCount(13154 + 12735)} children and young people aged 0 to 19 between them`);
  expect(words).toContain('inferred by us from names');
});

test('a trust is set against Kent in the words its interval licenses', () => {
  const words = readWords(renderPath(pathOf('Gravesham', 'district')));
  expect(words).toContain(
    'In 2008/09 Gravesham district, at 17.9% (95% interval 17.0% to 18.8%), lay no further from Kent than districts commonly do.',
  );
  expect(words).toContain('Gravesham district is part of the county it is set against');
});
