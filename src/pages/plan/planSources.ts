import type { Provenance } from '../../../pipeline/contract/provenance.ts';
import type { Site } from '../../site/site.ts';
import type { IndicatorFigures, PriorityBranch } from '../../select/plan.ts';

function branchIds(branch: PriorityBranch): readonly string[] {
  return [
    branch.priority.provenance,
    ...branch.outcomes.flatMap(({ outcome, indicators }) => [
      outcome.provenance,
      ...indicators.map(({ link }) => link.provenance),
    ]),
    ...branch.actions.flatMap((action) => action.deliverables.map((deliverable) => deliverable.provenance)),
  ];
}

const figureIds = (rows: readonly IndicatorFigures[]): readonly string[] =>
  rows.flatMap((row) => [
    ...row.figures.map(({ point }) => point.provenance),
    ...(row.target === null
      ? []
      : [row.target.provenance, ...row.target.verdict.inputs.map((input) => input.provenance)]),
  ]);

/** The entries a priority's page cites, each once, from the plan's file and the files of its indicators. */
export function selectPrioritySources(
  site: Site,
  branch: PriorityBranch,
  rows: readonly IndicatorFigures[],
): readonly Provenance[] {
  const files = rows.flatMap((row) => site.indicators.get(row.indicator.id) ?? []);
  const known = new Map(
    [site.plan, ...files].flatMap((file) => file.provenance).map((entry) => [`${entry.id}`, entry]),
  );
  const cited = new Set([...branchIds(branch), ...figureIds(rows)]);
  return [...cited].flatMap((id) => known.get(id) ?? []);
}
