import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import type { AreaEntry, AreaRegister } from '../registers/areas.ts';
import { explainAreaName } from './explainAreaName.ts';
import { startsLikeFormula } from './checkFreeText.ts';
import { findEntity } from './findEntity.ts';
import { lookAlikes, typeAgain, unseenCharacters } from './findLookAlikes.ts';

/** Most characters of an area's name (check N06). */
export const LONGEST_NAME = 120;

/** The area a cell means, and what is wrong with how it says so. `area` may be known though the cell is refused: keys are judged by it. */
export type ParsedArea = { area: AreaEntry | null; problems: Problem[] };

/**
 * Finds the area a cell names: by its exact name, by a registered alias (N03, a warning), by its id, or by its code in the
 * register, such as E10000016; a code of areas in two versions of the geography is asked about (N05). A name that an LCSP
 * shares with a district means the LCSP; a name only a district has is refused (G02), since the file may mean any of the LCSPs in it.
 * Nothing is guessed: what comes near is named in the finding (checks E07, E08, K04, N01, N02, N04-N06, T09, X01), unless
 * `suggests` is false, because nobody will be shown it.
 */
export function parseAreaName(text: string, register: AreaRegister, suggests = true): ParsedArea {
  if (text.trim() === '') return { area: null, problems: [problem('K04', { field: 'area' })] };
  if (text.length > LONGEST_NAME) {
    return { area: null, problems: [problem('N06', { what: 'area name', length: text.length, limit: LONGEST_NAME })] };
  }
  return lookUp(text, register) ?? parseUntidy(text, register, suggests);
}

function lookUp(text: string, register: AreaRegister): ParsedArea | null {
  const named = register.byName.get(text);
  if (named !== undefined) {
    const area = pickByLevel(named, register);
    if (area !== null) return { area, problems: [] };
  }
  const byId = register.byId.get(text);
  // `dover` is a mistyped Dover before it is an id; ids are for areas whose name alone is not enough, as where a
  // district is called Dover too.
  const isNamedTwice = (register.byName.get(byId?.name ?? '')?.length ?? 0) > 1;
  if (byId !== undefined && (byId.name.toLowerCase() !== text || isNamedTwice)) return { area: byId, problems: [] };
  const coded = register.byCode.get(text) ?? [];
  if (coded.length > 0) return pickByCode(text, coded);
  const aliased = register.byAlias.get(text);
  const area = aliased === undefined ? null : pickByLevel(aliased, register);
  return area === null ? null : { area, problems: [problem('N03', { text, name: area.name })] };
}

// One code may outlive a name: which of the two is meant, the code does not say.
function pickByCode(text: string, areas: readonly AreaEntry[]): ParsedArea {
  const [area, ...others] = areas;
  if (area !== undefined && others.length === 0) return { area, problems: [] };
  const candidates = areas.map(({ id, version }) => `${id} (${version})`);
  return { area: null, problems: [problem('N05', { text, candidates, other: null })] };
}

function pickByLevel(areas: readonly AreaEntry[], register: AreaRegister): AreaEntry | null {
  const lcsp = areas.find((area) => area.type === 'LCSP');
  if (lcsp !== undefined) return lcsp;
  const hasLcsps = register.areas.some((area) => area.type === 'LCSP');
  return areas.find((area) => area.type !== 'district' || !hasLcsps) ?? null;
}

function parseUntidy(text: string, register: AreaRegister, suggests: boolean): ParsedArea {
  const tidy = typeAgain(text).trim().replace(/\s+/g, ' ');
  const decoded = decodeEntity(tidy);
  const area = lookUp(decoded, register)?.area ?? null;
  const problems = [...untidiness(text, { tidy, instead: area?.name ?? decoded }), ...formula(text)];
  const isExplained = problems.length > 0 && area !== null;
  return { area, problems: isExplained ? problems : [...problems, explainAreaName(text, register, suggests)] };
}

const formula = (text: string): Problem[] => (startsLikeFormula(text) ? [problem('X01', { text })] : []);

function decodeEntity(text: string): string {
  const found = findEntity(text);
  return found === null || found.instead.length > 1 ? text : text.replace(found.entity, found.instead);
}

function untidiness(text: string, { tidy, instead }: { tidy: string; instead: string }): Problem[] {
  const found: Problem[] = [];
  const odd = [...unseenCharacters(text), ...lookAlikes(text)];
  if (odd.length > 0) found.push(problem('E07', { codePoints: odd, text, instead }));
  else if (text.normalize('NFC') !== text) found.push(problem('E08', { text }));
  const where = spaceFault(text);
  if (where !== null) found.push(problem('N02', { text, where, instead }));
  const entity = findEntity(tidy);
  if (entity !== null) found.push(problem('N04', { text, ...entity, isName: true }));
  return found;
}

function spaceFault(text: string): 'leading' | 'trailing' | 'double' | null {
  if (text !== text.trimStart()) return 'leading';
  if (text !== text.trimEnd()) return 'trailing';
  return /\s\s/.test(text) ? 'double' : null;
}
