/** What the text of an area is in place of one: in words, and the mend; `isTold` false where the text may lead to a home. */
export type OtherPlace = { readonly is: string; readonly mend: string; readonly isTold: boolean };

const SUM = 'send the sum of its area in one row';
const SCHOOLS = 'send the sum of the schools of an area in one row';

const KINDS: readonly (readonly [RegExp, Omit<OtherPlace, 'isTold'> & { readonly isTold?: boolean }])[] = [
  [
    /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i,
    { is: 'a whole postcode', mend: 'send counts for areas, and no postcode', isTold: false },
  ],
  [
    /^([a-z]{2}|[beglmnsw])\d{1,2}[a-z]?$/i,
    { is: 'the first half of a postcode, not an area', mend: 'write the area; a postcode may lie in several' },
  ],
  // 886/2345, as the Department for Education numbers schools; six digits, as its register does.
  [/^(\d{3}[/ -]?\d{4}|1\d{5})$/, { is: 'the number of a school, not an area', mend: SCHOOLS }],
  [
    /\b(school|academy|college|infants?'?|juniors?'?|nursery|pupil referral unit)\b/i,
    { is: 'a school, not an area', mend: SCHOOLS },
  ],
  [/^E0[0-3]\d{6}$/i, { is: 'the code of a small area of the census', mend: SUM }],
  [/^[a-z' -]+ \d{3}[a-z]?$/i, { is: 'the name of a small area of the census', mend: SUM }],
  [/^E0[45]\d{6}$|\bward\b/i, { is: 'a ward or parish, not an area of the register', mend: SUM }],
  ...(
    [
      ['W', 'Wales'],
      ['S', 'Scotland'],
      ['N', 'Northern Ireland'],
    ] as const
  ).map(
    ([letter, nation]) =>
      [
        new RegExp(`^${letter}\\d{8}$`, 'i'),
        { is: `the code of an area of ${nation}, which the register does not hold`, mend: 'leave the row out' },
      ] as const,
  ),
  [
    /^E\d{8}$/i,
    {
      is: 'the code of an area of England that the register does not hold',
      mend: "write the area's name if the register has it under another code, else leave the row out",
    },
  ],
];

/** What a text names that is no area of the register by its form; null where its form says nothing. */
export function otherPlace(text: string): OtherPlace | null {
  const [, found = null] = KINDS.find(([form]) => form.test(text)) ?? [];
  return found === null ? null : { isTold: true, ...found };
}
