import type { Area, BandCount, Population } from '../../contract/area.ts';
import { areaById } from '../areas.ts';
import type { Reconciliation } from './receipts.ts';

/** Bands to 0-19 in every area, 23 areas to Kent in every band, and every printed per cent. */
export function reconcilePopulation(
  populations: readonly Population[],
  areas: readonly Area[],
): readonly Reconciliation[] {
  const printed = populations.filter((population) => population.basis === 'as printed');
  const county = printed.find((population) => areaById(areas, population.area).type === 'county');
  const parts = printed.filter((population) => population !== county);
  return [
    ...printed.map((population) => reconcileBands(population, areaById(areas, population.area).name)),
    ...(county?.bands ?? []).map((band) => reconcileAreas(band, parts)),
    ...printed.flatMap((population) => reconcileShares(population, areaById(areas, population.area).name)),
  ];
}

function reconcileBands(population: Population, name: string): Reconciliation {
  const parts = population.bands.filter((band) => band.role === 'part');
  const whole = population.bands.find((band) => band.role === 'whole');
  return {
    group: 'population',
    what: `${name}: ages ${parts.map((band) => band.band).join(', ')} add to ${whole?.band ?? ''}`,
    left: { label: 'sum of the bands', value: sum(parts) },
    right: { label: `${whole?.band ?? ''} as printed`, value: whole?.count ?? Number.NaN },
    digits: 0,
    unit: 'children and young people',
  };
}

function reconcileAreas(band: BandCount, parts: readonly Population[]): Reconciliation {
  const counts = parts.flatMap((part) => part.bands.filter((one) => one.band === band.band));
  return {
    group: 'population',
    what: `Ages ${band.band}: the ${counts.length} LCSPs add to Kent`,
    left: { label: `sum of ${counts.length} LCSPs`, value: sum(counts) },
    right: { label: 'Kent Total as printed', value: band.count },
    digits: 0,
    unit: 'children and young people',
  };
}

function reconcileShares(population: Population, name: string): readonly Reconciliation[] {
  return population.bands.flatMap((band) =>
    band.sharePrinted === null
      ? []
      : [
          {
            group: 'population' as const,
            what: `${name}: ages ${band.band} as a share of 0-19`,
            left: { label: 'from the counts', value: band.share },
            right: { label: 'as printed', value: Number.parseFloat(band.sharePrinted) },
            digits: 0,
            unit: '%',
            rounded: true,
          },
        ],
  );
}

function sum(bands: readonly BandCount[]): number {
  return bands.reduce((total, band) => total + band.count, 0);
}
