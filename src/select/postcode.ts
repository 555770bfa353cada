/** A postcode as it is typed. */
interface TypedPostcode {
  /** Its first half, in capitals: `CT9`. */
  readonly outward: string;
  /** Whether all of it was typed, so that nothing else can be meant. */
  readonly whole: boolean;
}

const POSTCODE = /^([a-z]{1,2}\d[a-z\d]?)\s*(?:\d([a-z]{0,2}))?$/i;
const INWARD_LETTERS = 2;

/** What was typed read as a postcode or its first half, with or without a space; null where it is none. */
export function parsePostcode(typed: string): TypedPostcode | null {
  const [, outward, letters] = POSTCODE.exec(typed.trim()) ?? [];
  if (outward === undefined) return null;
  return { outward: outward.toUpperCase(), whole: letters?.length === INWARD_LETTERS };
}

const lettersOf = (outward: string): string => outward.replace(/\d.*$/, '');

/** What is said of a postcode that is in no list: where others begin with its letters, and where none does. */
export function describeUnknownCode({ outward }: Pick<TypedPostcode, 'outward'>, codes: readonly string[]): string {
  const isNear = codes.some((code) => lettersOf(code) === lettersOf(outward));
  return isNear
    ? `${outward} is in none of the lists of postcodes held. Try the name of the town or village.`
    : `${outward} lies outside Kent, as far as the lists of postcodes held say: none of their codes begins with its letters.`;
}
