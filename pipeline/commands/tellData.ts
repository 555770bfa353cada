import type { IndexFile } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import type { Finding } from '../findings/finding.ts';
import { formatFindings, summariseFindings } from '../findings/report.ts';
import { spellCountOf } from '../findings/spelling.ts';

type Telling = Pick<Effects, 'say' | 'complain'>;

export const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Tells what was found in the data; `countsWarnings` of a person who only wants to look at the site and did not write the tables. */
export function tellFindings(effects: Telling, findings: readonly Finding[], countsWarnings: boolean): void {
  const errors = findings.filter(isError);
  if (countsWarnings && errors.length === 0 && findings.length > 0) {
    effects.say(`${spellCountOf(findings.length, 'finding')} that refuse nothing: npm run data says each.`);
  } else if (findings.length > 0) {
    // What refuses is said last, where a reader of a terminal looks first.
    const others = findings.filter((finding) => !isError(finding));
    const said = `${summariseFindings(findings)}${formatFindings(others)}${formatFindings(errors)}`;
    effects.complain(said.trimEnd());
  }
}

/** Tells which release was published, what it holds, and how long that took. */
export function tellPublished(
  effects: Telling,
  { release, build, counts }: IndexFile,
  { findings, seconds }: { readonly findings: readonly Finding[]; readonly seconds: number },
): void {
  effects.say(
    `Data release ${release}, build ${build}: ${spellCountOf(counts.areas, 'area')} (${spellCountOf(counts.lcsps, 'LCSP')}), ` +
      `${spellCountOf(counts.indicators, 'indicator')}, ${counts.figures} figures, ` +
      `${spellCountOf(findings.length, 'finding')} (${spellCountOf(counts.warnings, 'warning')}, ${spellCountOf(counts.notices, 'notice')}), in ${seconds} s.`,
  );
}
