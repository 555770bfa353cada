import { placeFinding, WHOLE_FILE } from '../findings.ts';
import type { Finding, FindingCode, Place, Problem } from '../findings.ts';
import { spellCount } from './structure.ts';
import type { Severity } from './wording.ts';

/** Most findings of one code and severity kept for one file; the rest are counted. */
export const FINDINGS_PER_CODE = 50;

/** Gathers the findings of one file, so that nothing stops at the first and nothing grows without bound. */
export type FindingCollector = {
  readonly file: string;
  add: (problem: Problem, place: Place) => void;
  addAll: (problems: readonly Problem[], place: Place) => void;
  /** Whether further findings of the code are only counted, so that their words need not be looked for. */
  isFull: (code: FindingCode, severity: Severity) => boolean;
  /** Whether any error was added: the file is refused. */
  hasErrors: () => boolean;
  /** Everything gathered, in the order it was added, then one line for each code that had more. */
  list: () => Finding[];
};

export function collectFindings(file: string): FindingCollector {
  const findings: Finding[] = [];
  const counts = new Map<string, { count: number; last: Problem }>();
  let errors = 0;

  function add(found: Problem, place: Place): void {
    if (found.severity === 'error') errors += 1;
    const key = `${found.code} ${found.severity}`;
    const seen = counts.get(key);
    if (seen === undefined) counts.set(key, { count: 1, last: found });
    else {
      seen.count += 1;
      if (seen.count > FINDINGS_PER_CODE) return;
    }
    findings.push(placeFinding(file, place, found));
  }

  const isFull = (code: FindingCode, severity: Severity): boolean =>
    (counts.get(`${code} ${severity}`)?.count ?? 0) >= FINDINGS_PER_CODE;

  const addAll = (problems: readonly Problem[], place: Place): void => {
    for (const found of problems) add(found, place);
  };

  return {
    file,
    add,
    addAll,
    isFull,
    hasErrors: () => errors > 0,
    list: () => [...findings, ...countRest(file, counts)],
  };
}

function countRest(file: string, counts: ReadonlyMap<string, { count: number; last: Problem }>): Finding[] {
  return [...counts.values()]
    .filter(({ count }) => count > FINDINGS_PER_CODE)
    .map(({ count, last }) =>
      placeFinding(file, WHOLE_FILE, {
        ...last,
        what: `and ${spellCount(count - FINDINGS_PER_CODE)} more findings of this kind (${last.code})`,
        mend: 'mend those shown and check again',
      }),
    );
}
