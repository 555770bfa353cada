import { spellCount, listText, quoteText } from './spelling.ts';
import { readAllTheSame, wording, type Words } from './wording.ts';

type UnknownArea =
  | { text: string; nearest: string | null; register: string }
  /** A name that a registered area has had from a day to a day (ISO; `until` blank: to this day). */
  | { text: string; dated: { name: string; from: string; until: string }; registered: string; instead: string }
  /** What is no area of a register, by its form. */
  | { text: string; other: { is: string; mend: string; isTold: boolean } }
  /** Areas that one text names beside each other. */
  | { text: string; several: readonly string[] }
  /** A code of a list that the register does not hold; `code` is one that it does hold. */
  | { text: string; list: string; code: string };

function unknownAreaWords(found: UnknownArea): Words {
  if ('dated' in found) {
    const { name, from, until } = found.dated;
    const when = until === '' ? `since ${from}` : `from ${from} to ${until}`;
    return {
      what: `area ${quoteText(found.text)} is not in the register: ${name} is the name ${when} of what stands there as ${found.registered}`,
      mend: `write ${found.instead} if that is meant`,
    };
  }
  if ('other' in found) {
    const { is, mend, isTold } = found.other;
    return {
      what: isTold ? `${quoteText(found.text)} is ${is}` : `the area is ${is} (not repeated here)`,
      mend,
      cause: is,
    };
  }
  if ('several' in found)
    return {
      what: `${quoteText(found.text)} names several areas: ${listText(found.several, 'and')}`,
      mend: 'give each area its own figure in a row of its own; a figure of several is not parted here',
    };
  if ('list' in found)
    return {
      what: `area ${quoteText(found.text)} is not in the register; it is written as ${found.list}`,
      mend: `write the area's name, or its code of nine characters, such as ${found.code}`,
    };
  const { text, nearest, register } = found;
  return {
    what: `unknown area ${quoteText(text)}`,
    mend:
      nearest === null
        ? `write the name as the area register has it (${register}); leave the row out if it is of an area outside it`
        : `write "${nearest}" if that is meant`,
  };
}

/** Wording of name findings: areas, labels and how they are spelled. */
export const nameWordings = {
  N01: wording('error', unknownAreaWords),
  N02: wording(
    'error',
    ({
      text,
      where,
      instead,
      isRead = false,
    }: {
      text: string;
      where: 'leading' | 'trailing' | 'double';
      instead: string;
      isRead?: boolean;
    }) => {
      const written = instead === '' ? 'blank' : quoteText(instead);
      return {
        what: `${quoteText(text)} has a ${where} space${isRead ? `, and is read as ${written}` : ''}`,
        mend: instead === '' ? 'leave the cell empty' : `write ${written}`,
        cause: where,
        together: `${where === 'double' ? 'write one space' : 'take the space away'}, here ${written}`,
        ...readAllTheSame(isRead),
      };
    },
  ),
  N03: wording('warning', ({ text, name }: { text: string; name: string }) => ({
    what: `${quoteText(text)} is read as "${name}"`,
    mend: `write "${name}"`,
  })),
  N04: wording(
    'error',
    ({ text, entity, instead, isName }: { text: string; entity: string; instead: string; isName: boolean }) => ({
      what: `HTML entity ${entity} in ${quoteText(text)}`,
      mend: `write ${instead}`,
      severity: isName ? 'error' : 'notice',
      cause: entity,
    }),
  ),
  N05: wording(
    'error',
    ({ text, candidates, other }: { text: string; candidates: readonly string[]; other: string | null }) => ({
      what:
        other === null
          ? `the code ${quoteText(text)} is that of ${listText(candidates, 'and')}`
          : `unknown area ${quoteText(text)}: it could be the LCSP ${listText(candidates, 'or')}, or ${other}`,
      mend: 'write the one that is meant; none is chosen for you',
    }),
  ),
  N06: wording('error', ({ what, length, limit }: { what: string; length: number; limit: number }) => ({
    what: `${what} is too long: ${spellCount(length)} characters (limit ${limit})`,
    mend: 'shorten it',
  })),
  N07: wording('error', ({ field, text, firstLine }: { field: string; text: string; firstLine: number }) => ({
    what: `${field} ${quoteText(text)} is used already on line ${firstLine}`,
    mend: 'one code has one name and one name one code: change one of the two',
  })),
  N08: wording('error', ({ text, firstLine }: { text: string; firstLine: number | null }) => ({
    what: firstLine === null ? 'label is blank' : `label ${quoteText(text)} is used twice (also on line ${firstLine})`,
    mend: 'give every indicator a label of its own',
  })),
};
