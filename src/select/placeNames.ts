import type { Area } from '../../pipeline/contract/area.ts';
import type { Names } from '../../pipeline/contract/names.ts';

/** The names and postcodes read in one place: a district of Kent, or an authority outside the county council's area. */
export interface PlacesOf {
  /** Id of the district; blank outside. */
  readonly district: string;
  readonly where: string;
  /** Ids of its LCSPs, in register order; none outside. */
  readonly lcsps: readonly string[];
  readonly names: readonly string[];
  /** First halves of postcodes read there, at least in part. */
  readonly codes: readonly string[];
}

/** Address of the list of places, where what lies outside the county is told too. */
export const PLACES_PATH = 'areas/places/';

/** The page a name leads to: its district's, or that of the one LCSP the district has. */
export function pageOfPlaces(
  { areas }: { readonly areas: Register },
  { district, lcsps }: Pick<PlacesOf, 'district' | 'lcsps'>,
): string {
  if (district === '') return `${PLACES_PATH}#outside`;
  const [only, second] = lcsps;
  const lead = only !== undefined && second === undefined ? only : district;
  return areas.find(({ id }) => id === lead)?.page ?? 'areas/';
}

type Register = readonly Pick<Area, 'id' | 'name' | 'type' | 'lcsps' | 'page'>[];

const byName = (a: string, b: string): number => a.localeCompare(b, 'en-GB');

/**
 * Names and postcodes by where they are read, districts first. A place called as an LCSP or a district is left out: that
 * name finds the area itself.
 */
export function selectPlaces(
  { places, postcodes }: Pick<Names, 'places' | 'postcodes'>,
  areas: Register,
): readonly PlacesOf[] {
  const taken = new Set(areas.map(({ name }) => name));
  const free = places.filter(({ name }) => !taken.has(name));
  const districts = areas.filter(({ type, page }) => type === 'district' && page !== null);
  const outside = new Set([...places.map((place) => place.outside), ...postcodes.flatMap((code) => code.outside)]);
  return [
    ...districts.map(({ id, name, lcsps }) => ({
      district: String(id),
      where: name,
      lcsps,
      names: free.filter(({ district }) => district === id).map((place) => place.name),
      codes: postcodes.filter((code) => code.districts.includes(id)).map(({ outward }) => outward),
    })),
    ...[...outside]
      .filter((authority) => authority !== '')
      .toSorted(byName)
      .map((authority) => ({
        district: '',
        where: authority,
        lcsps: [],
        names: free.filter((place) => place.outside === authority).map(({ name }) => name),
        codes: postcodes.filter((code) => code.outside.includes(authority)).map(({ outward }) => outward),
      })),
  ].filter(({ names, codes }) => names.length + codes.length > 0);
}
