import { spellCount } from '../../findings/spelling.ts';
import { spanOf } from '../plan/placeFigures.ts';
import type { ImportPlan } from '../plan/planImport.ts';
import type { JudgedSchools, UnmadeSum } from './judgeSchools.ts';
import type { LcspPlan } from './planLcspSums.ts';
import { SCHOOL_LIST, type SchoolList } from './schoolList.ts';
import type { SumLevel } from './sumSchools.ts';

interface Described {
  readonly judged: JudgedSchools;
  readonly district: ImportPlan | null;
  readonly lcsp: LcspPlan;
  readonly list: SchoolList;
}

/** What a list of schools makes of the school rows of a file, line by line: part of what an import says before it writes. */
export function describeSchools({ judged, district, lcsp, list }: Described): readonly string[] {
  const { counted } = judged;
  const lcsps = judged.figures.LCSP;
  return [
    `  ${count(counted.read, 'school')} added up by data/${SCHOOL_LIST} (${count(list.byUrn.size, 'school')}, ${count(list.rows.length, 'line')}):`,
    ...[...counted.byReason].map(([reason, schools]) => `    ${count(schools, 'school')} ${reason}`),
    ...described(counted.throughAnother, 'placed by the school they became or followed'),
    ...described(counted.judged, 'placed by judgement'),
    ...described(counted.withheld, 'with a figure the publisher withholds: so are the sums they belong to'),
    ...crossings(list),
    ...(district === null ? [] : describeDistricts(judged, district)),
    ...(judged.agreed === 0
      ? []
      : [
          `    ${count(judged.agreed, 'sum')} of districts and schools without one held against the county’s own row: all agree${judged.open === 0 ? '' : `, but ${spellCount(judged.open)} with a withheld school cannot be compared`}`,
        ]),
    ...(lcsps.length === 0
      ? []
      : [
          `    LCSPs, into data/returns/from-schools.csv, protected as returns are: ${standings(lcsp.standings)}  ${spanOf(lcsps)}`,
        ]),
    ...(['district', 'LCSP'] as const).flatMap((level) => describeUnmade(judged.unmade, level)),
  ];
}

const count = (number: number, thing: string): string => `${spellCount(number)} ${thing}${number === 1 ? '' : 's'}`;

const described = (schools: number, what: string): readonly string[] =>
  schools === 0 ? [] : [`    ${count(schools, 'school')} ${what}`];

function describeDistricts({ figures }: JudgedSchools, { placed, source }: ImportPlan): readonly string[] {
  const of = (standing: ImportPlan['placed'][number]['standing']): number =>
    placed.filter((one) => one.standing === standing).length;
  const all = { new: of('new'), changed: of('changed'), same: of('same'), gone: 0 };
  const span = figures.district.length === 0 ? '' : `  ${spanOf(figures.district)}`;
  return [`    districts, source ${source}: ${standings(all)}${span}`];
}

const standings = ({ new: fresh, changed, same, gone }: LcspPlan['standings']): string =>
  `${spellCount(fresh)} new, ${spellCount(changed)} changed, ${spellCount(same)} as we hold them${gone === 0 ? '' : `, ${spellCount(gone)} taken out`}`;

/** LCSPs whose schools lie in more than one district. */
function crossings({ rows }: SchoolList): readonly string[] {
  const districts = new Map<string, Set<string>>();
  for (const { lcsp, district } of rows) {
    if (lcsp === null || district === null) continue;
    districts.set(lcsp.name, (districts.get(lcsp.name) ?? new Set()).add(district.name));
  }
  const crossing = [...districts].filter(([, names]) => names.size > 1);
  return crossing.map(([lcsp, names]) => `    ${lcsp} LCSP has schools in ${[...names].join(' and ')}`);
}

function describeUnmade(unmade: readonly UnmadeSum[], level: SumLevel): readonly string[] {
  const own = unmade.filter((one) => one.level === level);
  if (own.length === 0) return [];
  const areas = [...new Set(own.map(({ area }) => area))];
  const what = level === 'district' ? 'districts' : 'LCSPs';
  return [
    `    ${count(own.length, 'sum')} of ${what} not made, because schools without a place could be more than a tenth of their pupils: ${areas.join(', ')}`,
  ];
}
