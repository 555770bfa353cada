import { problem, WHOLE_FILE } from '../../findings/finding.ts';
import { roundTo } from '../../cells/roundTo.ts';
import { agesOf } from './ageBands.ts';
import { groupByArea } from '../table/populationRows.ts';
import type { PopulationRow } from '../table/populationRows.ts';
import type { AgeBand } from '../../registers/ageBands.ts';
import { placeOf } from '../table/smallTable.ts';
import type { SmallTable } from '../table/smallTable.ts';

/** Below this part of its share by years of age, an overlapping band is asked about (check T04). */
const LEAST_SHARE = 0.75;

/** Sets the bands of every area against each other and the areas against the county (checks T01-T06). */
export function checkBandSums(check: SmallTable, rows: readonly PopulationRow[], bands: readonly AgeBand[]): void {
  const whole = bands.find((band) => band.role === 'whole') ?? null;
  const isPartition = checkPartition(check, bands, whole);
  for (const [area, own] of groupByArea(rows)) {
    const bandsOf: AreaBands = { area, whole, bands, own };
    if (whole !== null && isPartition) checkWhole(check, bandsOf);
    for (const overlap of bands.filter((band) => band.role === 'overlap')) checkOverlap(check, bandsOf, overlap);
    if (whole !== null) checkPercents(check, bandsOf, whole);
  }
  for (const band of bands) checkCounty(check, rows, band.band);
}

type AreaBands = { area: string; whole: AgeBand | null; bands: readonly AgeBand[]; own: readonly PopulationRow[] };

const countOf = ({ own }: AreaBands, band: string): number | null =>
  own.find((row) => row.band === band)?.count ?? null;

// Says whether the parts follow each other from the first to the last age of the whole.
function checkPartition(check: SmallTable, bands: readonly AgeBand[], whole: AgeBand | null): boolean {
  if (whole === null) return false;
  const parts = bands.filter((band) => band.role === 'part').sort((a, b) => a.fromAge - b.fromAge);
  if (parts.length < 2) return false;
  const covered = new Set(agesOf(parts));
  const gaps = agesOf([whole]).filter((age) => !covered.has(age));
  if (gaps.length > 0) check.collector.add(problem('T05', { ages: gaps, bands: [] }), WHOLE_FILE);
  const touching = parts.flatMap((band, index) => {
    const next = parts[index + 1];
    return next === undefined || next.fromAge > band.toAge ? [] : [{ band, next }];
  });
  for (const { band, next } of touching) {
    const ages = agesOf([{ fromAge: next.fromAge, toAge: Math.min(band.toAge, next.toAge) }]);
    check.collector.add(problem('T05', { ages, bands: [band.band, next.band] }), WHOLE_FILE);
  }
  return gaps.length === 0 && touching.length === 0;
}

function checkWhole(check: SmallTable, area: AreaBands): void {
  const whole = area.whole?.band ?? '';
  const printed = countOf(area, whole);
  const parts = area.bands.filter((band) => band.role === 'part').map((band) => countOf(area, band.band));
  if (printed === null || parts.some((part) => part === null)) return;
  const computed = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (computed === printed) return;
  const overlap = area.bands.find(
    (band) => band.role === 'overlap' && (countOf(area, band.band) ?? -1) === printed - computed,
  );
  const place = placeOf(check, area.own.find((row) => row.band === whole)?.line ?? 1, 'count');
  const found =
    overlap === undefined
      ? problem('T01', { subject: area.area, whole, printed, computed })
      : problem('T03', { area: area.area, whole, printed, overlap: overlap.band });
  check.collector.add(found, place);
}

function checkOverlap(check: SmallTable, area: AreaBands, overlap: AgeBand): void {
  const count = countOf(area, overlap.band);
  const neighbours = area.bands.filter(
    (band) => band.role === 'part' && band.fromAge <= overlap.toAge && band.toAge >= overlap.fromAge,
  );
  const counts = neighbours.map((band) => countOf(area, band.band));
  if (count === null || neighbours.length === 0 || counts.some((each) => each === null)) return;
  const bound = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const share = neighbours.reduce((sum, band, index) => sum + shareWithin(band, overlap) * (counts[index] ?? 0), 0);
  if (count <= bound && count >= share * LEAST_SHARE) return;
  const isHard = count > bound;
  const names = neighbours.map((band) => band.band);
  const found = problem('T04', {
    area: area.area,
    band: overlap.band,
    count,
    neighbours: names,
    bound: isHard ? bound : Math.round(share),
    isHard,
  });
  check.collector.add(found, placeOf(check, area.own.find((row) => row.band === overlap.band)?.line ?? 1, 'count'));
}

// Part of a band's years that lie in the overlap: four of the six years 8 to 13 lie in 10 to 17.
function shareWithin(band: AgeBand, overlap: AgeBand): number {
  const years = Math.min(band.toAge, overlap.toAge) - Math.max(band.fromAge, overlap.fromAge) + 1;
  return years / (band.toAge - band.fromAge + 1);
}

function checkPercents(check: SmallTable, area: AreaBands, whole: AgeBand): void {
  const total = countOf(area, whole.band);
  if (total === null || total === 0) return;
  for (const { band, count, percent, percentDigits, line } of area.own) {
    if (percent === null || count === null) continue;
    const share = (100 * count) / total;
    if (Math.abs(percent - share) <= 0.5 / 10 ** percentDigits + 1e-9) continue;
    const found = problem('T06', {
      area: area.area,
      band,
      printed: String(percent),
      computed: roundTo(share, percentDigits),
    });
    check.collector.add(found, placeOf(check, line, 'percent_of_0_19'));
  }
}

// Judged only where every area that lies in the county has its row; a missing one is a finding of its own.
function checkCounty(check: SmallTable, rows: readonly PopulationRow[], band: string): void {
  const register = check.registers.areas;
  if (register === null) return;
  const counts = new Map(rows.filter((row) => row.band === band).map((row) => [row.areaId, row]));
  for (const county of register.areas.filter((area) => area.type === 'county')) {
    const own = counts.get(county.id);
    const areas = register.areas.filter((area) => area.parent === county.id && area.type === 'LCSP');
    const parts = areas.map((area) => counts.get(area.id)?.count ?? null);
    if (own?.count == null || parts.length === 0 || parts.some((part) => part === null)) continue;
    const computed = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    if (computed === own.count) continue;
    const found = problem('T02', { subject: band, whole: county.name, printed: own.count, computed });
    check.collector.add(found, placeOf(check, own.line, 'count'));
  }
}
