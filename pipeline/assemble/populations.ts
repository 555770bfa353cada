import { from, op } from 'arquero';
import { group } from 'd3';
import { FIFTH_DIGITS, type Area, type BandCount, type Population } from '../contract/area.ts';
import { provenanceId } from '../contract/ids.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { ageBandOf, type AgeBand } from '../registers/ageBands.ts';
import { quintile } from '../stats/quintile.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import { areaById, areaByText } from './areas.ts';
import { noteProvenance, noteSum, type ProvenanceBook } from './provenance.ts';

const PRINTED_LABEL = 'as printed in the 2009/10 plan, undated';

/** What every population is made with. */
interface Context {
  readonly areas: readonly Area[];
  readonly bands: readonly AgeBand[];
  readonly book: ProvenanceBook;
}

/** Population of the 23 LCSPs and Kent as printed, and of the 12 districts as sums of their LCSPs. */
export function assemblePopulations(
  tables: Pick<TypedPackage, 'age-bands' | 'population'>,
  areas: readonly Area[],
  book: ProvenanceBook,
): readonly Population[] {
  const context = { areas, bands: tables['age-bands'].map(ageBandOf), book };
  const printed = withFifths(assemblePrinted(tables, context), areas);
  return [...printed, ...sumByDistrict(printed, context)];
}

function assemblePrinted(
  tables: Pick<TypedPackage, 'population'>,
  { areas, bands, book }: Context,
): readonly Population[] {
  const byArea = group(tables.population, ({ area }) => area);
  const lcsps = areas.filter(({ type }) => type === 'LCSP').length;
  return [...byArea].map(([name, rows]) => {
    const whole = rows.find((row) => row.age_band === bands.find((band) => band.role === 'whole')?.band);
    const total = whole === undefined ? Number.NaN : whole.count;
    return {
      area: areaByText(areas, name).id,
      basis: 'as printed',
      label: PRINTED_LABEL,
      bands: bands.flatMap((band) => {
        const row = rows.find((candidate) => candidate.age_band === band.band);
        return row === undefined ? [] : [assembleBand(band, row, { total, lcsps }, book)];
      }),
    };
  });
}

function assembleBand(
  band: AgeBand,
  row: RowIn<'population'>,
  { total, lcsps }: { total: number; lcsps: number },
  book: ProvenanceBook,
): BandCount {
  const count = row.count;
  const printed = row.percent_as_printed;
  return {
    ...band,
    count,
    share: (100 * count) / total,
    sharePrinted: printed === '' || row.percent_of_0_19 === null ? null : printed,
    provenance: noteProvenance(book, row, {
      did: sayShare(band, count, total, printed),
      check: `T01 bands add to 0-19, T02 the ${lcsps} areas add to Kent, T06 the printed per cent agrees`,
      asPrinted: row.count_as_printed,
    }),
  };
}

/** Puts the LCSPs in fifths by the share of each band but the whole; where all are equal there are none. */
function withFifths(printed: readonly Population[], areas: readonly Area[]): readonly Population[] {
  const lcsps = printed.filter(({ area }) => areaById(areas, area).type === 'LCSP');
  const bands = new Set(
    lcsps.flatMap((one) => one.bands.flatMap(({ band, role }) => (role === 'whole' ? [] : [band]))),
  );
  const fifths = new Map(
    [...bands].flatMap((band) => {
      const shares = lcsps.map((one) => one.bands.find((other) => other.band === band)?.share ?? null);
      const { quantiles, noDifference } = quintile(
        shares.map((share) => (share === null ? null : roundHalfAway(share, FIFTH_DIGITS))),
        { direction: 'lowest value = 1' },
      );
      return noDifference ? [] : lcsps.map(({ area }, index) => [`${area} ${band}`, quantiles[index] ?? null] as const);
    }),
  );
  return printed.map((population) => ({
    ...population,
    bands: population.bands.map((band) => {
      const fifth = fifths.get(`${population.area} ${band.band}`) ?? null;
      return fifth === null ? band : { ...band, fifth };
    }),
  }));
}

/** The share's sum, and the per cent beside the count where one is printed; the 0-19 count is a share of nothing. */
function sayShare(band: AgeBand, count: number, total: number, printed: string): string {
  if (band.role === 'whole') return 'copied';
  return `copied; the share is ${count} / ${total} x 100${printed === '' ? '' : `, printed as ${printed}`}`;
}

/** Sums LCSPs to the district their names point to (inferred). How the printed numbers were counted is not said, so no interval. */
function sumByDistrict(printed: readonly Population[], { areas, bands, book }: Context): readonly Population[] {
  const countOf = rollUp(printed, areas);
  const districts = areas.filter((area) => area.type === 'district');
  return districts.map((area) => {
    const parts = printed.filter((population) => area.lcsps.includes(population.area));
    const names = area.lcsps.map((id) => areaById(areas, id).name);
    const total = countOf(area.id, bands.find((band) => band.role === 'whole')?.band ?? '');
    return {
      area: area.id,
      basis: 'summed',
      label: `summed by us from ${names.join(' and ')}, ${PRINTED_LABEL}; the grouping is inferred from names`,
      bands: bands.map((band) => {
        const count = countOf(area.id, band.band);
        const share = (100 * count) / total;
        const provenance = noteBandSum(book, area, { band: band.band, count, total }, parts);
        return { ...band, count, share, sharePrinted: null, provenance };
      }),
    };
  });
}

/** Sum of a band over the LCSPs of a district. */
function rollUp(printed: readonly Population[], areas: readonly Area[]): (district: string, band: string) => number {
  const flat = printed.flatMap((population) => {
    const { district } = areaById(areas, population.area);
    return district === null ? [] : population.bands.map(({ band, count }) => ({ district, band, count }));
  });
  const sums = from(flat)
    .groupby('district', 'band')
    .rollup({ count: op.sum('count') });
  // arquero gives untyped rows; the columns are the three made above.
  const rows = sums.objects() as { district: string; band: string; count: number }[];
  const byKey = new Map(rows.map((row) => [`${row.district} ${row.band}`, row.count]));
  return (district, band) => byKey.get(`${district} ${band}`) ?? 0;
}

function noteBandSum(
  book: ProvenanceBook,
  area: Area,
  { band, count, total }: { readonly band: string; readonly count: number; readonly total: number },
  parts: readonly Population[],
): string {
  const counts = parts.flatMap((part) => part.bands.filter((one) => one.band === band));
  const entries = counts.flatMap((count) => book.get(provenanceId(count.provenance)) ?? []);
  const sum = counts.map((part) => part.count).join(' + ');
  const share = count === total ? '' : `; the share is ${count} / ${total} x 100`;
  return noteSum(book, `population-sum-${area.id}-${band}`, entries, `summed by us: ${sum}${share}`);
}
