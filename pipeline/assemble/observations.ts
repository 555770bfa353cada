import type { Area } from '../contract/area.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { Source } from '../contract/provenance.ts';
import type { MarkKind, MissingReason, StatusCode } from '../contract/reasons.ts';
import type { Basis } from '../contract/series.ts';
import { estimateInterval } from '../stats/estimateInterval.ts';
import { sayNumber } from '../stats/sayNumber.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { areaByText } from './areas.ts';
import { describeCopied } from './describeCopied.ts';
import { indicatorById } from './indicators.ts';
import { assemblePeriod } from './periods.ts';
import { noteProvenance, type ProvenanceBook } from './provenance.ts';
import type { Observation } from './facts.ts';

/** What the cells of a row name: each of its texts is one of these. */
export interface Identities {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
}

/** Observations of all tables of figures, in file and line order. */
export function assembleObservations(
  { observations }: Pick<TypedPackage, 'observations'>,
  registers: Identities,
  book: ProvenanceBook,
): readonly Observation[] {
  return observations.map((row) => identify(row, registers, book));
}

type Row = RowIn<'observations'>;

function identify(row: Row, registers: Identities, book: ProvenanceBook): Observation {
  const { numerator, denominator, status } = row;
  const indicator = indicatorById(registers.indicators, row.indicator);
  const basis = basisOf(row, registers.sources);
  const fromCounts = numerator !== null && denominator !== null && denominator > 0;
  const value = fromCounts ? (indicator.multiplier * numerator) / denominator : (row.value?.value ?? null);
  return {
    area: areaByText(registers.areas, row.area),
    indicator,
    basis,
    period: assemblePeriod(row.period, indicator.periodType),
    value,
    valueText: row.value?.text ?? '',
    digits: row.value?.digits ?? 0,
    numerator,
    denominator,
    estimate: estimateInterval({ ...indicator, numerator, denominator }),
    status,
    placedByJudgement: judgedShare(row),
    missing: value === null ? missingReasonOf(row) : null,
    mark: markOf(status, basis),
    asPrinted: row.as_printed,
    note: row.note,
    provenance: noteProvenance(book, row, {
      did: describeTreatment(row, basis, indicator.multiplier),
      check: fromCounts
        ? 'V20 the value is its counts’ ratio to the last decimal; K01 one row a key; see the receipts'
        : 'V01 a plain number, V13 in range, K01 one row a key',
      asPrinted: row.as_printed,
    }),
  };
}

function judgedShare({ enrolments_placed_by_judgement: placed, enrolments }: Row): number | null {
  return placed === null || enrolments === null || enrolments === 0 ? null : placed / enrolments;
}

function basisOf(row: Row, sources: readonly Source[]): Basis {
  const role = sources.find((source) => source.id === row.source)?.role;
  if (role === 'outturn' || role === 'derived' || role === 'return') return role;
  return 'plan';
}

function describeTreatment(row: Row, basis: Basis, multiplier: number): string {
  const { numerator, denominator, return_of: returnOf } = row;
  if (row.value === null) return describeNoNumber(row);
  const sum = `${numerator ?? ''} / ${denominator ?? ''} x ${multiplier}`;
  if (basis === 'derived') {
    const by = returnOf === '' ? '' : ', by the list of schools';
    return `summed by us from the release’s school rows${by}, then ${sum}${describePlaced(row)}`;
  }
  const did = numerator === null ? describeCopied(row.as_printed, multiplier) : `recomputed from the counts: ${sum}`;
  return returnOf === '' ? did : `${returnOf}; ${did}`;
}

/** Why a figure is marked `u`: in the entry a reader is sent to, on paper too. */
function describePlaced(row: Row): string {
  const share = judgedShare(row);
  if (share === null || row.status !== 'u') return '';
  const counts = `${row.enrolments_placed_by_judgement} of ${row.enrolments} pupils`;
  return `; ${counts} (${sayNumber(100 * share, 0)}%) are at schools whose district was placed by judgement`;
}

function describeNoNumber({ return_of: returnOf, status }: Row): string {
  if (returnOf === '') return 'no number is printed; the words are kept';
  return `${returnOf}; ${status === 'c' ? 'withheld to protect children' : 'no number was sent'}`;
}

/** A blank in the plan that promises a figure is awaited; any other blank is not in the papers held. */
function missingReasonOf({ status, as_printed: asPrinted }: Row): MissingReason {
  if (status === 'c') return 'suppressed';
  if (status === 'z') return 'not applicable';
  if (status === 'low') return 'rounds to zero';
  return asPrinted === '' ? 'not in the sources held' : 'awaited';
}

/** What was published after the plan is an outturn; what an LCSP sends is its own actual. */
function markOf(status: StatusCode, basis: Basis): MarkKind {
  if (status === 'p') return 'provisional';
  if (status === 'e') return 'estimate';
  return basis === 'plan' || basis === 'return' ? 'actual' : 'outturn';
}
