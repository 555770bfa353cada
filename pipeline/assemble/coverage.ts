import type { Area } from '../contract/area.ts';
import type { CoverageCell } from '../contract/coverage.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { MissingReason } from '../contract/reasons.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { areaById } from './areas.ts';
import type { Observation } from './facts.ts';
import { rowsBy } from './rowsBy.ts';

const ofIndicators = rowsBy<Observation>(({ indicator }) => indicator.id);
const ofAreas = rowsBy<Observation>(({ area }) => area.id);

/** What is held or not for every given area and indicator: one cell each, none left out. */
export function assembleCoverage(
  tables: Pick<TypedPackage, 'coverage-reasons'>,
  observations: readonly Observation[],
  registers: { readonly areas: readonly Area[]; readonly indicators: readonly Indicator[] },
  wanted: { readonly areas: readonly Area[]; readonly indicators: readonly Indicator[] },
): readonly CoverageCell[] {
  const context = { reasons: tables['coverage-reasons'], areas: registers.areas };
  const measures = wanted.indicators.map((indicator) => ({
    indicator,
    held: ofIndicators(observations, [indicator.id]),
  }));
  return wanted.areas.flatMap((area) =>
    measures.map(({ indicator, held }) => assembleCell(area, indicator, held, context)),
  );
}

/** An LCSP's figure is withheld of its return, or of what school rows add up to; any other by whoever keeps the tables. */
function withheldReason(
  { type }: Area,
  own: readonly Observation[],
): Pick<CoverageCell, 'reason' | 'wouldHold' | 'question'> {
  const isSent = type === 'LCSP' && own.every(({ basis }) => basis !== 'derived');
  return {
    reason: `${isSent ? 'The partnership has sent a figure. It' : 'There is a figure. It'} is withheld to protect children.`,
    wouldHold: isSent ? 'The partnership itself.' : 'Whoever keeps the tables of this site.',
    question: '',
  };
}

function assembleCell(
  area: Area,
  indicator: Indicator,
  observations: readonly Observation[],
  context: { readonly reasons: readonly RowIn<'coverage-reasons'>[]; readonly areas: readonly Area[] },
): CoverageCell {
  const chain = largerAreas(area, context.areas);
  const nearest = chain.find((one) => ofAreas(observations, [one.id]).some(({ value }) => value !== null)) ?? null;
  const own = ofAreas(observations, [area.id]);
  const cell = {
    area: area.id,
    indicator: indicator.id,
    nearestLevel: nearest?.type ?? null,
    nearestArea: nearest?.id ?? null,
  };
  if (nearest?.id === area.id) return { ...cell, state: 'held', reason: '', wouldHold: '', question: '' };
  const state = whyMissing(own, observations, nearest);
  if (state === 'suppressed') return { ...cell, state, ...withheldReason(area, own) };
  const row = reasonRow(context.reasons, indicator.theme, area.type);
  return {
    ...cell,
    state,
    reason: row?.reason ?? '',
    wouldHold: row?.would_hold ?? '',
    question: row?.question ?? '',
  };
}

/** The area itself, then what contains it: an LCSP's district stands before its county. */
function largerAreas(area: Area, areas: readonly Area[]): readonly Area[] {
  const chain: Area[] = [area];
  if (area.district !== null) chain.push(areaById(areas, area.district));
  for (let up = area.parent; up !== null; up = areaById(areas, up).parent) chain.push(areaById(areas, up));
  return chain;
}

function whyMissing(own: readonly Observation[], all: readonly Observation[], nearest: Area | null): MissingReason {
  const ownReason = own.at(-1)?.missing ?? null;
  if (ownReason !== null) return ownReason;
  if (nearest !== null) return 'not published at this level';
  return all.some((one) => one.missing === 'awaited') ? 'awaited' : 'not in the sources held';
}

/** The reason written for the theme and level, else for the theme at LCSP level. */
function reasonRow(
  reasons: readonly RowIn<'coverage-reasons'>[],
  theme: string,
  level: string,
): RowIn<'coverage-reasons'> | undefined {
  const ofTheme = reasons.filter((row) => row.theme === theme);
  return ofTheme.find((row) => row.level === level) ?? ofTheme[0];
}
