import { textOf, type DataRow } from '../package/textTables.ts';
import type { Area } from '../contract/area.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import type { ProtectFinding, ProtectFindingKind } from '../protect/protectRules.ts';
import { seriesOf } from './uniteReturns.ts';

const KINDS = {
  'cannot be protected': 'unprotected',
  'published before': 'published before',
  'group smaller than the threshold': 'tiny group',
  'everyone or no one of a small group': 'whole group',
  'areas do not add up': 'not additive',
} as const satisfies Record<ProtectFindingKind, string>;

/**
 * What the protect stage asks a person to decide, at the row it is about. LCSPs need not nest in districts, so only a
 * county that is not the sum of its areas is worth a finding.
 */
export function describeFinding(
  found: ProtectFinding,
  rows: readonly DataRow[],
  areas: readonly Area[],
): readonly Finding[] {
  const area = areas.find(({ id }) => id === found.area);
  const isOurs = area?.type === 'LCSP';
  const series = `${found.indicator} ${found.period}`;
  if (found.kind === 'areas do not add up' ? area?.type !== 'county' : !isOurs) return [];
  const row =
    rows.find((one) => textOf(one, 'area') === area?.name && seriesOf(one) === series) ??
    rows.find((one) => seriesOf(one) === series);
  const place = { line: isOurs ? (row?.line ?? null) : null, column: null, field: null };
  const words = problem('S08', { area: area?.name ?? found.area, kind: KINDS[found.kind], series });
  return [placeFinding(isOurs ? (row?.file ?? 'data/returns') : 'data/returns', place, words)];
}

/** A figure sent without its counts. */
export function describeUncounted(row: DataRow): Finding {
  const words = problem('S08', { area: textOf(row, 'area'), kind: 'without counts', series: seriesOf(row) });
  return placeFinding(row.file, { line: row.line, column: null, field: 'numerator' }, words);
}

/**
 * One finding for each indicator and period of which something is withheld: the returns it is in, whose figures, what
 * that costs and what else could be done. The same for every table that would be published alike, so it may be
 * published too: it does not say which of the figures is small.
 */
export function describeWithheld(rows: readonly DataRow[]): readonly Finding[] {
  const withheld = rows.filter((row) => textOf(row, 'status') === 'c');
  return [...new Set(withheld.map(seriesOf))].map((series) => {
    const own = withheld.filter((row) => seriesOf(row) === series);
    const words = problem('S08', {
      kind: 'withheld',
      series,
      areas: own.map((row) => textOf(row, 'area')),
      returns: own.map(({ file }) => file.split('/').at(-1) ?? file),
      of: rows.filter((row) => seriesOf(row) === series).length,
    });
    return placeFinding(own[0]?.file ?? 'data/returns', WHOLE_FILE, words);
  });
}
