import type { AreaType } from '../contract/kinds.ts';
import { problem, type Problem } from '../findings/finding.ts';
import { text } from '../package/columns.ts';
import { AREAS } from '../package/registerTables.ts';
import { splitAliases } from '../registers/areas.ts';
import { parseRows, type TextTable } from '../registers/parseRows.ts';

/** An area of the register, with the code and every name a published file may give it. */
export interface CodedArea {
  readonly id: string;
  /** As our tables name it: its name, or its id where two areas share the name. */
  readonly written: string;
  readonly name: string;
  readonly type: AreaType;
  readonly code: string;
  readonly names: readonly string[];
}

/** What a code and a name of a file mean. `renamed` is a name of the area that no register of ours knows. */
export type AreaMatch =
  | { readonly kind: 'ours'; readonly area: CodedArea; readonly renamed: boolean }
  | { readonly kind: 'another' }
  | { readonly kind: 'question'; readonly problem: Problem };

/** Columns of `data/lookups/area-names.csv`: names that areas have had at other times under the same code. */
export const AREA_NAMES = { area_id: text, code: text, name: text } as const;

/** The areas figures can be brought in for, from the register and the dated names. */
export function codedAreas(register: TextTable, datedNames: TextTable): readonly CodedArea[] {
  const rows = parseRows(register, AREAS);
  const dated = parseRows(datedNames, AREA_NAMES);
  const shared = new Set(
    rows
      .filter(({ name }, index) => rows.some((other, at) => at !== index && other.name === name))
      .map(({ name }) => name),
  );
  return rows.map(({ area_id: id, name, type, code, aliases }) => ({
    id,
    written: shared.has(name) && type !== 'LCSP' ? id : type === 'district' ? id : name,
    name,
    type,
    code,
    names: [name, ...splitAliases(aliases), ...dated.filter((row) => row.area_id === id).map((row) => row.name)],
  }));
}

/** Answers to questions about areas, as `--area CODE=AREA_ID` gives them. */
export type AreaAnswers = ReadonlyMap<string, string>;

/**
 * Matches areas by code, then by name within their level (check I03). A code is asked first, because names change: Shepway has
 * been Folkestone and Hythe since 2018 under one code. Where code and name speak of two areas, or a name comes with a code that is
 * not the register's, nothing is guessed: the question is told.
 */
export function areaMatcher(areas: readonly CodedArea[], answers: AreaAnswers) {
  const byCode = new Map(areas.filter(({ code }) => code !== '').map((area) => [area.code, area]));
  const byId = new Map(areas.map((area) => [area.id, area]));
  return (level: AreaType, code: string, name: string): AreaMatch => {
    const answered = byId.get(answers.get(code) ?? answers.get(name) ?? '');
    if (answered !== undefined) return ours(answered);
    const named = areas.filter((area) => area.type === level && area.names.some((one) => isSameName(one, name)));
    const coded = byCode.get(code);
    if (code === '' && name === '') return { kind: 'question', problem: problem('I03', { kind: 'no area', level }) };
    if (code === '') return matchName(named, name);
    if (coded !== undefined && coded.type === level) return matchCoded(coded, named, { code, name });
    const [meant] = named;
    if (meant === undefined || meant.code === '') return { kind: 'another' };
    return { kind: 'question', problem: problem('I03', { kind: 'new code', code, name, area: describe(meant) }) };
  };
}

const ours = (area: CodedArea, renamed = false): AreaMatch => ({ kind: 'ours', area, renamed });

const describe = ({ id, name, type }: CodedArea): string => `${type} ${name} (${id})`;

function matchCoded(coded: CodedArea, named: readonly CodedArea[], said: { code: string; name: string }): AreaMatch {
  const { code, name } = said;
  if (name === '' || named.includes(coded)) return ours(coded);
  const [meant] = named;
  if (meant === undefined) return ours(coded, true);
  const words = { kind: 'other area', code, name, area: describe(coded), meant: describe(meant) } as const;
  return { kind: 'question', problem: problem('I03', words) };
}

function matchName(named: readonly CodedArea[], name: string): AreaMatch {
  const [first, ...others] = named;
  if (first === undefined) return { kind: 'another' };
  if (others.length === 0) return ours(first);
  return { kind: 'question', problem: problem('I03', { kind: 'several', name, areas: named.map(describe) }) };
}

/** Names are the same whatever their case, and whether they say "and" or "&". */
const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
const plainName = (name: string): string => name.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim();
