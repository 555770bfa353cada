import { expect, test } from 'vitest';
import { cutBars } from '../../pipeline/mend/cutBars.ts';
import { mendTable } from '../../pipeline/mend/mendTable.ts';
import { HEADER, registers, said } from './said.ts';

test.each([
  ['the Office for National Statistics', ['v4_0,Geography,Time,Age', '5,Dover,2008,0-4'], '"v4_0" as value'],
  [
    'Nomis',
    [
      '"annual population"',
      'ONS Crown Copyright Reserved [from Nomis on 1 December 2026]',
      '',
      'GEOGRAPHY_NAME,DATE_NAME,OBS_VALUE',
      'Dover,2008,12.4',
    ],
    '"OBS_VALUE" as value',
  ],
  [
    'LG Inform',
    ['Area Label,Metric Type Label,Period Label,Value', 'Dover,Persistent absence,2008/09,5.9'],
    '"Value" as value',
  ],
  [
    'Stat-Xplore',
    [
      'Children in low-income families',
      'Counting: Children',
      'Filters: None',
      '',
      'Area,2008/09,2009/10',
      'Dover,120,130',
    ],
    'leave out the lines above and below the figures',
  ],
])('a table of %s is told in one finding with what to do', (site, lines, mend) => {
  const found = said(lines);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(site);
  expect(found[0]).toContain(mend);
});

test.each([
  ['{"total_observations":1,"observations":[{"observation":"5"}]}', 'JSON of the Office for National Statistics'],
  ['{"database":{"id":"str:database:ESA"},"measures":[]}', 'JSON of Stat-Xplore'],
  ['{"overview":{"id":"NM_1_1"},"obs":[]}', 'JSON of Nomis'],
  ['{"metricType":2110,"rows":[]}', 'JSON of LG Inform'],
])('what a site answers a program with, %s, is named', (text, kind) => {
  const found = said([text]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^E06 .*${kind}`));
});

const DRAWN = `| area | indicator | period | value | numerator | denominator | status | source |
|---|---|---|---|---|---|---|---|
| dover | ni-117 | 2007/08 | 5.9 | | | | plan-2009-10 |
`;

test('a table drawn with bars is mended to one with commas', () => {
  const mended = mendTable('a.csv', new TextEncoder().encode(DRAWN), { registers });
  expect(new TextDecoder().decode(mended?.csv)).toContain('\ndover,ni-117,2007/08,5.9,,,,plan-2009-10\n');
});

test.each(['a|b\n1|2|3\n', 'a|b\n"1|2"|3\n', 'a\nb\n'])('bars that may mean something else are left: %j', (text) => {
  expect(cutBars(text)).toBeNull();
});

const ofFigures = (figures: string): readonly string[] => said([HEADER, `Dover,ni-117,2008/09,${figures},,census`]);

test.each([
  ['5.01,1001,20001', 'value 5.0, numerator 100 and denominator 2000', '5'],
  ['5.01,1001,2000', 'value 5.0 and numerator 100', '50.05'],
])('a digit of a note glued to figures, in %s, is one finding', (figures, bare, computed) => {
  const found = ofFigures(figures).filter((one) => one.startsWith('V20'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(
    `write ${bare} if that digit is the number of a note, else ${computed} if the counts are right`,
  );
});

test.each(['59,1186,20101', '5.9,1186,2010', '59,118,2011', '5.9,118,20101'])(
  'a value ten times its ratio or a tenth, in %s, is no digit of a note',
  (figures) => {
    const found = ofFigures(figures).filter((one) => one.startsWith('V20'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ - write [\d.]+ if the counts are right$/);
  },
);

test('a badly written number of a row with a small count is not repeated', () => {
  expect(ofFigures('"0,15",3,2000').join('\n')).not.toMatch(/0[,.]15/);
});

test('a name written as a formula has one mend', () => {
  const found = said([HEADER, '"=""Malling""",ni-117,2008/09,5.9,118,2000,,census']);
  const named = found.filter((one) => !one.startsWith('S08'));
  expect(named).toHaveLength(1);
  expect(named[0]).toMatch(/write .*malling/i);
});

const PROGRESS = 'action_id,area_id,state,post,date,sentence,minute';
const SMALL = 'C02 line 2, sentence - it gives a count of children below 5 - say it without the number';

test.each([
  ['3 children helped.', [SMALL]],
  ['Two of the girls are back at school.', [SMALL]],
  ['40 pupils were asked, and the 3 schools met.', []],
])('a sentence of the record that counts children: %s', (sentence, expected) => {
  const found = said([PROGRESS, `action-1,dover,done,Manager,2009-10-12,"${sentence}",`]);
  expect(found.filter((one) => one.startsWith('C02'))).toEqual(expected);
});
