import { FIFTH_DIGITS, type Area, type BandCount, type Population } from '../../pipeline/contract/area.ts';
import type { Claim } from './claim.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatList, formatNumber } from '../format/numbers.ts';

const PLURALS = {
  LCSP: 'LCSPs',
  district: 'districts',
  county: 'counties',
  region: 'regions',
  country: 'countries',
} as const satisfies Record<Area['type'], string>;

const percent = (value: number, digits: number): string => formatNumber(value, { digits, unit: '%' });

/** The 0-19 count; a population without one is a defect. */
export function wholeBand(population: Population): BandCount {
  const whole = population.bands.find((band) => band.role === 'whole');
  if (whole === undefined) throw new Error(`missing whole band: ${population.area}`);
  return whole;
}

const parts = (population: Population): readonly BandCount[] =>
  population.bands.filter((band) => band.role === 'part').toSorted((a, b) => a.fromAge - b.fromAge);

/** How many children an area has, beside the county. No interval: how the printed number was counted is not said. */
export function describePopulation(area: Area, population: Population, county: Area, countyWide: Population): Claim {
  const here = wholeBand(population).count;
  const whole = wholeBand(countyWide).count;
  if (area.id === county.id) {
    return {
      rule: 'count',
      text: `${area.name} has ${formatCount(here)} children and young people aged 0 to 19.`,
      cites: [wholeBand(population).provenance],
    };
  }
  const share = percent((100 * here) / whole, 1);
  return {
    rule: 'share',
    text: `${formatArea(area)} ${area.type === 'LCSP' ? 'serves' : 'has'} ${formatCount(here)} children and young people aged 0 to 19, ${share} of the ${formatCount(whole)} in ${county.name}.`,
    cites: [wholeBand(population).provenance, wholeBand(countyWide).provenance],
  };
}

const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ordinal = (place: number): string => `${place}${ORDINALS[ordinalRules.select(place)] ?? 'th'}`;

/** `11th largest`, `largest`, `joint 2nd largest`, `smallest`: areas of one size share a place. */
function sayPlace(here: number, sizes: readonly number[]): string {
  const place = sizes.filter((size) => size > here).length + 1;
  const joint = sizes.filter((size) => size === here).length > 1 ? 'joint ' : '';
  if (place === sizes.length) return 'smallest';
  return `${joint}${place === 1 ? '' : `${ordinal(place)} `}largest`;
}

/** How many children an area has, and its place among all of its level by that number; no other measure is ranked unasked. */
export function describeSize(area: Area, population: Population, all: readonly Population[]): Claim {
  const here = wholeBand(population);
  const sizes = all.map((one) => wholeBand(one).count);
  const among =
    sizes.length < 2 ? '' : `: ${sayPlace(here.count, sizes)} of ${formatCount(sizes.length)} ${PLURALS[area.type]}`;
  return { rule: 'count', text: `${formatCount(here.count)} aged 0 to 19${among}`, cites: [here.provenance] };
}

/** The three bands that add to 0-19, beside the county's. */
export function describeAges(population: Population, county: Area, countyWide: Population): Claim {
  const here = parts(population).map((band) => `${percent(band.share, 0)} are aged ${band.fromAge} to ${band.toAge}`);
  const there = parts(countyWide).map((band) => percent(band.share, 0));
  const cites = [...parts(population), ...parts(countyWide)].map((band) => band.provenance);
  return { rule: 'side by side', text: `${formatList(here)}; in ${county.name} ${formatList(there)}.`, cites };
}

const FIFTHS = ['smallest', 'second smallest', 'middle', 'second largest', 'largest'] as const;

/** Which fifth of the LCSPs each of the three shares falls in; nothing for an area that is in none. */
export function describeFifths(area: Area, population: Population, lcsps: number): readonly Claim[] {
  const said = parts(population).flatMap((band) => {
    const fifth = FIFTHS[(band.fifth ?? 0) - 1];
    const ages = `aged ${band.fromAge} to ${band.toAge} (${percent(band.share, FIFTH_DIGITS)})`;
    return fifth === undefined
      ? []
      : [{ text: `in the fifth with the ${fifth} shares ${ages}`, provenance: band.provenance }];
  });
  if (said.length === 0) return [];
  return [
    {
      rule: 'share',
      text: `If the ${formatCount(lcsps)} LCSPs are put in fifths by share, ${formatArea(area)} is ${formatList(said.map(({ text }) => text))}.`,
      cites: said.map(({ provenance }) => provenance),
    },
  ];
}

/** The band whose share lies furthest from the county's: what a reader of the age chart looks for. */
export function describeAgeDifference(population: Population, county: Area, countyWide: Population): Claim {
  const gaps = parts(population).flatMap((band) => {
    const same = countyWide.bands.find((other) => other.band === band.band);
    return same === undefined
      ? []
      : [{ band, gap: band.share - same.share, cites: [band.provenance, same.provenance] }];
  });
  const widest = gaps.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
  if (widest === undefined) return { rule: 'missing', text: 'No age bands are held to set side by side.' };
  const size = formatNumber(Math.abs(widest.gap), { digits: 1 });
  const ages = `aged ${widest.band.fromAge} to ${widest.band.toAge}`;
  if (Number(size) === 0) {
    return {
      rule: 'difference',
      text: `No band’s share differs from ${county.name}’s by as much as 0.1 percentage points.`,
    };
  }
  const side = widest.gap > 0 ? 'above' : 'below';
  return {
    rule: 'difference',
    text: `Of the three bands, the share ${ages} is furthest from ${county.name}’s: ${size} percentage points ${side} it.`,
    cites: widest.cites,
  };
}

/** Heading of the population section: the count is the finding. */
export const titlePopulation = (population: Population): Claim => ({
  rule: 'count',
  text: `${formatCount(wholeBand(population).count)} children and young people, by age`,
});
