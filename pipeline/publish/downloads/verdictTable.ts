import { areaById } from '../../assemble/areas.ts';
import type { Facts } from '../../assemble/facts.ts';
import { indicatorById } from '../../assemble/indicators.ts';
import type { Target, VerdictInput } from '../../contract/verdict.ts';
import { sayNumber } from '../../stats/sayNumber.ts';
import { describeLicences } from './describeLicences.ts';
import type { Cell, Column, TableFile } from './tableFile.ts';

const COLUMNS = [
  { name: 'area_id', type: 'string', description: 'Id of the area.' },
  { name: 'area', type: 'string', description: 'Name of the area.' },
  { name: 'indicator_id', type: 'string', description: 'Id of the indicator.' },
  { name: 'indicator', type: 'string', description: 'Name of the indicator.' },
  { name: 'unit', type: 'string', description: 'Unit of the target.' },
  { name: 'period', type: 'string', description: 'The period the target means.' },
  { name: 'printed_under', type: 'string', description: 'The heading it is printed under.' },
  { name: 'target', type: 'number', description: 'The target; blank when none is printed.' },
  { name: 'direction', type: 'string', description: 'at most or at least.' },
  { name: 'as_printed', type: 'string', description: 'The words of the plan.' },
  { name: 'verdict', type: 'string', description: 'The answer, or why there is none.' },
  { name: 'rule', type: 'string', description: 'The rule of the methods page that gives it.' },
  { name: 'inputs', type: 'string', description: 'Every figure that went into it, with its period and mark.' },
  { name: 'arithmetic', type: 'string', description: 'The comparison made.' },
  { name: 'reason', type: 'string', description: 'Why, in one sentence.' },
  { name: 'estimate_verdict', type: 'string', description: 'What the plan’s own estimate gets.' },
  { name: 'bridge_test', type: 'string', description: 'Whether plan and later source agree: passed, not passed.' },
  { name: 'bridge_reason', type: 'string', description: 'The two figures compared.' },
  { name: 'notes', type: 'string', description: 'What ought to be known of the target itself, T1 to T7.' },
  { name: 'source_row', type: 'string', description: 'File and line of the data.' },
] as const satisfies readonly Column[];

/** Every target with its verdict and all that went into it. */
export function verdictTable(facts: Facts): TableFile {
  const sources = facts.targets.map((target) => facts.book.get(target.provenance)?.source ?? null);
  return {
    stem: 'downloads/tables/targets-and-verdicts',
    kind: 'table',
    about: '',
    title: 'Targets and verdicts',
    description:
      'Every target with its true period, the verdict, its rule, sum and reason, the bridge test and the notes.',
    columns: COLUMNS,
    rows: facts.targets.map((target) => verdictRow(target, facts)),
    schema: null,
    licences: describeLicences(facts, sources),
  };
}

/** `Outturn 2008/09: 5.34 (outturn)`. */
const sayInput = ({ label, value, digits, mark }: VerdictInput): string =>
  `${label}: ${value === null ? 'none' : sayNumber(value, digits)} (${mark})`;

function verdictRow(target: Target, facts: Facts): readonly Cell[] {
  const indicator = indicatorById(facts.indicators, target.indicator);
  const cells = [
    target.area,
    areaById(facts.areas, target.area).name,
    target.indicator,
    indicator.label,
    indicator.unit,
    target.period?.label ?? null,
    target.printedUnder,
    target.value,
    target.direction,
    target.asPrinted,
    target.verdict.state,
    target.verdict.rule,
    target.verdict.inputs.map(sayInput).join('; '),
    target.verdict.arithmetic,
    target.verdict.reason,
    target.estimateVerdict?.state ?? null,
    target.bridge === null ? null : target.bridge.passed ? 'passed' : 'not passed',
    target.bridge?.reason ?? null,
    target.notes.map((note) => `${note.id}: ${note.sentence}`).join(' '),
    facts.book.get(target.provenance)?.row ?? null,
  ];
  return cells.map((cell) => (cell === '' ? null : cell));
}
