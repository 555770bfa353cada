import { nameCharacter, spellCount, listText, quoteText } from './spelling.ts';
import { wording } from './wording.ts';

type IdFault =
  | { field: string; text: string; fault: 'blank' | 'reserved' }
  | { field: string; text: string; fault: 'form'; why: string }
  | { field: string; text: string; fault: 'too long'; limit: number };

function idWords(id: IdFault): { what: string; mend: string } {
  switch (id.fault) {
    case 'blank':
      return { what: `${id.field} is blank`, mend: 'give it an id of a-z, 0-9 and single hyphens' };
    case 'reserved':
      return {
        what: `${id.field} ${quoteText(id.text)} is reserved: it would clash with a file of that name`,
        mend: 'choose another id',
      };
    case 'form':
      return {
        what: `${id.field} ${quoteText(id.text)} ${id.why}`,
        mend: 'use only a-z, 0-9 and single hyphens between them',
      };
    case 'too long':
      return {
        what: `${id.field} is too long: ${spellCount(id.text.length)} characters (limit ${id.limit})`,
        mend: 'shorten it',
      };
    default:
      return id satisfies never;
  }
}

type Link =
  | { text: string; scheme: string }
  | { kind: 'host'; host: string; codePoints: readonly number[] }
  | { kind: 'punycode'; host: string };

function linkWords(link: Link): { what: string; mend: string } {
  if (!('kind' in link)) {
    return {
      what: `${link.scheme} links are not allowed: ${quoteText(link.text)}`,
      mend: 'give an https link or leave it blank',
    };
  }
  const mend = 'type the address as its owner prints it, in plain letters';
  return link.kind === 'host'
    ? {
        what: `the host ${quoteText(link.host)} of a link holds ${listText(link.codePoints.map(nameCharacter), 'and')}`,
        mend,
      }
    : {
        what: `the host ${quoteText(link.host)} of a link is written in punycode (xn--), which stands for other letters`,
        mend,
      };
}

/** Wording of security findings: text that a spreadsheet, a page, a path or a person could be harmed by. */
export const securityWordings = {
  X01: wording('error', ({ text }: { text: string }) => {
    // A program writes ="007" to have a spreadsheet keep a text as it is.
    const [, inner = null] = /^="([^"]*)"$/.exec(text) ?? [];
    return {
      what: `${quoteText(text)} starts with ${quoteText(text.slice(0, 1))}, which a spreadsheet may run as a formula`,
      mend: inner === null ? 'start the text with a letter or digit' : `write ${quoteText(inner)}`,
      cause: text.slice(0, 1),
    };
  }),
  X02: wording('error', linkWords),
  X03: wording('error', ({ codePoint, text }: { codePoint: number; text: string }) => ({
    what: `direction-changing character ${nameCharacter(codePoint)} in ${quoteText(text)}: it is read otherwise than it looks`,
    mend: 'delete it, and look whether the text still says what it should',
    cause: String(codePoint),
  })),
  X04: wording('error', idWords),
  X05: wording('error', ({ field, text }: { field: string; text: string }) => ({
    what: `${field} ${quoteText(text)} is a name that programs use themselves`,
    mend: 'choose another name',
  })),
  X06: wording('error', ({ first, firstLine, second }: { first: string; firstLine: number; second: string }) => ({
    what: `${quoteText(second)} and ${quoteText(first)} (line ${firstLine}) differ only in case: one file on many disks`,
    mend: 'choose another id',
  })),
  // The secret itself is never repeated.
  X07: wording('error', ({ kind }: { kind: string }) => ({
    what: `looks like a secret (${kind})`,
    mend: 'take it out, and have it revoked: whoever has seen the file knows it',
  })),
  // Cells are never repeated, and nothing else is said of such a file.
  X08: wording('error', ({ names }: { names: readonly string[] }) => ({
    what: `the file holds personal data: ${names.length === 1 ? 'column' : 'columns'} ${listText(names.map(quoteText), 'and')} ${names.length === 1 ? 'looks' : 'look'} like data about single pupils`,
    mend: 'do not send or keep it: delete the file and every copy, and send only counts for areas',
  })),
};
