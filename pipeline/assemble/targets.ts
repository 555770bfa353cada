import type { Area } from '../contract/area.ts';
import type { ProvenanceId } from '../contract/ids.ts';
import type { DefinitionChange, Indicator } from '../contract/indicator.ts';
import type { Period } from '../contract/series.ts';
import type { BridgeTest, Target, TargetNote, Verdict, VerdictInput } from '../contract/verdict.ts';
import { bridge, type PrintedFigure } from '../stats/bridge.ts';
import { judge, type JudgedFigure, type JudgedTarget, type Judgment } from '../stats/judge.ts';
import { targetNotes } from '../stats/targetNotes.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { areaByText } from './areas.ts';
import { describeCopied } from './describeCopied.ts';
import { indicatorById } from './indicators.ts';
import type { Observation } from './facts.ts';
import type { Identities } from './observations.ts';
import { assemblePeriod } from './periods.ts';
import { noteProvenance, type CitedRow, type ProvenanceBook } from './provenance.ts';
import { assembleDistance } from './targetDistance.ts';
import { assembleIntervals } from './targetIntervals.ts';

/** A target row identified, before it is judged. */
interface TargetRow {
  readonly area: Area;
  readonly indicator: Indicator;
  /** The period the row means; for a target not printed, the heading it stands under. */
  readonly period: Period;
  readonly value: number | null;
  readonly digits: number;
  readonly direction: 'at most' | 'at least' | null;
  readonly floor: number | null;
  readonly printedUnder: string;
  readonly asPrinted: string;
  readonly source: string;
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly provenance: ProvenanceId;
}

/** The figures of a target's area and indicator, apart by where they come from. */
interface Figures {
  readonly own: readonly Observation[];
  readonly later: readonly Observation[];
}

/** Every target of the plan, printed or awaited, with its bridge test, notes and verdicts. */
export function assembleTargets(
  tables: TargetTables,
  registers: Identities,
  observations: readonly Observation[],
  definitions: readonly DefinitionChange[],
  book: ProvenanceBook,
): readonly Target[] {
  const rows = [...tables.targets, ...tables['targets-awaited'].map(withoutNumber)];
  return rows.map((row) => {
    const target = identify(row, tables, registers, book);
    const same = observations.filter(
      (one) => one.area.id === target.area.id && one.indicator.id === target.indicator.id,
    );
    const own = same.filter((one) => one.basis === 'plan');
    const later = same.filter((one) => one.basis !== 'plan');
    const assembled = assembleTarget(target, { own, later }, definitions);
    return {
      ...assembled,
      distance: assembleDistance(assembled, same, { observations, rules: tables['one-point'] }),
      ...assembleIntervals(assembled, observations),
    };
  });
}

type TargetTables = Pick<TypedPackage, 'targets' | 'targets-awaited' | 'indicators' | 'one-point'>;
type Printed = RowIn<'targets'>;

/** A target as the plan has it: printed, or promised and without a number. */
type PlanTarget = Pick<Printed, 'area' | 'indicator' | 'period' | 'floor' | 'printed_under' | 'as_printed'> &
  CitedRow & { readonly target: Printed['target'] | null; readonly direction: Printed['direction'] | null };

const withoutNumber = (row: RowIn<'targets-awaited'>): PlanTarget => ({
  ...row,
  period: row.printed_under,
  target: null,
  direction: null,
  floor: null,
});

function identify(row: PlanTarget, tables: TargetTables, registers: Identities, book: ProvenanceBook): TargetRow {
  const indicator = indicatorById(registers.indicators, row.indicator);
  const { min = null, max = null } = tables.indicators.find((one) => one.indicator_id === indicator.id) ?? {};
  return {
    area: areaByText(registers.areas, row.area),
    indicator,
    period: assemblePeriod(row.period, indicator.periodType),
    value: row.target?.value ?? null,
    digits: row.target?.digits ?? 0,
    direction: row.direction,
    floor: row.floor,
    printedUnder: row.printed_under,
    asPrinted: row.as_printed,
    source: row.source,
    range: { min, max },
    provenance: noteProvenance(book, row, {
      did:
        row.target === null
          ? 'no target is printed; the words are kept'
          : `${describeCopied(row.as_printed, indicator.multiplier)}; the period is the one the cell means`,
      check: 'A01 one target a key, A02 direction agrees with polarity, A04 period, A05 in range',
      asPrinted: row.as_printed,
    }),
  };
}

function assembleTarget(target: TargetRow, figures: Figures, definitions: readonly DefinitionChange[]): Target {
  const bridged = figures.later.length === 0 ? null : bridge(printed(figures.own), printed(figures.later));
  const notes = targetNotes({
    target: target.value === null ? null : { value: target.value, digits: target.digits },
    period: target.value === null ? null : target.period,
    printedUnder: target.printedUnder,
    asPrinted: target.asPrinted,
    polarity: target.indicator.polarity,
    range: target.range,
    figures: printed(figures.own),
    outturns: printed(figures.later),
    bridge: bridged,
  });
  const inPeriod = (rows: readonly Observation[]) => rows.find((one) => one.period.key === target.period.key) ?? null;
  const estimate = inPeriod(figures.own.filter((one) => one.mark === 'estimate'));
  const actual = inPeriod(figures.own.filter((one) => one.mark !== 'estimate'));
  const judged = inPeriod(figures.later) ?? actual;
  const context = { target, definitions, bridge: bridged };
  return {
    area: target.area.id,
    level: target.area.type,
    indicator: target.indicator.id,
    period: target.value === null ? null : target.period,
    value: target.value,
    digits: target.digits,
    direction: target.direction,
    printedUnder: target.printedUnder,
    asPrinted: target.asPrinted,
    notes: notes.map(({ id, sentence, inputs }): TargetNote => {
      const provenance = figuresOfNote(id, String(inputs['period'] ?? ''), figures, bridged);
      return { id, sentence, provenance };
    }),
    bridge: bridged === null ? null : stripWorkings(bridged),
    verdict: assembleVerdict(judged, context, figures),
    estimateVerdict: estimate === null || estimate.value === null ? null : assembleVerdict(estimate, context, figures),
    provenance: target.provenance,
  };
}

function printed(observations: readonly Observation[]): readonly PrintedFigure[] {
  return observations.flatMap(({ period, value, digits, mark }) =>
    value === null ? [] : [{ period, value, digits, mark }],
  );
}

/** The figures a note's sentence gives beside the target: of its period, and for T7 those of the bridge test. */
function figuresOfNote(
  id: TargetNote['id'],
  period: string,
  { own, later }: Figures,
  bridged: BridgeTest | null,
): readonly ProvenanceId[] {
  const inPeriod = (rows: readonly Observation[], label: string | undefined) =>
    rows.filter((one) => one.value !== null && one.period.label === label).map((one) => one.provenance);
  if (id === 'T1' || id === 'T2' || id === 'T3') return inPeriod(own, period);
  if (id !== 'T7') return [];
  const rows = [later, own] as const;
  return [period, bridged?.period?.label].flatMap((label) => rows.flatMap((each) => inPeriod(each, label)));
}

/** The contract carries the answer; its workings stand in the fields of the test itself. */
function stripWorkings({
  passed,
  period,
  planValue,
  planDigits,
  otherValue,
  otherDigits,
  reason,
}: BridgeTest): BridgeTest {
  return { passed, period, planValue, planDigits, otherValue, otherDigits, reason };
}

interface VerdictContext {
  readonly target: TargetRow;
  readonly definitions: readonly DefinitionChange[];
  readonly bridge: BridgeTest | null;
}

function assembleVerdict(figure: Observation | null, context: VerdictContext, figures: Figures): Verdict {
  const { target } = context;
  const judgment = judge({
    figure: figure === null ? null : judgedFigure(figure, context.definitions, target),
    target: judgedTarget(target, context.definitions),
    polarity: target.indicator.polarity,
    bridge: context.bridge,
  });
  return {
    area: target.area.id,
    indicator: target.indicator.id,
    period: target.period,
    state: judgment.state,
    rule: judgment.rule,
    inputs: [...figureInputs(figure), ...targetInputs(target), ...bridgeInputs(judgment, context.bridge, figures)],
    arithmetic: judgment.arithmetic,
    reason: judgment.reason,
  };
}

function judgedFigure(figure: Observation, definitions: readonly DefinitionChange[], target: TargetRow): JudgedFigure {
  return {
    period: figure.period,
    definition: definitionOf(figure.indicator, figure.period, definitions),
    unit: figure.indicator.unit,
    // The plan's own figures and target share a source; only a figure from elsewhere needs the bridge test.
    source: figure.basis === 'plan' ? target.source : figure.basis,
    digits: figure.digits,
    value: figure.value,
    mark: figure.mark,
    missing: figure.missing,
  };
}

function judgedTarget(target: TargetRow, definitions: readonly DefinitionChange[]): JudgedTarget | null {
  if (target.value === null) return null;
  return {
    period: target.period,
    definition: definitionOf(target.indicator, target.period, definitions),
    unit: target.indicator.unit,
    source: target.source,
    digits: target.digits,
    value: target.value,
    floor: target.floor,
  };
}

/** The definition in force: the indicator and how many breaking changes lie at or before the period. */
function definitionOf(indicator: Indicator, period: Period, definitions: readonly DefinitionChange[]): string {
  const passed = definitions.filter(
    (change) => change.indicator === indicator.id && change.breaks && change.changedFrom <= period.label,
  );
  return `${indicator.id} ${passed.length}`;
}

function figureInputs(figure: Observation | null): readonly VerdictInput[] {
  if (figure === null) return [];
  const { value, digits, mark, provenance, period } = figure;
  return [{ label: `${capitalised(mark)} ${period.label}`, value, digits, mark, provenance }];
}

function targetInputs(target: TargetRow): readonly VerdictInput[] {
  const { value, digits, provenance, period } = target;
  return value === null ? [] : [{ label: `Target ${period.label}`, value, digits, mark: 'target', provenance }];
}

/** Where the bridge test decided, the two figures it compared are inputs as well. */
function bridgeInputs(judgment: Judgment, test: BridgeTest | null, figures: Figures): readonly VerdictInput[] {
  const usesBridge = judgment.rule === 'V8' || (test?.passed === true && judgment.arithmetic !== '');
  if (!usesBridge || test?.period === null || test === null) return [];
  const label = test.period.label;
  const find = (rows: readonly Observation[]) => rows.find((one) => one.period.key === test.period?.key);
  return [
    { words: 'Bridge test, the plan', row: find(figures.own) },
    { words: 'Bridge test, the later source', row: find(figures.later) },
  ].flatMap(({ words, row }) =>
    row === undefined
      ? []
      : [
          {
            label: `${words} ${label}`,
            value: row.value,
            digits: row.digits,
            mark: row.mark,
            provenance: row.provenance,
          },
        ],
  );
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
