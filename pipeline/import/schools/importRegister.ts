import type { Effects } from '../../effects.ts';
import { collectFindings } from '../../findings/collectFindings.ts';
import { spellPath } from '../../findings/report.ts';
import type { CodedArea } from '../matchArea.ts';
import type { ImportPlan } from '../plan/planImport.ts';
import type { MatchArea } from '../scan/rowWish.ts';
import { planSchoolList } from './planSchoolList.ts';
import { readRegister } from './readRegister.ts';
import type { KnownRegister } from './registerRecipe.ts';
import { SCHOOL_LIST } from './schoolList.ts';

interface RegisterTask {
  readonly file: string;
  readonly known: KnownRegister;
  readonly areas: readonly CodedArea[];
  readonly match: MatchArea;
}

/** Brings a register of schools into the list of schools; what it would do is said where nothing is wrong. */
export async function importRegister(
  effects: Effects,
  data: string,
  { file, known, areas, match }: RegisterTask,
): Promise<ImportPlan> {
  const nothing = { files: new Map<string, string>(), placed: [], source: '' };
  const collector = collectFindings(file);
  const register = readRegister(known, match, collector);
  if (collector.hasErrors()) return { ...nothing, findings: collector.list() };
  const { text, findings, lines } = await planSchoolList(effects, data, { register, areas, collector });
  if (findings.some(({ severity }) => severity === 'error')) return { ...nothing, findings };
  for (const line of [`${spellPath(file)}: ${known.recipe.title} (recipe ${known.recipe.name})`, ...lines])
    effects.say(line);
  return { ...nothing, files: text === null ? nothing.files : new Map([[SCHOOL_LIST, text]]), findings };
}
