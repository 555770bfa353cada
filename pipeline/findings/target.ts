import { quoteText } from './spelling.ts';
import { wording } from './wording.ts';

type TargetPeriod =
  | { kind: 'contradicts'; period: string; printed: string; found: string }
  | { kind: 'past'; period: string; series: string; earliest: string };

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
    }: {
      text: string;
      indicator: string;
      polarity: string | null;
      instead: string | null;
    }) => ({
      what:
        text === ''
          ? 'direction is blank'
          : polarity === null
            ? `direction ${quoteText(text)} is not "at most" or "at least"`
            : `${indicator} is "${polarity}" but the direction says ${quoteText(text)}`,
      mend:
        instead === null
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
  A05: wording('error', ({ text, bound }: { text: string; bound: string | null }) => ({
    what: bound === null ? `target ${quoteText(text)} is not a number` : `target ${text} is ${bound}`,
    mend:
      bound === null
        ? 'write a plain number; a target still awaited belongs in targets-awaited.csv'
        : 'check the target and its unit at the source',
  })),
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
