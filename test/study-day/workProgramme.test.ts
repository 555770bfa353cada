import { expect, test } from 'vitest';
import { areaId, provenanceId } from '../../pipeline/contract/ids.ts';
import type { PlannedReview } from '../../pipeline/contract/governance.ts';
import {
  describeOtherMeetings,
  describeProgramme,
  describeStudyDays,
} from '../../src/pages/study-day/programme/claimsProgramme.ts';
import { districtsOf, lcspsOf, type Site } from '../../src/site/site.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { districtAdjacency, proposeGroups } from '../../src/pages/study-day/programme/proposeGroups.ts';
import { selectWorkProgramme } from '../../src/pages/study-day/programme/workProgramme.ts';

const site = await readSite('public/data');
const adjacency = districtAdjacency(site.index.areas, site.index.tiles);
const size = { from: 3, to: 4 };

const review = (area: string, meeting: string): PlannedReview => ({
  area: areaId(area),
  meeting,
  kind: 'study day',
  date: '2008-12-01',
  standing: 'held',
  place: '',
  provenance: provenanceId('work-programme-l2'),
});

const siteWith = (workProgramme: readonly PlannedReview[]): Site => ({
  ...site,
  governance: { ...site.governance, workProgramme },
});

test('no meeting is invented: the shipped work programme and the recommendations are empty', () => {
  expect(site.governance.workProgramme).toEqual([]);
  expect(site.governance.recommendations).toEqual([]);
});

test('the terms are read from the words of the paper', () => {
  const { terms } = selectWorkProgramme(site);
  expect(terms.atATime).toEqual({ from: 3, to: 4 });
  expect(terms.meetingsAYear).toEqual({ from: 6, to: 8 });
  expect(terms.studyDaysAYear).toEqual({ from: 2, to: 3 });
});

test('districts adjoin both ways, never themselves, and every district has a neighbour', () => {
  for (const district of districtsOf(site)) {
    const neighbours = adjacency.get(district.id) ?? new Set();
    expect(neighbours.size, district.name).toBeGreaterThan(0);
    expect(neighbours.has(district.id)).toBe(false);
    for (const other of neighbours) expect(adjacency.get(other)?.has(district.id)).toBe(true);
  }
});

test('the proposed groups take every LCSP once, three or four at a time, from adjoining districts', () => {
  const { groups } = selectWorkProgramme(site);
  const taken = groups.flatMap((group) => group.lcsps.map((area) => area.id));
  expect(taken.toSorted()).toEqual(
    lcspsOf(site)
      .map((area) => area.id)
      .toSorted(),
  );
  for (const { lcsps, districts } of groups) {
    expect(lcsps.length).toBeGreaterThanOrEqual(size.from);
    expect(lcsps.length).toBeLessThanOrEqual(size.to);
    const reached = new Set([districts[0] ?? '']);
    for (let step = 0; step < districts.length; step += 1) {
      for (const district of districts) {
        if ([...reached].some((one) => adjacency.get(one)?.has(district))) reached.add(district);
      }
    }
    expect([...reached].toSorted()).toEqual(districts.toSorted());
  }
  expect(groups).toHaveLength(6);
});

test('an LCSP a meeting has taken is left out of the groups, and the count of what is left says so', () => {
  const done = lcspsOf(site)
    .slice(0, 4)
    .map((area) => area.id);
  const programme = selectWorkProgramme(siteWith(done.map((id) => review(id, 'Meeting 1'))));
  expect(programme.left).toHaveLength(19);
  expect(programme.groups.flatMap(({ lcsps }) => lcsps).filter((area) => done.includes(area.id))).toEqual([]);
  expect(describeProgramme(programme).text).toContain('1 meeting is entered. 19 LCSPs have no meeting');
});

test('six groups are two years of study days at three a year and three years at two, and nothing is said to fit', () => {
  const { text } = describeStudyDays(selectWorkProgramme(site));
  expect(text).toContain('the 23 LCSPs left make 6 groups');
  expect(text).toContain('2 years at 3 a year or 3 years at 2 a year');
  expect(text).not.toContain('fit');
});

test('meetings without a visit are counted apart from study days', () => {
  const { text } = describeOtherMeetings(selectWorkProgramme(site));
  expect(text).toContain('6 to 8 meetings a year, so 3 to 6 of them are not study days');
  expect(text).toContain('one taken there is reviewed without a visit');
});

test('LCSPs that touch nothing that is left stand in a group of their own instead of being lost', () => {
  const [first] = lcspsOf(site);
  const groups = proposeGroups(site.index.areas, adjacency, { left: new Set([first?.id ?? '']), size });
  expect(groups.map(({ lcsps }) => lcsps.map((area) => area.id))).toEqual([[first?.id]]);
  expect(proposeGroups(site.index.areas, adjacency, { left: new Set(), size })).toEqual([]);
});

test('the suggested study days are as many as the terms allow and come from the groups', () => {
  const { studyDays, groups } = selectWorkProgramme(site);
  expect(studyDays).toHaveLength(3);
  for (const day of studyDays) expect(groups).toContain(day);
});

test('districts that no other adjoins are groups of their own, however many there are', () => {
  const [first] = lcspsOf(site);
  if (first === undefined) throw new Error('missing LCSP');
  const alone = Array.from({ length: 300 }, (_, place) => ({
    ...first,
    id: areaId(`alone-${place}`),
    name: `Alone ${place}`,
    district: areaId(`alone-${place}-district`),
  }));
  const own = lcspsOf(site);
  const left = new Set<string>([...own, ...alone].map(({ id }) => id));
  const groups = proposeGroups([...own, ...alone], adjacency, { left, size });
  const ofOwn = proposeGroups(own, adjacency, { left, size });
  expect(groups).toHaveLength(ofOwn.length + alone.length);
  for (const group of ofOwn) expect(groups).toContainEqual(group);
});
