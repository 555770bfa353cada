import { listText, quoteText } from './spelling.ts';
import { wording } from './wording.ts';

type Duplicate =
  /** `isCount` where each row may count others of one whole, such as girls and boys. */
  | { firstLine: number; key: string; values: string | null; isCount?: boolean }
  | { kind: 'two returns'; first: string; key: string }
  | { kind: 'not replaced'; replaced: string; by: string; standing: string }
  | { kind: 'no successor'; replaced: string };

function duplicateWords(duplicate: Duplicate): { what: string; mend: string } {
  if (!('kind' in duplicate)) {
    const { firstLine, key, values, isCount = false } = duplicate;
    return {
      what: `duplicate of line ${firstLine} (${key}${values === null ? '' : `: ${values}`})`,
      mend: isCount
        ? 'keep one of the two rows, or add them up in one where each counts other children'
        : 'keep one of the two rows',
    };
  }
  switch (duplicate.kind) {
    case 'two returns':
      return {
        what: `${duplicate.key} is in ${duplicate.first} as well, and both returns are in force`,
        mend: 'let one stand: write replaced or withdrawn for the other in register.csv',
      };
    case 'not replaced':
      return {
        what: `${duplicate.by} replaces ${duplicate.replaced}, which stands as ${duplicate.standing}`,
        mend: `write replaced in the line of ${duplicate.replaced}`,
      };
    case 'no successor':
      return {
        what: `${duplicate.replaced} is replaced, but no line says by which return`,
        mend: 'name it under replaces in the line of the new return, or write withdrawn',
      };
    default:
      return duplicate satisfies never;
  }
}

/** Wording of key findings: one row for each thing, and every thing has its row. */
export const keyWordings = {
  K01: wording('error', duplicateWords),
  K02: wording('error', ({ scope, missing }: { scope: string; missing: readonly string[] }) => ({
    what: `${scope}: no row for ${listText(missing, 'and')}`,
    mend: 'add the missing rows, with status x, z or c where there is no figure',
  })),
  K03: wording(
    'warning',
    ({
      indicator,
      area,
      present,
      absent,
    }: {
      indicator: string;
      area: string;
      present: readonly string[];
      absent: readonly string[];
    }) => ({
      what: `${indicator}: ${area} has a row in ${listText(present, 'and')} but not in ${listText(absent, 'and')}`,
      mend: `add the missing ${area} row, or leave ${area} out of every period`,
    }),
  ),
  K04: wording('error', ({ field }: { field: string }) => ({
    what: `${field} is blank`,
    mend: `give the ${field.replaceAll('_', ' ')}; blank is not allowed here`,
  })),
  K05: wording(
    'error',
    ({
      field,
      text,
      nearest,
      known,
      plain = text,
    }: {
      field: string;
      text: string;
      nearest: string | null;
      known: readonly string[];
      /** The same as it would be written, where that is known. */
      plain?: string;
    }) => ({
      what: `unknown ${field.replaceAll('_', ' ')} ${quoteText(text)}${plain === text ? '' : ` (${plain}, as it would be written)`}`,
      mend:
        nearest !== null
          ? `write ${nearest} if that is meant`
          : known.length === 0
            ? 'write an id of the register of measures, or have it added there first'
            : `write one of ${listText(known, 'or')}`,
    }),
  ),
  K06: wording('warning', ({ count, level, main }: { count: number; level: string; main: string }) => ({
    what: `${count} ${level} row${count === 1 ? '' : 's'} in a file by ${main} will not be used with the rest`,
    mend: 'keep one level of detail in a file',
  })),
  K07: wording('warning', ({ indicator, list }: { indicator: string; list: string }) => ({
    what: `${indicator} (${list}) has no figure in data/observations/, and no row that says why`,
    mend: 'add its rows, with status x where a figure is awaited; until then it has no page of its own',
  })),
};
