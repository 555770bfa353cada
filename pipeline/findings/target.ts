import { quoteText } from './spelling.ts';
import { wording } from './wording.ts';

type TargetPeriod =
  | { kind: 'contradicts'; period: string; printed: string; found: string }
  | { kind: 'past'; period: string; series: string; earliest: string };

/** What words in the place of a target say: one number as the most or least, two, a change, or nothing that is known. */
export type MeantTarget = { number: string } | 'range' | 'change' | null;

function meantTargetMend(meant: MeantTarget): string {
  if (meant === null) return 'write a plain number; a target still awaited belongs in targets-awaited.csv';
  if (meant === 'range') return 'write the one number that is to be reached';
  if (meant === 'change') return 'write the number that is to be reached, and not the change';
  return `write ${meant.number}: whether it is the most or the least the direction says`;
}

/** Wording of target findings, and of the register's polarity and unit. */
export const targetWordings = {
  A01: wording(
    'error',
    ({ firstLine, key, first, second }: { firstLine: number; key: string; first: string; second: string }) => ({
      what: `duplicate target for ${key}: ${first} (line ${firstLine}) and ${second}`,
      mend: 'keep one target for each indicator, area and period',
    }),
  ),
  A02: wording(
    'error',
    ({
      text,
      indicator,
      polarity,
      instead,
      meant = null,
    }: {
      text: string;
      indicator: string;
      polarity: string | null;
      instead: string | null;
      /** The direction that a word in its place says. */
      meant?: string | null;
    }) => ({
      what:
        text === ''
          ? 'direction is blank'
          : polarity === null
            ? `direction ${quoteText(text)} is not "at most" or "at least"`
            : `${indicator} is "${polarity}" but the direction says ${quoteText(text)}`,
      mend:
        meant !== null
          ? `write "${meant}" if that is meant`
          : instead === null
            ? 'write the direction: "at most" or "at least"'
            : `write the direction "${instead}", or correct the polarity in the register`,
    }),
  ),
  A03: wording(
    'warning',
    ({
      indicator,
      target,
      latest,
      period,
      isEqual,
    }: {
      indicator: string;
      target: string;
      latest: string;
      period: string;
      isEqual: boolean;
    }) => ({
      what: `${indicator}: target ${target} is ${isEqual ? 'equal to' : 'easier than'} the latest figure ${latest} (${period})`,
      mend: 'publish it if the source says so; the page will say it aloud',
    }),
  ),
  A04: wording('error', (target: TargetPeriod) =>
    target.kind === 'contradicts'
      ? {
          what: `period ${target.period} but the printed words say ${target.found}: ${quoteText(target.printed)}`,
          mend: `write the period the target is for (${target.found})`,
        }
      : {
          what: `target for ${target.period} is earlier than every figure of ${target.series} (first ${target.earliest})`,
          mend: 'check the period; nothing can be compared with it',
          severity: 'warning',
        },
  ),
  A05: wording('error', (target: { text: string; bound: string } | { text: string; meant: MeantTarget }) =>
    'bound' in target
      ? { what: `target ${target.text} is ${target.bound}`, mend: 'check the target and its unit at the source' }
      : { what: `target ${quoteText(target.text)} is not a number`, mend: meantTargetMend(target.meant) },
  ),
  A06: wording('error', ({ indicator, text }: { indicator: string; text: string }) => ({
    what: text === '' ? `${indicator}: polarity is blank` : `${indicator}: polarity ${quoteText(text)} is not known`,
    mend: 'write low is good, high is good or none',
  })),
  A07: wording(
    'error',
    ({
      indicator,
      unit,
      multiplier,
      expected,
    }: {
      indicator: string;
      unit: string;
      multiplier: string;
      expected: number;
    }) => ({
      what: `${indicator}: unit ${unit} with multiplier ${multiplier === '' ? 'blank' : multiplier}`,
      mend: `unit ${unit} has multiplier ${expected}: correct one of the two`,
    }),
  ),
  A08: wording('warning', ({ indicator }: { indicator: string }) => ({
    what: `${indicator} has a target but no polarity, so nothing may be judged good or bad`,
    mend: 'give the indicator a polarity in the register, or show the target without a verdict',
  })),
};
