/** Where a name is read, for a reader who looks for their LCSP. `lcsps` are those of the district. */
export interface PlacedIn {
  /** Name of the district, or of the authority outside. */
  readonly where: string;
  readonly isOutside: boolean;
  readonly lcsps: readonly string[];
}

/** `in Shepway district. The papers held do not say in which of its LCSPs`, and what is said where there is one, or none. */
export function describePlace({ where, isOutside, lcsps }: PlacedIn): string {
  if (isOutside) return `in ${where}, outside the county council’s area`;
  return lcsps.length === 1
    ? `in ${where} district, by which it is found. The district has one LCSP`
    : `in ${where} district. The papers held do not say in which of its LCSPs`;
}

/** The same of a postcode: a list may leave out another district it lies in. */
export function describeCode({ where, isOutside, lcsps }: PlacedIn): string {
  if (isOutside) return `postcode read, at least in part, in ${where}, outside the county council’s area`;
  const of = lcsps.length === 1 ? 'The district has one LCSP' : 'The papers held do not say in which of its LCSPs';
  return `postcode read, at least in part, in ${where} district. ${of}`;
}
